import { hsDigits } from '../../core/trade/import/rate-index.ts';
import { isFor, rateTable, rowsOf } from './country.ts';
import { paragraphs, plain, strong } from '../markdown.ts';
import { listed } from '../reader.ts';
import type { Reader } from '../reader.ts';

/** So many products of a code are named. */
const MOST_PRODUCTS = 10;

/** Which products have a code, and which duties and taxes are for it. */
export function hsCard(reader: Reader, hs: string): string | undefined {
  const { workspace, l10n } = reader.view;
  const digits = hsDigits(hs);
  if (digits === '') return undefined;
  const products: string[] = [];
  for (const [sku, [found]] of workspace.productsBySku())
    if (hsDigits(found?.value.hs).startsWith(digits)) products.push(sku);
  const shown = products.slice(0, MOST_PRODUCTS).map((sku) => plain(sku));
  const left = products.length - shown.length;
  const more = left > 0 ? [l10n.t('and {count} more', { count: String(left) })] : [];
  const rows = rowsOf(workspace.rates(), (row) => isFor(row, hs));
  return paragraphs([
    strong(plain(`HS ${hs}`)),
    products.length > 0
      ? l10n.t('Products: {products}', { products: listed(reader, [...shown, ...more]) })
      : l10n.t('No product has this code'),
    rateTable(reader, rows) ?? l10n.t('No duty or tax in the rates is for this code'),
  ]);
}
