import assert from 'node:assert/strict';
import { ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import { readPayment, schedule } from '../../../src/core/trade/payment.ts';
import { random } from '../random.ts';

const parts = (text: string): string[] =>
  readPayment(text).map(({ share, when }) => `${share.times(100).toFixed()} ${when}`);

describe('terms of payment', () => {
  for (const [text, ...expected] of [
    ['30% T/T in advance, 70% T/T against copy of B/L', '30 T/T in advance', '70 T/T against copy of B/L'],
    ['30% deposit, balance 70% before shipment', '30 deposit', '70 balance before shipment'],
    ['30% in advance and 70% before shipment', '30 in advance', '70 before shipment'],
    ['T/T 30% in advance; 70% at sight', '30 T/T in advance', '70 at sight'],
    ['L/C at sight for 100%', '100 L/C at sight for'],
    ['100% by irrevocable L/C at sight', '100 by irrevocable L/C at sight'],
    ['33.3333% now, 66.6667% later', '33.3333 now', '66.6667 later'],
    ['30% in advance, by T/T, 70% on arrival', '30 in advance, by T/T', '70 on arrival'],
    ['30%预付，70%见提单复印件付款', '30 预付', '70 见提单复印件付款'],
    ['预付30%，余款70%见提单复印件付款', '30 预付', '70 余款见提单复印件付款'],
    ['定金３０％', '100 定金３０％'],
    ['30％定金、70％发货前付清。', '30 定金', '70 发货前付清'],
    ['T/T in advance', '100 T/T in advance'],
    ['T/T, in advance', '100 T/T, in advance'],
    ['Cash, 100% at the gate', '100 Cash, at the gate'],
    ['50% now\n50% later\n', '50 now', '50 later'],
    ['', ...[]],
    ['   ', ...[]],
  ] as const satisfies readonly (readonly string[])[])
    it(`“${text}”`, () => assert.deepEqual(parts(text), expected));
});

describe('a schedule', () => {
  it('gives the remainder to the last part', () => {
    const amounts = schedule(readPayment('30% a, 70% b'), dec('14682.84'), 'USD').map((amount) => amount.toFixed(2));
    assert.deepEqual(amounts, ['4404.85', '10277.99']);
  });

  it('sums to the total whatever the shares', () => {
    const next = random(42);
    for (let round = 0; round < 1000; round++) {
      const shares: number[] = [];
      for (let left = 100; left > 0;) {
        const share = 1 + next(left);
        shares.push(share);
        left -= share;
      }
      const currency = ['USD', 'JPY', 'KWD'][next(3)] ?? 'USD';
      const total = dec(String(next(100_000_000))).div({ USD: 100, JPY: 1, KWD: 1000 }[currency] ?? 1);
      const amounts = schedule(readPayment(shares.map((share) => `${share}% x`).join(', ')), total, currency);
      assert.equal(sum(amounts).toFixed(), total.toFixed());
    }
  });

  it('does not make up what the shares leave out', () => {
    const amounts = schedule(readPayment('30% a, 60% b'), dec('100'), 'USD');
    assert.equal(sum(amounts).toFixed(), '90');
    assert.deepEqual(schedule([], ZERO, 'USD'), []);
  });
});
