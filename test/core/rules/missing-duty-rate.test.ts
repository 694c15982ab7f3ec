import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, product, said } from './found.ts';

const of = (duties: string, hs = '"940542"'): Record<string, string> => ({
  'x.rates.yaml': `duties: [${duties}]\n`,
  'a.product.yaml': product({ hs }),
  'q.quotation.yaml': document({
    incoterm: 'DDP Chicago',
    mode: 'air',
    destination: '{ country: US, importerOfRecord: seller, entryDate: 2026-09-01 }',
    charges: '{ mainCarriage: 100 USD }',
  }),
});

describe('missing-duty-rate', () => {
  it('asks for a duty that no line of the rates gives', () => {
    assert.deepEqual(found('missing-duty-rate', of('{ hs: "8504", to: US, rate: 2%, source: s }')), ['A']);
    assert.equal(totalsOf(folder(of(''))).totals.total, null);
    assert.deepEqual(totalsOf(folder(of(''))).missing, ['duty']);
  });

  it('asks for the HS code first', () => {
    const files = of('{ hs: "94", to: US, rate: 2%, source: s }', '""');
    assert.deepEqual(said('missing-duty-rate', files), [
      'Without an HS code no duty into US can be found: add hs: to the product',
    ]);
  });

  it('takes 0% for an answer', () => {
    const files = of('{ hs: "9405", to: US, rate: 0%, source: s }');
    assert.deepEqual(found('missing-duty-rate', files), []);
    assert.equal(totalsOf(folder(files)).complete, true);
  });
});
