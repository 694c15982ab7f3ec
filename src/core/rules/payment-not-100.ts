import { fixed } from '../money/decimal.ts';
import { minorUnits } from '../tables/currencies.ts';
import { totalShare } from '../trade/payment/payment.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Parts of a payment that do not come to the whole leave the rest in dispute. */
export const paymentNot100: TradeRule = {
  code: 'payment-not-100',
  about: 'document',
  severity: 'error',
  reason: 'Parts of a payment that do not come to the whole leave the rest in dispute.',
  example: {
    in: 'quotation',
    wrong: 'payment: 30% T/T in advance, 60% T/T against copy of B/L',
    right: 'payment: 30% T/T in advance, 70% T/T against copy of B/L',
  },
  check(context) {
    const { payment, priced, deal } = context.computation;
    const { parts } = payment;
    const part = parts.find(({ amount }) => amount)?.amount;
    if (part && priced.total && !payment.amounts) {
      const text = (amount: typeof part.value, currency: string): string =>
        `${fixed(amount, minorUnits(currency))} ${currency}`;
      return [
        {
          range: at(context, 'payment'),
          message: 'The payment says {part}, which is no part of the total, {total}: correct one of the two',
          data: { part: text(part.value, part.currency), total: text(priced.total, deal.currency) },
        },
      ];
    }
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
