import type { Decimal } from '../money/decimal.ts';
import { itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Of two prices of one article a buyer takes the lower. A line with a description of its own offers something else. */
export const twoPrices: TradeRule = {
  code: 'two-prices',
  about: 'document',
  severity: 'warning',
  reason:
    'One article at two prices on one paper: the buyer asks for the lower, and customs why. Tiers count line by line, so a quantity that is split can lose its better price.',
  example: {
    in: 'quotation',
    wrong:
      'items:\n  - { sku: LED-PANEL-60, quantity: 100, price: 12.80 }\n  - { sku: LED-PANEL-60, quantity: 500, price: 11.90 }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 600, price: 11.90 }',
  },
  check(context) {
    const first = new Map<string, { readonly item: number; readonly price: Decimal }>();
    return context.computation.priced.lines.flatMap(({ line, unitPrice }, n): Finding[] => {
      const { sku, description } = line.item;
      if (sku === undefined || description !== undefined || !unitPrice || line.basis.method === 'free') return [];
      const key = `${sku}\n${line.unit}`;
      const before = first.get(key);
      if (!before) first.set(key, { item: n + 1, price: unitPrice });
      if (!before || before.price.equals(unitPrice)) return [];
      const data = {
        sku,
        price: unitPrice.toFixed(),
        other: before.price.toFixed(),
        item: String(before.item),
      };
      const message =
        '{sku} is at {price} here and at {other} in item {item}: give one price, or a description that tells them apart';
      return [{ range: itemAt(context, n), message, data }];
    });
  },
};
