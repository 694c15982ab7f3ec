import { idOf, isDocumentKind } from '../core/index.ts';
import type { Issue, SourceFile, Workspace } from '../core/index.ts';
import { rangeAt } from '../core/spec/file-tree.ts';
import { amountText, percentText } from './figures.ts';
import { joined } from './markdown.ts';
import type { Reader } from './reader.ts';

/** What can be seen or done at a place, in words above it. */
export interface Lens {
  readonly at: number;
  readonly does: 'totals' | 'preview' | 'export' | 'proforma' | 'uses' | 'quote';
  /** Of a product or buyer. */
  readonly code: string | undefined;
}

/** A list of more products has no lenses: each would be made anew with every change. */
const MOST_PRODUCTS = 300;

/** The lenses of a file. Nothing is computed for them yet. */
export function lensesOf(file: SourceFile): Lens[] {
  const at = 0;
  const code = undefined;
  if (isDocumentKind(file.kind)) {
    const all = ['totals', 'preview', 'export', ...(file.kind === 'quotation' ? ['proforma' as const] : [])] as const;
    return all.map((does) => ({ at, does, code }));
  }
  if (file.kind === 'buyer') return both(0, idOf(file));
  if (file.kind !== 'product' || file.count > MOST_PRODUCTS) return [];
  return file.indexes.flatMap((index) => {
    const [sku, path] = [file.skuOf(index), file.pathOf(index)];
    return sku ? both(path.length === 0 ? 0 : rangeAt(file.tree, path).start, sku) : [];
  });
}

function both(at: number, code: string): Lens[] {
  return [
    { at, does: 'uses', code },
    { at, does: 'quote', code },
  ];
}

/** Total, margin and problems of a document: `USD 37,642.84 · margin 12.3% · Errors: 1`. */
export function totalsText(reader: Reader, path: string): string | undefined {
  const { l10n } = reader.view;
  const computation = reader.view.computation(path);
  if (!computation) return undefined;
  const { priced, deal, inside } = computation;
  const margin = reader.internal ? inside?.margin : undefined;
  const issues = reader.view.issues(path);
  const count = (severity: Issue['severity']): string =>
    String(issues.filter((issue) => issue.severity === severity).length);
  const [errors, warnings] = [count('error'), count('warning')];
  return joined([
    priced.total && deal.currencyKnown
      ? `${deal.currency} ${amountText(priced.total, deal.currency)}`
      : l10n.t('Total incomplete'),
    margin && l10n.t('margin {percent}', { percent: percentText(margin.toDecimalPlaces(4)) }),
    errors === '0' ? undefined : l10n.t('Errors: {count}', { count: errors }),
    warnings === '0' ? undefined : l10n.t('Warnings: {count}', { count: warnings }),
  ]);
}

/** A place where a document names a product or buyer. */
export interface Use {
  readonly file: SourceFile;
  readonly path: readonly (string | number)[];
}

/** All uses by code: each SKU in the items of documents, each buyer that a document names by its id. */
export function usesIn(workspace: Workspace): { readonly products: Uses; readonly buyers: Uses } {
  const products = new Map<string, Use[]>();
  const buyers = new Map<string, Use[]>();
  const add = (uses: Map<string, Use[]>, code: string | undefined, use: Use): void => {
    if (code === undefined) return;
    const known = uses.get(code);
    if (known) known.push(use);
    else uses.set(code, [use]);
  };
  const byPath = workspace.documents().sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of byPath) {
    const { buyer, items } = file.value;
    add(buyers, typeof buyer === 'string' ? buyer : undefined, { file, path: ['buyer'] });
    items?.forEach(({ sku }, n) => add(products, sku, { file, path: ['items', n, 'sku'] }));
  }
  return { products, buyers };
}

type Uses = ReadonlyMap<string, readonly Use[]>;
