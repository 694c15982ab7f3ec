import { costlessLines } from '../documents/costless.ts';
import { floorMargin } from '../documents/compute.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { Deal } from '../trade/deal/deal.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import { itemAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** One line without its cost, and neither profit nor margin of the whole is known. */
export const missingCost: TradeRule = {
  code: 'missing-cost',
  about: 'document',
  severity: 'info',
  reason: 'One line without its cost, and neither profit nor margin of the whole document is known.',
  example: {
    in: 'quotation',
    wrong: 'pricing: { profit: 12% of price }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100, price: 12.80 }',
    right:
      'pricing: { profit: 12% of price }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100, price: 12.80, cost: { amount: 10 USD } }',
  },
  check(context) {
    const { deal, priced } = context.computation;
    if (!worksWithCosts(deal)) return [];
    // A line that has no price for want of a cost is told so as an error.
    const unpriced = new Set(priced.gaps.flatMap((gap) => (gap.kind === 'price' ? [gap.line] : [])));
    return costlessLines(deal)
      .filter((line) => !unpriced.has(line.index) && !isUnknown(line) && !isWritten(line, context.file.tree))
      .map((line) => ({
        range: itemAt(context, line.index),
        message: line.product
          ? '{sku} has no cost, so profit and margin are not known: add cost: to the product or to this line, an amount of 0 if it costs nothing'
          : 'This line has no cost, so profit and margin are not known: add cost: to it, an amount of 0 if it costs nothing',
        data: line.product ? { sku: line.item.sku ?? '' } : {},
      }));
  },
};

/** Who quotes from list prices alone asks for no margin: some cost, a floor or a profit says otherwise. */
function worksWithCosts(deal: Deal): boolean {
  const { lines, pricing } = deal;
  return (
    floorMargin(deal) !== undefined ||
    pricing.profit !== undefined ||
    lines.some(({ cost, item }) => cost?.amount !== undefined || item.profit !== undefined)
  );
}

/** A SKU that no product has is an error of its own. */
function isUnknown({ item, product }: DealLine): boolean {
  return item.sku !== undefined && !product;
}

/** A cost that is there and cannot be read has been named by the reader. */
function isWritten({ index, product }: DealLine, tree: Parameters<typeof nodeAt>[0]): boolean {
  return (
    nodeAt(tree, ['items', index, 'cost']) !== undefined ||
    (product !== undefined && nodeAt(product.file.tree, [...product.at, 'cost']) !== undefined)
  );
}
