import assert from 'node:assert/strict';
import { document, found, product, said } from './found.ts';

const taken = {
  'a.product.yaml': product({ price: '{ term: CIF Chicago, currency: USD, unit: 10 }' }),
  'q.quotation.yaml': document({ charges: '{ mainCarriage: 5000 USD, insurance: 0.3% of 110% }' }),
};

describe('negative-price', () => {
  it('objects to a price that its freight eats up', () => {
    assert.deepEqual(found('negative-price', taken), ['A']);
    assert.match(said('negative-price', taken)[0] ?? '', /comes out at -40\.03/);
  });
  it('objects to a discount that is larger than its line', () => {
    const files = { 'q.quotation.yaml': document({ items: '[{ sku: A, quantity: 1, discount: 20 USD }]' }) };
    assert.deepEqual(found('negative-price', files), ['A']);
  });
  it('is content with a line that is free', () => {
    const files = { 'q.quotation.yaml': document({ items: '[{ sku: A, quantity: 1, discount: 100% }]' }) };
    assert.deepEqual(found('negative-price', files), []);
  });
});
