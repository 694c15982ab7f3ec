import assert from 'node:assert/strict';
import { found, product, said, seller } from './found.ts';

const of = (cost: string): Record<string, string> => ({
  'us.seller.yaml': seller({ floor: '{ margin: 10% }' }),
  'a.product.yaml': product({ cost: `{ amount: ${cost} USD }` }),
});

describe('below-floor', () => {
  it('objects to a margin under the floor, and says both', () => {
    assert.deepEqual(found('below-floor', of('9.01')), ['items']);
    assert.deepEqual(said('below-floor', of('9.01')), [
      'The margin is 9.9%, below your floor of 10.0%: raise the price or cut a cost',
    ]);
  });

  it('is content at the floor', () => assert.deepEqual(found('below-floor', of('9.00')), []));

  it('says nothing where the cost is not known', () => {
    assert.deepEqual(found('below-floor', { 'us.seller.yaml': seller({ floor: '{ margin: 10% }' }) }), []);
  });
});
