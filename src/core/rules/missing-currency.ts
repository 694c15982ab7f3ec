import { beside, fix, write } from './fix.ts';
import { keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** An amount without its currency is no price. */
export const missingCurrency: TradeRule = {
  code: 'missing-currency',
  about: 'document',
  severity: 'error',
  reason: 'An amount without its currency is no price.',
  example: {
    in: 'quotation',
    wrong: 'currency:\nitems:\n  - { description: Spare drivers, quantity: 120, price: 2.15 }',
    right: 'currency: USD\nitems:\n  - { description: Spare drivers, quantity: 120, price: 2.15 }',
  },
  check(context): Finding[] {
    const { file, computation } = context;
    if (computation.deal.currencyKnown) return [];
    // Whoever has an account in a currency sells in it.
    const banks = computation.deal.seller?.value.banks ?? [];
    const chosen = banks.filter(({ id }) => id !== undefined && id === file.value.bank);
    const currencies = new Set((chosen.length > 0 ? chosen : banks).flatMap(({ currency }) => currency ?? []));
    const fixes = [...currencies].flatMap((currency) => {
      const edit = write(file, ['currency'], currency) ?? beside(file, ['number'], `currency: ${currency}`);
      return fix('Add {better}', { better: `currency: ${currency}` }, [edit]);
    });
    const message = 'No currency is named: add currency: here, or under defaults: of the seller';
    return [{ range: keyAt(context, 'number'), message, fixes }];
  },
};
