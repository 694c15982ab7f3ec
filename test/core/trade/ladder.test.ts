import assert from 'node:assert/strict';
import { ONE, ZERO, dec } from '../../../src/core/money/decimal.ts';
import { customsValue, solvePrice } from '../../../src/core/trade/ladder.ts';
import type { Landed } from '../../../src/core/trade/ladder.ts';
import { random } from '../random.ts';

describe('a price with its shares', () => {
  it('solves all shares together: 75 with a fifth of the price is 93.75 (CN-23)', () => {
    assert.equal(
      solvePrice({ fixed: dec('75'), shares: dec('0.2'), factor: ONE, landed: undefined })?.toFixed(),
      '93.75',
    );
  });

  it('has no answer where the shares leave nothing', () => {
    for (const shares of ['1', '1.5'])
      assert.equal(solvePrice({ fixed: dec('75'), shares: dec(shares), factor: ONE, landed: undefined }), undefined);
  });
});

describe('a price with its import costs', () => {
  it('US-08: 10,000 with 800 freight and 25 % duty holds a customs value of 7,360', () => {
    const landed: Landed = {
      ofValue: dec('0.25'),
      fixed: ZERO,
      ofPrice: ZERO,
      outside: dec('800'),
      outsideOfPrice: ZERO,
    };
    assert.equal(customsValue(dec('10000'), landed).toFixed(), '7360');
    assert.equal(solvePrice({ fixed: dec('8160'), shares: ZERO, factor: ONE, landed })?.toFixed(), '10000');
  });

  it('satisfies its three equations, whatever the figures', () => {
    const next = random(11);
    const share = (): ReturnType<typeof dec> => dec(String(next(30))).div(100);
    for (let round = 0; round < 500; round++) {
      const landed: Landed = {
        ofValue: share(),
        fixed: dec(String(next(50))),
        ofPrice: share().div(10),
        outside: dec(String(next(100))),
        outsideOfPrice: share().div(10),
      };
      const [fixed, shares, factor] = [dec(String(500 + next(5000))), share(), ONE.plus(share())];
      const price = solvePrice({ fixed, shares, factor, landed });
      assert.ok(price);
      const value = customsValue(price, landed);
      const due = landed.ofValue.times(value).plus(landed.fixed).plus(landed.ofPrice.times(price));
      const again = factor.times(fixed.plus(due)).plus(shares.times(price));
      assert.ok(again.minus(price).abs().lessThan('1e-25'), `${again} ${price}`);
      const left = price.times(ONE.minus(landed.outsideOfPrice)).minus(due).minus(landed.outside);
      assert.ok(left.minus(value).abs().lessThan('1e-25'));
    }
  });
});
