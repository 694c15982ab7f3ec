import { withoutMethod } from '../trade/payment/payment-method.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** `30/70` says how much and not when: each side reads into it what suits it. */
export const paymentWithoutTime: TradeRule = {
  code: 'payment-without-time',
  about: 'document',
  severity: 'hint',
  reason: 'A part of the payment without its time is one that each side reads as suits it.',
  example: {
    in: 'quotation',
    wrong: 'payment: 30% T/T, 70% T/T',
    right: 'payment: 30% T/T in advance, 70% T/T against copy of B/L',
  },
  check(context) {
    const { parts } = context.computation.payment;
    if (parts.length < 2) return [];
    const bare = parts.filter(({ when, by }) => !/[\p{L}\d]/u.test(withoutMethod(when, by)));
    const shares = bare.flatMap(({ share }) => (share ? [`${share.times(100).toFixed()}%`] : []));
    if (shares.length === 0) return [];
    return [
      {
        range: at(context, 'payment'),
        message: 'When are the {shares} due? Say it, such as 30% in advance, 70% against copy of B/L',
        data: { shares: shares.join(' + ') },
      },
    ];
  },
};
