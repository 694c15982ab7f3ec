import assert from 'node:assert/strict';
import { document, found, mended, said } from './found.ts';

const CODE = 'charge-owed';
const of = (incoterm: string, keys: string, own: Record<string, string> = {}): Record<string, string> => ({
  'q.quotation.yaml': document({
    incoterm,
    charges: `{ preCarriage: none, exportClearance: none, originTerminal: none, ${keys} }`,
    ...own,
  }),
});

describe('charge-owed', () => {
  it('objects to no freight where the seller pays it', () => {
    for (const rule of ['CFR', 'CPT', 'DAP'])
      assert.deepEqual(found(CODE, of(`${rule} Chicago`, 'mainCarriage: none')), ['none'], rule);
    assert.deepEqual(said(CODE, of('CFR Chicago', 'mainCarriage: none')), [
      'Under CFR the seller pays the freight, and this price holds none: give mainCarriage: its amount, or choose a term without carriage',
    ]);
  });

  it('objects to no premium under CIP and CIF', () => {
    for (const rule of ['CIF', 'CIP'])
      assert.deepEqual(found(CODE, of(`${rule} Chicago`, 'mainCarriage: 900 USD, insurance: none')), ['none'], rule);
    assert.deepEqual(found(CODE, of('DAP Chicago', 'mainCarriage: 900 USD, insurance: none')), []);
  });

  it('objects to less cover than 110%, and writes it', () => {
    const files = of('CIP Chicago', 'mainCarriage: 900 USD, insurance: 0.3% of 100%');
    assert.deepEqual(found(CODE, files), ['0.3% of 100%']);
    assert.match(mended(CODE, files)['q.quotation.yaml'] ?? '', /insurance: 0\.3% of 110% /);
    assert.deepEqual(found(CODE, of('CIP Chicago', 'mainCarriage: 900 USD, insurance: 0.3% of 110%')), []);
  });

  it('finds the cover of the rates too', () => {
    const files = {
      ...of('CIF Chicago', 'mainCarriage: 900 USD'),
      'x.rates.yaml': 'insurance: { rate: 0.3%, of: 100%, source: open cover }\n',
    };
    assert.deepEqual(found(CODE, files), ['incoterm']);
  });

  it('is content where the price holds it, or the buyer pays', () => {
    const items = '[{ sku: A, quantity: 100, price: 12 }]';
    assert.deepEqual(found(CODE, of('CFR Chicago', 'mainCarriage: none', { items })), []);
    assert.deepEqual(found(CODE, of('FOB Ningbo', 'mainCarriage: none, insurance: none')), []);
  });
});
