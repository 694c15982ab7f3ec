import { ONE, ZERO, fixed } from '../money/decimal.ts';
import { dueUnderCredit } from '../documents/credit.ts';
import type { TradeDocument } from '../spec/document.ts';
import { minorUnits } from '../tables/currencies.ts';
import { creditRange, statedTolerance } from '../trade/payment/tolerance.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A bank pays no more than the credit says, with its own tolerance (UCP 600 art. 18b and 30). */
export const lcAmountShort: TradeRule = {
  code: 'lc-amount-short',
  about: 'document',
  severity: 'error',
  reason:
    'A bank pays no more than the credit says, with its own tolerance, and in its currency (UCP 600 art. 18 and 30).',
  example: {
    in: 'proforma',
    wrong: 'lc: { amount: 1000.00 USD }',
    right: 'lc: { amount: 1280.00 USD }',
  },
  check(context) {
    const { deal, priced } = context.computation;
    const value: TradeDocument = context.file.value;
    const credit = value.lc?.amount;
    if (!credit) return [];
    const range = at(context, 'lc', 'amount');
    const { currency } = credit.money;
    if (currency && currency !== deal.currency) {
      return [
        {
          range,
          message: 'The letter of credit is in {currency}, this document in {own}: a bank takes only the same currency',
          data: { currency, own: deal.currency },
        },
      ];
    }
    const most = creditRange(deal)?.max;
    const due = dueUnderCredit(context.computation);
    if (!most || !priced.total || !due) return [];
    const text = (amount: typeof most): string => `${fixed(amount, minorUnits(deal.currency))} ${deal.currency}`;
    const isWhole = due.equals(priced.total);
    if (due.greaterThan(most)) {
      return [
        {
          range,
          message: isWhole
            ? 'The letter of credit pays {most} at most, the total is {total}: ask for an amendment'
            : 'The letter of credit pays {most} at most, its part of the payment is {total}: ask for an amendment',
          data: { most: text(most), total: text(due) },
        },
      ];
    }
    const total = due.times(ONE.plus(statedTolerance(value).amount ?? ZERO));
    if (total.lessThanOrEqualTo(most)) return [];
    return [
      {
        range,
        message: isWhole
          ? 'The letter of credit pays {most} at most, the total with its tolerance may be {total}: ask for “about” before its amount'
          : 'The letter of credit pays {most} at most, its part of the payment with its tolerance may be {total}: ask for “about” before its amount',
        data: { most: text(most), total: text(total) },
        severity: 'warning',
      },
    ];
  },
};
