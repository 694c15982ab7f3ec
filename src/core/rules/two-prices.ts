import type { Decimal } from '../money/decimal.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import { fix, write } from './fix.ts';
import { itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A file full of them has another trouble, and it is asked again at every key. */
const MOST_MENDED = 20;

/** One item at the price that is written on another. */
function priced(file: DocumentFile, item: number, from: number): Fix[] {
  const own = nodeAt(file.tree, ['items', item, 'price']);
  const price = nodeAt(file.tree, ['items', from, 'price']);
  if (own?.kind !== 'text' || price?.kind !== 'text') return [];
  const edit = write(file, ['items', item, 'price'], price.text);
  return fix('Write {price} in item {item}', { price: price.text, item: String(item + 1) }, [edit]);
}

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
    const { file } = context;
    let mended = 0;
    const first = new Map<string, { readonly item: number; readonly price: Decimal }>();
    return context.computation.priced.lines.flatMap(({ line, unitPrice }): Finding[] => {
      const { sku, description } = line.item;
      if (sku === undefined || description !== undefined || !unitPrice || line.basis.method === 'free') return [];
      const key = `${sku}\n${line.unit}`;
      const before = first.get(key);
      if (!before) first.set(key, { item: line.index + 1, price: unitPrice });
      if (!before || before.price.equals(unitPrice)) return [];
      const data = {
        sku,
        price: unitPrice.toFixed(),
        other: before.price.toFixed(),
        item: String(before.item),
      };
      const message =
        '{sku} is at {price} here and at {other} in item {item}: give one price, or a description that tells them apart';
      const fixes =
        ++mended > MOST_MENDED
          ? []
          : [...priced(file, line.index, before.item - 1), ...priced(file, before.item - 1, line.index)];
      return [{ range: itemAt(context, line.index), message, data, fixes }];
    });
  },
};
