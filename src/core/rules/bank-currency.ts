import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Money sent to an account in another currency is converted at the bank’s rate, or sent back. */
export const bankCurrency: TradeRule = {
  code: 'bank-currency',
  about: 'document',
  severity: 'warning',
  reason: 'Money sent to an account in another currency is converted at the bank’s rate, or sent back.',
  example: {
    in: 'proforma',
    wrong: 'currency: USD\nbank: eur',
    right: 'currency: USD\nbank: usd',
    beside: {
      'brightline.seller.yaml':
        'banks:\n  - { id: usd, currency: USD, beneficiary: Brightline, bank: Example Bank }\n  - { id: eur, currency: EUR, beneficiary: Brightline, bank: Example Bank }',
    },
  },
  check(context) {
    const { deal } = context.computation;
    const bank = deal.seller?.value.banks?.find((one) => one.id !== undefined && one.id === context.file.value.bank);
    if (!bank?.currency || bank.currency === deal.currency) return [];
    const others = deal.seller?.value.banks ?? [];
    return [
      {
        range: at(context, 'bank'),
        message: 'This account is in {bank}, but the document is in {currency}: choose another account or currency',
        data: { bank: bank.currency, currency: deal.currency },
        fixes: others.flatMap(({ id, currency }) =>
          id !== undefined && currency === deal.currency ? better(context.file, ['bank'], id) : [],
        ),
      },
    ];
  },
};
