import { bankModel } from '../documents/build-model.ts';
import { better } from './fix.ts';
import { at, keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A proforma is what the buyer pays by: without an account and its number no money moves. */
export const missingBank: TradeRule = {
  code: 'missing-bank',
  about: 'document',
  severity: 'warning',
  reason: 'A proforma is what the buyer pays by: without an account and its number no money moves.',
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
    if (context.file.kind !== 'proforma') return [];
    const range = id === undefined ? keyAt(context, 'number') : at(context, 'bank');
    const bank = bankModel(context.computation.deal);
    if (!bank) return [{ range, message: 'The seller file has no bank to pay to: add one under banks:' }];
    if (bank.account ?? bank.iban) return [];
    return [
      {
        range,
        message: 'The account at {bank} has neither a number nor an IBAN: add account: or iban: in the seller file',
        data: { bank: bank.bank ?? bank.beneficiary ?? '' },
      },
    ];
  },
};
