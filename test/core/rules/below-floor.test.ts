import assert from 'node:assert/strict';
import { found, product, said, seller, severities } from './found.ts';

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

  describe('without a floor', () => {
    const cost = (amount: string): Record<string, string> => ({
      'a.product.yaml': product({ cost: `{ amount: ${amount} USD }` }),
    });

    it('warns of a loss', () => {
      assert.deepEqual(severities('below-floor', cost('12.00')), ['warning']);
      assert.deepEqual(said('below-floor', cost('12.00')), [
        'This is sold at a loss, the margin is -20.0%: raise the price or cut a cost',
      ]);
    });

    it('is content with nothing earned, also where a price was rounded', () => {
      assert.deepEqual(found('below-floor', cost('10.00')), []);
      assert.deepEqual(found('below-floor', cost('10.001')), []);
      assert.deepEqual(found('below-floor', cost('10.01')), ['items']);
    });
  });
});
