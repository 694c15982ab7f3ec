import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, product } from './found.ts';

const of = (pricing: string): Record<string, string> => ({
  'a.product.yaml': product({ cost: '{ amount: 50 USD }' }),
  'q.quotation.yaml': document({ pricing }),
});

describe('shares-over-100', () => {
  for (const pricing of [
    '{ method: cost, profit: 100% of price }',
    '{ method: cost, profit: 60% of price, commission: 40% }',
  ])
    it(`finds no price for ${pricing}`, () => {
      assert.deepEqual(found('shares-over-100', of(pricing)), ['pricing']);
      assert.equal(totalsOf(folder(of(pricing))).totals.total, null);
    });

  it('is content below', () => {
    assert.deepEqual(found('shares-over-100', of('{ method: cost, profit: 60% of price, commission: 39% }')), []);
  });

  it('lets profit be any share of the cost', () => {
    assert.deepEqual(found('shares-over-100', of('{ method: cost, profit: 150% of cost }')), []);
  });
});
