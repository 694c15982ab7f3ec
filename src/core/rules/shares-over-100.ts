import { keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Profit, commission, bank and insurance are shares of the price: at 100 % and above no price can hold them. */
export const sharesOver100: TradeRule = {
  code: 'shares-over-100',
  about: 'document',
  severity: 'error',
  reason: 'Profit, commission, bank and insurance are shares of the price: at 100 % and above no price can hold them.',
  example: {
    in: 'quotation',
    wrong:
      'pricing: { method: cost, profit: 60% of price, commission: 45% of price }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100, cost: { amount: 10 USD } }',
    right:
      'pricing: { method: cost, profit: 12% of price, commission: 5% of price }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100, cost: { amount: 10 USD } }',
  },
  check(context) {
    if (!context.computation.priced.gaps.some((gap) => gap.kind === 'shares')) return [];
    return [
      {
        range: keyAt(context, 'pricing'),
        message:
          'The shares of the price (profit, commission, bank, insurance, duty and tax) add up to 100% or more, so no price is high enough: lower one of them',
      },
    ];
  },
};
