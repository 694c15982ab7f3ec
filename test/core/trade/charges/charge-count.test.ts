import assert from 'node:assert/strict';
import { product } from '../../files.ts';
import { chargesIn, told } from './charges-of.ts';

const ARTWORK = '{ description: Artwork, quantity: 1, price: 150 }';
const BOTH = '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100 }]';
const files = {
  'a.product.yaml': product({ packing: '{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm }' }),
  'b.product.yaml': product({ sku: 'B', packing: undefined }),
};

describe('a charge that cannot be counted', () => {
  for (const [title, items, charge, expected] of [
    ['per carton where a product does not say its packing', BOTH, '2 USD per carton', 'count carton'],
    ['per carton where there are none', `[${ARTWORK}]`, '2 USD per carton', 'count carton'],
    ['per pallet where there are none', `[${ARTWORK}]`, '2 USD per pallet', 'count pallet'],
    ['per t where the weight is not said', '[{ sku: A, quantity: 100 }]', '2 USD per t', 'count t'],
  ] as const)
    it(title, () => assert.equal(told(chargesIn({ items, charges: `{ mainCarriage: ${charge} }` }, files)), expected));

  it('is not asked for where the packing tells', () => {
    const own = { items: '[{ sku: A, quantity: 100 }]', charges: '{ mainCarriage: 2 USD per carton }' };
    assert.equal(told(chargesIn(own, files)), '50');
  });
});
