import { isWritten as isWrittenAt } from '../spec/file-tree.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import { itemAt } from './rule.ts';
import type { LineContext, TradeRule } from './rule.ts';

/** One line without its cost, and neither profit nor margin of the whole is known. */
export const missingCost: TradeRule = {
  code: 'missing-cost',
  about: 'line',
  severity: 'info',
  reason: 'One line without its cost, and neither profit nor margin of the whole document is known.',
  example: {
    in: 'quotation',
    wrong: 'pricing: { profit: 12% of price }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100, price: 12.80 }',
    right:
      'pricing: { profit: 12% of price }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100, price: 12.80, cost: { amount: 10 USD } }',
  },
  checkLine(context) {
    const { line, gap, costsAsked } = context;
    // A line that has no price for want of a cost is told so as an error.
    if (!costsAsked || line.cost?.amount || gap?.kind === 'price') return [];
    if (isUnknown(line) || isWritten(context)) return [];
    return [
      {
        range: itemAt(context, context.index),
        message: line.product
          ? '{sku} has no cost, so profit and margin are not known: add cost: to the product or to this line, an amount of 0 if it costs nothing'
          : 'This line has no cost, so profit and margin are not known: add cost: to it, an amount of 0 if it costs nothing',
        data: line.product ? { sku: line.item.sku ?? '' } : {},
      },
    ];
  },
};

/** A SKU that no product has is an error of its own. */
function isUnknown({ item, product }: DealLine): boolean {
  return item.sku !== undefined && !product;
}

/** A cost that is there and cannot be read has been named by the reader. */
function isWritten({ file, index, line: { product } }: LineContext): boolean {
  return (
    isWrittenAt(file.tree, ['items', index, 'cost']) ||
    (product !== undefined && isWrittenAt(product.file.tree, [...product.at, 'cost']))
  );
}
