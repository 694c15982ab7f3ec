import { nodeAt } from '../spec/file-tree.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import { KeptRepeats } from '../trade/deal/kept-repeats.ts';
import type { PricedLine } from '../trade/price/priced.ts';
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
    if (!ARTICLES.any(computation.deal.memory, lines)) return NOTHING;
    let mended = 0;
    const first = new Map<string, number>();
    return lines.flatMap((line, n): readonly Finding[] => {
      const { unitPrice } = line;
      const article = articleOf(line);
      if (article === undefined || !unitPrice) return NOTHING;
      const before = first.get(article);
      if (before === undefined) first.set(article, n);
      const other = before === undefined ? undefined : lines[before]?.unitPrice;
      if (before === undefined || !other || other.equals(unitPrice)) return NOTHING;
      const data = {
        sku: line.line.item.sku ?? '',
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

/** An article by its unit; `undefined` for a line whose price no other one must have. */
function articleOf({ line, unitPrice }: PricedLine): string | undefined {
  const { sku, description } = line.item;
  if (sku === undefined || description !== undefined || !unitPrice || line.basis.method === 'free') return undefined;
  return `${sku}\n${line.unit}`;
}

/** At every key it is asked whether there are two lines of one article: mostly there are none. */
const ARTICLES = new KeptRepeats(articleOf);
