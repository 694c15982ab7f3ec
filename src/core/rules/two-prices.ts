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
    const { file, computation } = context;
    const { lines } = computation.priced;
    let mended = 0;
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
      const fixes = ++mended > MOST_MENDED ? [] : [...priced(file, n, before), ...priced(file, before, n)];
      return [{ range: itemAt(context, n), message, data, fixes }];
    });
  },
};

const NOTHING: readonly Finding[] = [];
