import { at, itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A price below zero is a charge or a discount that is larger than what it is taken from. */
export const negativePrice: TradeRule = {
  code: 'negative-price',
  about: 'document',
  severity: 'error',
  reason: 'A price below zero is a charge or a discount that is larger than what it is taken from.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 100, discount: 1500 USD }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 100, discount: 150 USD }',
  },
  check(context) {
    const { priced, deal } = context.computation;
    const off: Finding[] =
      deal.discount && priced.goods?.lessThan(priced.discount)
        ? [{ range: at(context, 'discount'), message: 'The discount is larger than the goods: lower it' }]
        : [];
    const lines = priced.lines.flatMap(({ line, unitPrice, amount }): Finding[] => {
      const data = { price: unitPrice?.toFixed() ?? '', rule: deal.term?.rule ?? '' };
      if (unitPrice?.isNegative() && !unitPrice.isZero()) {
        const message =
          'Under {rule} this price comes out at {price}: the charges taken out of it are larger than it is';
        return [{ range: itemAt(context, line.index), message, data }];
      }
      if (amount?.isNegative() && !amount.isZero()) {
        return [
          { range: itemAt(context, line.index), message: 'The discount is larger than the line: lower it', data },
        ];
      }
      return [];
    });
    return [...off, ...lines];
  },
};
