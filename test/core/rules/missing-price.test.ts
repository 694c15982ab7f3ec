import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, product, said } from './found.ts';

const of = (price: string | undefined, keys: Record<string, string> = {}): Record<string, string> => ({
  'a.product.yaml': product({ price }),
  'q.quotation.yaml': document(keys),
});

describe('missing-price', () => {
  it('asks for a price where there is none', () => {
    assert.deepEqual(found('missing-price', of(undefined)), ['A']);
    assert.equal(totalsOf(folder(of(undefined))).totals.total, null);
  });

  it('asks for a cost where prices come from cost', () => {
    const files = of('{ term: FOB Ningbo, unit: 10 USD }', { pricing: '{ method: cost }' });
    assert.deepEqual(said('missing-price', files), [
      'No cost to make a price from: give the product a cost:, or this line a price:',
    ]);
  });

  it('asks for items where the list is empty, and totals nothing', () => {
    const files = of(undefined, { items: '[]' });
    assert.deepEqual(found('missing-price', files), ['[]']);
    assert.equal(totalsOf(folder(files)).totals.total, null);
  });

  it('is content with a list price, and with a price on the line', () => {
    assert.deepEqual(found('missing-price'), []);
    assert.deepEqual(found('missing-price', of(undefined, { items: '[{ sku: A, quantity: 1, price: 9 }]' })), []);
  });
});
