import assert from 'node:assert/strict';
import { document, found, severities } from './found.ts';

const CODE = 'ddp-tax-not-recoverable';
const of = (destination: string, keys: Record<string, string> = {}, rate = '21%'): Record<string, string> => ({
  'x.rates.yaml': `duties: [{ hs: "94", to: NL, rate: 0%, source: s }]\ntaxes: [{ to: NL, rate: ${rate}, source: s }]\n`,
  'q.quotation.yaml': document({
    incoterm: 'DDP Rotterdam',
    to: 'Rotterdam',
    mode: 'air',
    destination: `{ country: NL, ${destination} }`,
    charges: '{ mainCarriage: 100 USD }',
    ...keys,
  }),
});

describe('ddp-tax-not-recoverable', () => {
  it('asks whether the seller, or the agent, gets the import tax back', () => {
    assert.deepEqual(found(CODE, of('importerOfRecord: seller')), ['seller']);
    assert.deepEqual(found(CODE, of('importerOfRecord: agent')), ['agent']);
    assert.deepEqual(severities(CODE, of('importerOfRecord: seller')), ['hint']);
  });

  it('is content once it is said', () => {
    for (const tax of ['paid', 'suspended', 'recoverable'])
      assert.deepEqual(found(CODE, of(`importerOfRecord: seller, tax: ${tax}`)), [], tax);
  });

  it('asks nothing where there is no tax, another term, or no seller who imports', () => {
    assert.deepEqual(found(CODE, of('importerOfRecord: seller', {}, '0%')), []);
    assert.deepEqual(found(CODE, of('importerOfRecord: seller', { incoterm: 'DDP Rotterdam (VAT unpaid)' })), []);
    assert.deepEqual(found(CODE, of('importerOfRecord: seller', { incoterm: 'DAP Rotterdam' })), []);
    assert.deepEqual(found(CODE, of('importerOfRecord: buyer')), []);
  });
});
