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
    if (context.computation.deal.currencyKnown) return [];
    const message = 'No currency is named: add currency: here, or under defaults: of the seller';
    return [{ range: keyAt(context, 'number'), message }];
  },
};
