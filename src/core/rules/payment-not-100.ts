import { totalShare } from '../trade/payment.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Parts of a payment that do not come to the whole leave the rest in dispute. */
export const paymentNot100: TradeRule = {
  code: 'payment-not-100',
  about: 'document',
  severity: 'error',
  reason: 'Parts of a payment that do not come to the whole leave the rest in dispute.',
  check(context) {
    const { parts } = context.computation.payment;
    if (parts.length === 0 || totalShare(parts).equals(1)) return [];
    const sum = `${totalShare(parts).times(100).toFixed()}%`;
    return [
      {
        range: at(context, 'payment'),
        message: 'The parts of the payment add up to {sum}: they must come to 100%',
        data: { sum },
      },
    ];
  },
};
