import { isDocumentKind } from '../../core/index.ts';
import type { Computation, Range, SourceFile } from '../../core/index.ts';
import type { PiecedList } from '../../core/spec/file-tree.ts';
import type { ProductFile } from '../../core/spec/product-file.ts';
import { FoundProduct } from '../../core/spec/workspace.ts';
import type { Entry, Path, Tree } from '../../core/spec/tree.ts';
import type { PricedLine } from '../../core/trade/price/priced.ts';
import { amountText } from '../figures.ts';
import { roleAt } from '../role.ts';
import type { View } from '../view.ts';
import { rowSymbol } from './row-symbol.ts';
import { isText, said, shortened } from './said.ts';
import { around } from './symbol.ts';
import type { FileSymbol, Named, SymbolKind } from './symbol.ts';

/** What a file is made of, in its own order: its keys, and the rows of its lists. What cannot be read is left out. */
export function symbolsIn(view: View, file: SourceFile): FileSymbol[] {
  const { tree } = file;
  if (!tree || tree.kind === 'text' || tree.kind === 'list') return [];
  const computation = isDocumentKind(file.kind) ? view.computation(file.path) : undefined;
  const lines = computation?.priced.lines ?? [];
  return entriesOf({ view, file, computation, lines }, tree.entries, []);
}

interface Outline {
  readonly view: View;
  readonly file: SourceFile;
  readonly computation: Computation | undefined;
  readonly lines: readonly PricedLine[];
}

function entriesOf(outline: Outline, entries: ReadonlyMap<string, Entry>, above: Path): FileSymbol[] {
  return [...entries].map(([key, entry]) => {
    const path = [...above, key];
    const children = childrenOf(outline, entry.value, path);
    const range = around(outline.file.text, entry.key, entry.value?.range);
    return {
      ...namedEntry(outline, entry.value, path),
      range,
      selection: entry.key,
      // What an alias stands for is written elsewhere.
      children: children.filter((child) => isInside(child.range, range)),
    };
  });
}

function childrenOf(outline: Outline, value: Tree | undefined, path: Path): FileSymbol[] {
  const { tree, kind } = outline.file;
  const list = tree?.kind === 'pieces' && path.length === 1 && tree.list?.key === path[0] ? tree.list : undefined;
  if (list && outline.file.kind === 'product' && list.starts.length > MOST_READ) return productRows(outline.file, list);
  if (list) return rowsOf(outline, upTo(list.elements), path, list.starts);
  if (value?.kind === 'list') return rowsOf(outline, value.items, path);
  return value?.kind === 'map' && !isText(kind, path) ? entriesOf(outline, value.entries, path) : [];
}

function upTo(elements: PiecedList['elements']): (Tree | undefined)[] {
  return Array.from({ length: elements.length }, (_, n) => elements.at(n));
}

/** Of a longer list of products none is read for its row: there may be thousands. */
const MOST_READ = 300;

function productRows(file: ProductFile, { starts, range }: PiecedList): FileSymbol[] {
  const column = range.start - (starts[0] ?? 0);
  return starts.map((start, index): FileSymbol => {
    const whole = around(file.text, { start: start + column, end: starts[index + 1] ?? range.end });
    const name = file.skuOf(index) || String(index + 1);
    const detail = shortened(new FoundProduct(name, file, index).names.join(' '));
    return { name, detail, kind: 'product', range: whole, selection: file.skuRange(index), children: [] };
  });
}

/** Elements of a list; with `starts`, places in each count from there. */
function rowsOf(
  { view, file, computation, lines }: Outline,
  rows: readonly (Tree | undefined)[],
  path: Path,
  starts?: readonly number[],
): FileSymbol[] {
  const { language } = view;
  const currency = computation?.deal.currency;
  const list = path.join('.');
  const symbols: FileSymbol[] = [];
  for (const [index, tree] of rows.entries()) {
    if (!tree) continue;
    const line = list === 'items' ? lines[index] : undefined;
    const row = { list, tree, language, line, currency };
    symbols.push(rowSymbol(file.text, row, { index, start: starts?.[index] ?? 0 }));
  }
  return symbols;
}

function namedEntry(outline: Outline, value: Tree | undefined, path: Path): Named {
  const { view, file, computation } = outline;
  const name = String(path.at(-1)) || '…';
  const text = value?.kind === 'map' && !isText(file.kind, path) ? '' : said(value, view.language);
  const detail = (): string => {
    const where = path.length === 1 ? name : String(path[0]);
    if (!isDocumentKind(file.kind)) return text;
    if (where === 'buyer' && path.length === 1) return buyerName(view, text, value);
    if (!computation) return text;
    if (where === 'items' && computation.priced.goods)
      return `${amountText(computation.priced.goods, computation.deal.currency)} ${computation.deal.currency}`;
    return where === 'charges' && path.length === 2 ? chargeDetail(computation, name, text) : text;
  };
  return { name, detail: detail(), kind: kindOf(file, value, path) };
}

/** As it is written, with what it comes to in the document's currency where that is another figure. */
function chargeDetail({ priced, deal }: Computation, element: string, written: string): string {
  const charge = priced.charges.find((one) => one.element === element);
  if (!charge || charge.borne.isZero()) return written;
  const amount = `${amountText(charge.borne, deal.currency)} ${deal.currency}`;
  const isSame = [charge.borne.toFixed(), charge.borne.toFixed(2)].some((one) => `${one} ${deal.currency}` === written);
  return isSame || !written ? amount : `${written} · ${amount}`;
}

/** The name of the buyer, whether it has a file or stands in the document. */
function buyerName({ workspace, language }: View, id: string, value: Tree | undefined): string {
  if (value?.kind === 'map') return said(value.entries.get('name')?.value, language);
  const file = workspace.buyer(id);
  const name = file?.tree && 'entries' in file.tree ? file.tree.entries.get('name')?.value : undefined;
  return said(name, language) || id;
}

const BY_ROLE: Readonly<Partial<Record<string, SymbolKind>>> = {
  buyer: 'party',
  seller: 'party',
  bank: 'party',
  charge: 'amount',
  money: 'amount',
  share: 'amount',
  quantity: 'amount',
  date: 'date',
  number: 'document',
  sku: 'product',
  term: 'term',
};

function kindOf({ kind }: SourceFile, value: Tree | undefined, path: Path): SymbolKind {
  const role = roleAt(kind, path);
  const known = role && BY_ROLE[role];
  if (known) return known;
  if (value?.kind === 'list') return 'list';
  return value?.kind === 'map' && !isText(kind, path) ? 'group' : 'text';
}

function isInside(inner: Range, { start, end }: Range): boolean {
  return start <= inner.start && inner.end <= end;
}
