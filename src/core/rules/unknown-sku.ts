import { placeOf } from '../trade/deal/deal-line.ts';
import { closest } from '../spec/closest.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import { KeptSums, those } from '../trade/deal/kept-sums.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A file full of unknown SKUs belongs to another workspace: no need to compare each with every product. */
const MOST_SEARCHES = 20;

const UNKNOWN = new KeptSums<DealLine, readonly DealLine[]>(
  those(({ item, product }) => item.sku !== undefined && !product),
);

/** A SKU that no product file has carries no name, price or packing. */
export const unknownSku: TradeRule = {
  code: 'unknown-sku',
  about: 'document',
  severity: 'error',
  reason: 'A SKU that no product file has carries no name, price or packing.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANNEL-60, quantity: 100 }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 100 }',
  },
  check(context) {
    const { workspace, file, computation } = context;
    let searches = 0;
    return UNKNOWN.of(computation.deal.lines).flatMap((line): Finding[] => {
      const { sku = '' } = line.item;
      const path = ['items', placeOf(computation.deal.lines, line), 'sku'] as const;
      const range = at(context, ...path);
      const hint = ++searches > MOST_SEARCHES ? undefined : nearest(sku, workspace.productsBySku());
      if (!hint)
        return [
          { range, message: 'No product has the SKU {sku}: correct it, or add it to a product file', data: { sku } },
        ];
      const fixes = better(file, path, hint);
      return [{ range, message: 'No product has the SKU {sku}. Did you mean {hint}?', data: { sku, hint }, fixes }];
    });
  },
};

/** What was found for a SKU among the same products: it is asked for again at every key in any other line. */
const NEAREST = new WeakMap<object, Map<string, string | undefined>>();
const MOST_KEPT = 4 * MOST_SEARCHES;

function nearest(sku: string, products: ReadonlyMap<string, unknown>): string | undefined {
  let known = NEAREST.get(products);
  if (!known || known.size > MOST_KEPT) NEAREST.set(products, (known = new Map()));
  if (!known.has(sku)) known.set(sku, closest(sku, products.keys()));
  return known.get(sku);
}
