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
    const { lines } = context.computation.priced;
    // The first line of each article, by its unit: at every key a thousand are looked at.
    const units = new Map<string, Map<string, number>>();
    return lines.flatMap(({ line, unitPrice }, n): readonly Finding[] => {
      const { sku, description } = line.item;
      if (sku === undefined || description !== undefined || !unitPrice || line.basis.method === 'free') return NOTHING;
      let first = units.get(line.unit);
      if (!first) units.set(line.unit, (first = new Map()));
      const before = first.get(sku);
      if (before === undefined) first.set(sku, n);
      const other = before === undefined ? undefined : lines[before]?.unitPrice;
      if (before === undefined || !other || other.equals(unitPrice)) return NOTHING;
      const data = {
        sku,
        price: unitPrice.toFixed(),
        other: other.toFixed(),
        item: String(before + 1),
      };
      const message =
        '{sku} is at {price} here and at {other} in item {item}: give one price, or a description that tells them apart';
      return [{ range: itemAt(context, n), message, data }];
    });
  },
};

const NOTHING: readonly Finding[] = [];
