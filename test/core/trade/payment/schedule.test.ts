import assert from 'node:assert/strict';
import { ZERO, dec, sum } from '../../../../src/core/money/decimal.ts';
import { readPayment, schedule, totalShare } from '../../../../src/core/trade/payment/payment.ts';
import { random } from '../../random.ts';

const amounts = (text: string, total: string, currency = 'USD'): string[] | undefined =>
  schedule(readPayment(text), dec(total), currency)?.map((amount) => amount.toFixed(2));

describe('a schedule', () => {
  it('gives the remainder to the last part', () => {
    assert.deepEqual(amounts('30% a, 70% b', '14682.84'), ['4404.85', '10277.99']);
  });

  it('gives the remainder to the balance, wherever it stands', () => {
    assert.deepEqual(amounts('33.33% now, balance later, 33.33% last', '100.01'), ['33.33', '33.35', '33.33']);
    assert.deepEqual(amounts('Balance before shipment, 50% after', '100.01'), ['50.00', '50.01']);
  });

  it('takes a fixed amount as it is', () => {
    assert.deepEqual(amounts('5000 USD deposit, balance later', '14682.84'), ['5000.00', '9682.84']);
    assert.deepEqual(amounts('5000 USD deposit, 50% then, balance later', '14682.84'), [
      '5000.00',
      '7341.42',
      '2341.42',
    ]);
  });

  it('has none for a fixed amount in another currency or beyond the total', () => {
    assert.equal(amounts('5000 EUR deposit, balance later', '14682.84'), undefined);
    assert.equal(amounts('5000 USD deposit, balance later', '4999.99'), undefined);
    assert.deepEqual(amounts('5000 USD deposit, balance later', '5000'), ['5000.00', '0.00']);
  });

  it('sums to the total whatever the shares, and no part is negative', () => {
    const next = random(42);
    for (let round = 0; round < 1000; round++) {
      const shares: number[] = [];
      for (let left = 100; left > 0;) {
        const share = 1 + next(left);
        shares.push(share);
        left -= share;
      }
      const currency = ['USD', 'JPY', 'KWD'][next(3)] ?? 'USD';
      const total = dec(String(next(round % 2 === 0 ? 100_000_000 : 20))).div(
        { USD: 100, JPY: 1, KWD: 1000 }[currency] ?? 1,
      );
      const parts = schedule(readPayment(shares.map((share) => `${share}% x`).join(', ')), total, currency) ?? [];
      assert.equal(sum(parts).toFixed(), total.toFixed());
      assert.ok(parts.every((part) => !part.isNegative()));
    }
  });

  it('does not make up what the shares leave out', () => {
    assert.deepEqual(amounts('30% a, 60% b', '100'), ['30.00', '60.00']);
    assert.equal(totalShare(readPayment('30% a, 60% b')).toFixed(), '0.9');
    assert.equal(totalShare(readPayment('5000 USD deposit, balance later')).toFixed(), '1');
    assert.deepEqual(schedule([], ZERO, 'USD'), []);
  });
});
