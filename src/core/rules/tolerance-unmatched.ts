import { ONE, ZERO } from '../money/decimal.ts';
import { dueUnderCredit } from '../documents/credit.ts';
import type { TradeDocument } from '../spec/document.ts';
import { creditRange, statedTolerance } from '../trade/payment/tolerance.ts';
import { beside, fix, write } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** “About” before the quantity alone leaves the amount as it is: the surplus is shipped and not paid (UCP 600 art. 30a). */
export const toleranceUnmatched: TradeRule = {
  code: 'tolerance-unmatched',
  about: 'document',
  severity: 'warning',
  reason:
    '“About” before the quantity alone leaves the amount as it is: the surplus is shipped and not paid (UCP 600 art. 30a).',
  example: {
    in: 'proforma',
    wrong: 'tolerance: { quantity: 5% }',
    right: 'tolerance: 5%',
  },
  check(context) {
    const { deal } = context.computation;
    const { file } = context;
    const value: TradeDocument = file.value;
    const { quantity = ZERO, amount = ZERO } = statedTolerance(value);
    if (quantity.lessThanOrEqualTo(amount)) return [];
    const credit = creditRange(deal)?.max;
    const due = dueUnderCredit(context.computation);
    if (credit && due?.times(ONE.plus(quantity)).lessThanOrEqualTo(credit)) return [];
    const percent = (rate: typeof quantity): string => `${rate.times(100).toFixed()}%`;
    // What a credit allows is in the hands of the bank.
    const edit =
      value.lc === undefined
        ? (write(file, ['tolerance', 'amount'], percent(quantity)) ??
          beside(file, ['tolerance', 'quantity'], `amount: ${percent(quantity)}`))
        : undefined;
    return [
      {
        range: at(context, 'tolerance'),
        message:
          'The quantity may be {quantity} more, the amount {amount}: the surplus cannot be drawn. Give both the same tolerance',
        data: { quantity: percent(quantity), amount: percent(amount) },
        fixes: fix('Give the amount {quantity} too', { quantity: percent(quantity) }, [edit]),
      },
    ];
  },
};
