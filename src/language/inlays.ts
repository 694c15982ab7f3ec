import { isDocumentKind } from '../core/index.ts';
import type { Computation, Figure, Range, SourceFile } from '../core/index.ts';
import { isWritten, keyRangeAt, nodeAt } from '../core/spec/file-tree.ts';
import type { FileTree } from '../core/spec/file-tree.ts';
import { lastUpTo } from '../core/spec/cut.ts';
import type { Money } from '../core/spec/money.ts';
import type { Path, Tree } from '../core/spec/tree.ts';
import type { Decimal } from '../core/money/decimal.ts';
import { ELEMENTS } from '../core/tables/incoterms.ts';
import { amountText, grouped, quantityText } from './figures.ts';
import { mayShow } from './hover/charge.ts';
import { cargoText, containersText, loadCard } from './hover/load.ts';
import { figureTable } from './hover/trace.ts';
import { joined } from './markdown.ts';
import type { Reader } from './reader.ts';

/** What is shown beside the text: amounts of the lines, how goods are packed, charges in the document's currency. */
export const INLAY_KINDS = ['amounts', 'packing', 'charges'] as const;
export type InlayKind = (typeof INLAY_KINDS)[number];

/** A figure beside the text that it follows from. */
export interface Inlay {
  readonly at: number;
  readonly label: string;
  readonly about: Figure | { readonly of: 'load' };
}

export interface InlaySetting {
  /** Of the file's text: what somebody sees of it. */
  readonly range: Range;
  readonly kinds: ReadonlySet<InlayKind>;
}

/** The figures of a document within a stretch of its text. */
export function inlaysIn(reader: Reader, file: SourceFile, { range, kinds }: InlaySetting): Inlay[] {
  if (kinds.size === 0 || !isDocumentKind(file.kind)) return [];
  const computation = reader.view.computation(file.path);
  if (!computation) return [];
  const all = [
    ...linesIn(file.tree, range).flatMap((index) => ofLine(reader, { file, computation, index }, kinds)),
    ...(kinds.has('packing') ? ofLoad(reader, file, computation) : []),
    ...(kinds.has('charges') ? ofCharges(reader, file, computation) : []),
  ];
  return all.filter(({ at }) => range.start <= at && at <= range.end);
}

/** How the figure of an inlay came about; made when somebody asks for it. */
export function inlayExplained(reader: Reader, path: string, { about }: Inlay): string | undefined {
  const computation = reader.view.computation(path);
  if (!computation) return undefined;
  return about.of === 'load' ? loadCard(reader, computation) : figureTable(reader, computation, about);
}

/** The items that overlap a stretch; of a list in pieces the first is found without walking it. */
function linesIn(tree: FileTree | undefined, { start, end }: Range): number[] {
  const found: number[] = [];
  if (tree?.kind === 'pieces') {
    const { elements = [], starts = [] } = tree.list?.key === 'items' ? tree.list : {};
    for (let n = Math.max(0, lastUpTo(starts, start)); n < elements.length && (starts[n] ?? 0) <= end; n++)
      found.push(n);
    return found;
  }
  const items = nodeAt(tree, ['items']);
  if (items?.kind !== 'list') return found;
  items.items.forEach((item, n) => item && item.range.start <= end && start <= item.range.end && found.push(n));
  return found;
}

interface LineAt {
  readonly file: SourceFile;
  readonly computation: Computation;
  readonly index: number;
}

/** `× 11.90 = 14,280.00` and `300 ctn · 27.03 m³`, behind the item's braces or its quantity. */
function ofLine(reader: Reader, { file, computation, index }: LineAt, kinds: ReadonlySet<InlayKind>): Inlay[] {
  const priced = computation.priced.lines[index];
  const node = nodeAt(file.tree, ['items', index]);
  const at = node && placeIn(file.text, node);
  if (!priced || at === undefined) return [];
  const about = { of: 'line', index } as const;
  const amount = kinds.has('amounts') ? amountOf(reader, computation, index) : undefined;
  const packed = kinds.has('packing') ? computation.load.cargo[index] : undefined;
  const cargo = packed && cargoText(reader.view, packed);
  const inlays: Inlay[] = [];
  if (amount) inlays.push({ at, label: amount, about });
  if (cargo) inlays.push({ at, label: amount ? `· ${cargo}` : cargo, about: { of: 'load' } });
  return inlays;
}

function placeIn(text: string, node: Tree): number | undefined {
  if (node.kind !== 'map') return undefined;
  if (text[node.range.start] === '{') return endOf(text, node.range);
  const { value } = node.entries.get('quantity') ?? {};
  return value && endOf(text, value.range);
}

/** A unit price that the line does not show itself, the step of the list price that it is from, and the amount. */
function amountOf({ view: { l10n } }: Reader, { priced, deal }: Computation, index: number): string | undefined {
  const found = priced.lines[index];
  if (!found?.amount || !found.unitPrice || !deal.currencyKnown) return undefined;
  const { basis } = found.line;
  if (basis.method === 'free') return undefined;
  const amount = `= ${amountText(found.amount, deal.currency)}`;
  if (basis.method === 'final') return amount;
  const digits = Math.max(deal.priceDecimals, found.unitPrice.decimalPlaces());
  const unit = `× ${grouped(found.unitPrice.toFixed(digits))}`;
  const tier = basis.method === 'list' ? basis.tier : undefined;
  return [unit, tier && l10n.t('(from {quantity})', { quantity: quantityText(tier) }), amount]
    .filter(Boolean)
    .join(' ');
}

/** Behind the container; where none is named, behind the items' key. */
function ofLoad(reader: Reader, { tree, text }: SourceFile, { load, plan }: Computation): Inlay[] {
  if (load.lines.length === 0) return [];
  const named = nodeAt(tree, ['container']);
  const at = named ? endOf(text, named.range) : behindKey(tree, text, ['items']);
  const cargo = cargoText(reader.view, load);
  const label = joined([containersText(reader.view, plan, named?.kind === 'text' ? named.text : undefined), cargo]);
  return at === undefined ? [] : [{ at, label, about: { of: 'load' } }];
}

/** Charges in the document's currency, where what is written is not just that. */
function ofCharges(reader: Reader, { tree, text }: SourceFile, { priced, deal }: Computation): Inlay[] {
  return ELEMENTS.flatMap((element): Inlay[] => {
    const node = nodeAt(tree, ['charges', element]);
    const charge = priced.charges.find((one) => one.element === element);
    if (node?.kind !== 'text' || !charge || !mayShow(reader, charge)) return [];
    const written = charge.given?.charge;
    if (written?.kind === 'none' || (written?.kind === 'amount' && isSame(written.money, charge.amount, deal.currency)))
      return [];
    const label = `= ${amountText(charge.amount, deal.currency)} ${deal.currency}`;
    return [{ at: endOf(text, node.range), label, about: { of: 'charge', element } }];
  });
}

function isSame({ amount, currency }: Money, other: Decimal, own: string): boolean {
  return (currency ?? own) === own && amount.equals(other);
}

/** The end of what is written; blanks and line ends behind it are no part of it. */
function endOf(text: string, { start, end }: Range): number {
  return behindRemark(text, start + text.slice(start, end).trimEnd().length);
}

/** A remark stays beside the value that it is about. */
function behindRemark(text: string, at: number): number {
  return at + (/^[ \t]+#[^\r\n]*/.exec(text.slice(at, at + LONGEST_REMARK))?.[0].trimEnd().length ?? 0);
}

const LONGEST_REMARK = 200;

/** Behind a key and its colon. */
function behindKey(tree: FileTree | undefined, text: string, path: Path): number | undefined {
  if (!isWritten(tree, path)) return undefined;
  const { end } = keyRangeAt(tree, path);
  return text[end] === ':' ? end + 1 : end;
}
