import { rangeAt } from '../spec/file-tree.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Tiers are there to make more cost less a piece. */
export const tierOrder: TradeRule = {
  code: 'tier-order',
  about: 'file',
  severity: 'warning',
  reason:
    'Tiers reward a larger order: one that costs more a piece than a smaller one asks the buyer to order less, and of two tiers that begin at one quantity it is chance which price counts.',
  example: {
    in: 'product',
    wrong:
      'price: { term: FOB Ningbo, currency: USD, tiers: [{ from: 100, unit: 12.80 }, { from: 500, unit: 19.10 }] }',
    right:
      'price: { term: FOB Ningbo, currency: USD, tiers: [{ from: 100, unit: 12.80 }, { from: 500, unit: 11.90 }] }',
  },
  check({ file }) {
    if (file.kind !== 'product') return [];
    return file.value.flatMap(({ product, at }): Finding[] => {
      const list = product.price;
      const tiers = (list?.tiers ?? []).flatMap(({ from, unit }, index) =>
        from && unit ? [{ from, amount: unit.amount, currency: unit.currency ?? list?.currency, index }] : [],
      );
      const inOrder = [...tiers].sort((a, b) => a.from.comparedTo(b.from) || a.index - b.index);
      return inOrder.flatMap((tier, n): Finding[] => {
        const before = inOrder[n - 1];
        if (!before) return [];
        const path = [...at, 'price', 'tiers', tier.index];
        const data = { from: tier.from.toFixed(), price: tier.amount.toFixed() };
        if (before.from.equals(tier.from))
          return [
            {
              range: rangeAt(file.tree, [...path, 'from']),
              message: 'Another tier begins at {from} too: leave one of them out, or correct the quantity',
              data,
            },
          ];
        if (before.currency !== tier.currency || !tier.amount.greaterThan(before.amount)) return [];
        return [
          {
            range: rangeAt(file.tree, [...path, 'unit']),
            message: 'From {from} the price is {price}, more than the {lower} from {less}: correct one of the two',
            data: { ...data, lower: before.amount.toFixed(), less: before.from.toFixed() },
          },
        ];
      });
    });
  },
};
