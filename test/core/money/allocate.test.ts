import assert from 'node:assert/strict';
import { allocate } from '../../../src/core/money/allocate.ts';
import { dec, sum } from '../../../src/core/money/decimal.ts';
import { random } from '../random.ts';

const split = (total: string, weights: readonly string[], digits = 2): string[] =>
  allocate(dec(total), weights.map(dec), digits).map((part) => part.toFixed());

describe('allocation', () => {
  for (const [total, weights, parts] of [
    ['100.00', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['0.05', ['1', '1'], ['0.03', '0.02']],
    ['-0.05', ['1', '1'], ['-0.03', '-0.02']],
    ['10.00', ['0', '1'], ['0', '10']],
    ['10.00', ['0', '0'], ['5', '5']],
    ['0.01', ['1', '1', '8'], ['0', '0', '0.01']],
    ['7.00', [], []],
  ] as const)
    it(`splits ${total} by ${weights.join(' : ')}`, () => assert.deepEqual(split(total, weights), parts));

  it('splits a currency without minor units', () =>
    assert.deepEqual(split('100', ['1', '1', '1'], 0), ['34', '33', '33']));

  it('always sums to the whole, and no part is off by a unit or more', () => {
    const next = random(20261123);
    for (let round = 0; round < 2000; round++) {
      const digits = [0, 2, 3][next(3)] ?? 2;
      const total = dec(String(next(10_000_000) - 5_000_000)).div(dec('10').pow(digits));
      const weights = Array.from({ length: 1 + next(12) }, () =>
        dec(String(next(4) === 0 ? 0 : next(100_000))).div(1000),
      );
      const parts = allocate(total, weights, digits);
      assert.equal(sum(parts).toFixed(), total.toFixed());
      const whole = sum(weights);
      const unit = dec('10').pow(-digits);
      parts.forEach((part, n) => {
        const exact = whole.isZero() ? total.div(weights.length) : total.times(weights[n] ?? 0).div(whole);
        assert.ok(part.minus(exact).abs().lessThan(unit), `${total} ${weights.join(' ')}`);
        assert.ok(part.decimalPlaces() <= digits);
      });
    }
  });
});
