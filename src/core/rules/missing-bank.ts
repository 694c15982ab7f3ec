import { better } from './fix.ts';
import { at, keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A proforma is what the buyer pays by: without an account no money moves. */
export const missingBank: TradeRule = {
  code: 'missing-bank',
  about: 'document',
  severity: 'warning',
  reason: 'A proforma is what the buyer pays by: without an account no money moves.',
  example: {
    in: 'proforma',
    wrong: 'bank: eur',
    right: 'bank: usd',
  },
  check(context) {
    const { deal } = context.computation;
    const banks = deal.seller?.value.banks ?? [];
    const id = context.file.value.bank;
    if (id !== undefined && !banks.some((bank) => bank.id === id))
      return [
        {
          range: at(context, 'bank'),
          severity: 'error',
          message: 'The seller file has no bank with the id {id}: correct it, or add that bank',
          data: { id },
          fixes: banks.flatMap((bank) =>
            bank.id !== undefined && (bank.currency ?? deal.currency) === deal.currency
              ? better(context.file, ['bank'], bank.id)
              : [],
          ),
        },
      ];
    if (context.file.kind !== 'proforma' || id !== undefined || banks.length > 0) return [];
    return [
      { range: keyAt(context, 'number'), message: 'The seller file has no bank to pay to: add one under banks:' },
    ];
  },
};
