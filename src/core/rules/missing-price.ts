import { nodeAt } from '../spec/file-tree.ts';
import { at, itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A line without a price cannot be offered. */
export const missingPrice: TradeRule = {
  code: 'missing-price',
  about: 'document',
  severity: 'error',
  reason: 'A line without a price cannot be offered.',
  example: {
    in: 'product',
    wrong: 'price:',
    right: 'price: { term: FOB Ningbo, currency: USD, unit: 12.80 }',
  },
  check(context) {
    const { priced, deal } = context.computation;
    return priced.gaps.flatMap((gap): Finding[] => {
      // A file without the key `items` is told so by the reader.
      if (gap.kind === 'items' && context.file.value.items)
        return [{ range: at(context, 'items'), message: 'There are no items yet: add at least one' }];
      if (gap.kind !== 'price') return [];
      const line = deal.lines[gap.line];
      if (line?.item.sku !== undefined && !line.product) return [];
      // A price that cannot be read has been named by the reader.
      if (nodeAt(context.file.tree, ['items', gap.line, 'price'])) return [];
      const method = deal.pricing.method;
      const message =
        method === 'cost'
          ? 'No cost to make a price from: give the product a cost:, or this line a price:'
          : method === 'list'
            ? 'No list price: give the product or this line a price:'
            : 'No price: give the product a price: or a cost:, or this line a price:';
      return [{ range: itemAt(context, gap.line), message }];
    });
  },
};
