import assert from 'node:assert/strict';
import { totalsOf, folder } from '../files.ts';
import { document, found, product } from './found.ts';

const bare = {
  'q.quotation.yaml': document({ currency: undefined, items: '[{ description: X, quantity: 1, price: 5 }]' }),
};

describe('missing-currency', () => {
  it('objects where nothing names a currency', () => assert.equal(found('missing-currency', bare).length, 1));
  it('leaves no total then', () => assert.deepEqual(totalsOf(folder(bare)).missing, ['currency']));
  it('takes the one currency of the list prices', () => {
    const price = '{ term: FOB Ningbo, currency: EUR, unit: 10 }';
    const files = folder({
      'a.product.yaml': product({ price }),
      'q.quotation.yaml': document({ currency: undefined }),
    });
    assert.deepEqual(found('missing-currency', files), []);
    assert.equal(totalsOf(files).currency, 'EUR');
  });
});
