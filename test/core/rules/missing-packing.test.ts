import assert from 'node:assert/strict';
import { document, found, product } from './found.ts';

describe('missing-packing', () => {
  it('warns of a product without packing', () => {
    assert.deepEqual(found('missing-packing', { 'a.product.yaml': product({ packing: undefined }) }), ['A']);
  });

  it('is content with packing, and with a line that is no product', () => {
    assert.deepEqual(found('missing-packing'), []);
    const items = '[{ sku: A, quantity: 1 }, { description: Artwork, quantity: 1, price: 150 }]';
    assert.deepEqual(found('missing-packing', { 'q.quotation.yaml': document({ items }) }), []);
  });
});
