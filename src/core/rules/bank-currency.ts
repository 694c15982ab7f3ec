import { bankModel } from '../documents/build-model.ts';
import { better } from './fix.ts';
import { at, keyAt } from './rule.ts';
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
        'banks:\n  - { id: usd, currency: USD, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382" }\n  - { id: eur, currency: EUR, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382" }',
    },
  },
  check(context) {
    const { deal } = context.computation;
    const { file } = context;
    const id = file.value.bank;
    const banks = deal.seller?.value.banks ?? [];
    const bank = id === undefined ? bankModel(context.computation.deal) : banks.find((one) => one.id === id);
    if (!bank?.currency || bank.currency === deal.currency) return [];
    const data = { bank: bank.currency, currency: deal.currency };
    if (id === undefined)
      return [
        {
          range: keyAt(context, file.value.currency === undefined ? 'number' : 'currency'),
          message:
            'The seller file has no account in {currency}, so the one in {bank} is printed: add one under banks:, or choose with bank: where the buyer is to pay',
          data,
        },
      ];
    return [
      {
        range: at(context, 'bank'),
        message: 'This account is in {bank}, but the document is in {currency}: choose another account or currency',
        data,
        fixes: banks.flatMap(({ id: other, currency }) =>
          other !== undefined && currency === deal.currency ? better(file, ['bank'], other) : [],
        ),
      },
    ];
  },
};
