import { idOf, isDocumentKind } from '../core/index.ts';
import type { Range, SourceFile, Workspace } from '../core/index.ts';
import { nodeAt, rangeAt } from '../core/spec/file-tree.ts';
import { hsDigits } from '../core/trade/import/rate-index.ts';
import type { TradeDocument } from '../core/spec/document.ts';
import type { Path } from '../core/spec/tree.ts';
import { placeAt } from './place-at.ts';
import type { PlaceAt } from './place-at.ts';
import { roleAt } from './role.ts';

/** A name by which files speak of one thing. */
export type Name =
  | { readonly kind: 'sku' | 'buyer' | 'seller' | 'number'; readonly text: string }
  /** Of the seller in a file: other sellers have banks of that id too. */
  | { readonly kind: 'bank'; readonly text: string; readonly seller: string | undefined }
  /** A code in the rates is of all goods whose code begins so; `text` is its digits. */
  | { readonly kind: 'hs'; readonly text: string; readonly of: 'goods' | 'rates' };

export interface NameAt {
  readonly name: Name;
  readonly place: PlaceAt;
}

/** Where a name is written. */
export interface Mention {
  readonly file: SourceFile;
  readonly at: Path;
  readonly range: Range;
  /** There it is given; everywhere else it is used. */
  readonly defines: boolean;
}

/** The name at an offset, or that the key there is of; `undefined` where none is. */
export function nameAt(workspace: Workspace, file: SourceFile, offset: number): NameAt | undefined {
  const place = placeAt(file.tree, offset);
  const name = place && nameOf(workspace, file, place);
  return name && { name, place };
}

function nameOf(workspace: Workspace, file: SourceFile, { path }: PlaceAt): Name | undefined {
  if ((file.kind === 'buyer' || file.kind === 'seller') && file.value.id === undefined && path[0] === 'name')
    return { kind: file.kind, text: idOf(file) };
  const role = roleAt(file.kind, path);
  const text = textAt(file, path);
  if (text === undefined) return undefined;
  switch (role) {
    case 'sku':
    case 'seller':
    case 'number':
      return { kind: role, text };
    // A buyer written in a document is nobody's but the document's.
    case 'buyer':
      return path.length === 1 ? { kind: role, text } : undefined;
    case 'bank':
      return { kind: role, text, seller: sellerOf(workspace, file) };
    case 'hs':
      return { kind: role, text: hsDigits(text), of: file.kind === 'rates' ? 'rates' : 'goods' };
    default:
      return undefined;
  }
}

/** Every place of a workspace where a name is written, in the order of the files. */
export function mentionsOf(workspace: Workspace, name: Name): Mention[] {
  const files = workspace.all().sort((a, b) => (a.path < b.path ? -1 : 1));
  return files.flatMap((file) => mentionsIn(workspace, file, name));
}

/** The places of one file where a name is written, in their order; what an alias shows again counts once. */
export function mentionsIn(workspace: Workspace, file: SourceFile, name: Name): Mention[] {
  const seen = new Set<number>();
  return spotsIn(workspace, file, name)
    .map(({ at, defines }) => ({ file, at, defines, range: rangeAt(file.tree, at) }))
    .filter(({ range }) => !seen.has(range.start) && seen.add(range.start));
}

interface Spot {
  readonly at: Path;
  readonly defines: boolean;
}

function spotsIn(workspace: Workspace, file: SourceFile, name: Name): Spot[] {
  if (isDocumentKind(file.kind)) return inDocument(workspace, file, name);
  switch (file.kind) {
    case 'product':
      return inProducts(workspace, file, name);
    case 'buyer':
      return name.kind === 'buyer' && idOf(file) === name.text ? [definedBy(file.value.id)] : [];
    case 'seller':
      if (name.kind === 'seller') return idOf(file) === name.text ? [definedBy(file.value.id)] : [];
      if (name.kind !== 'bank' || name.seller !== file.path) return [];
      return spots(
        file.value.banks,
        ({ id }) => id === name.text,
        (n) => ['banks', n, 'id'],
        true,
      );
    case 'rates':
      return name.kind === 'hs' ? inRates(file.value, name) : [];
    default:
      return [];
  }
}

/** A buyer or seller without an id goes by its file's name: who it is stands at `name`. */
function definedBy(id: string | undefined): Spot {
  return { at: [id === undefined ? 'name' : 'id'], defines: true };
}

function inDocument(workspace: Workspace, file: SourceFile, name: Name): Spot[] {
  const value = file.value as TradeDocument;
  const used = (key: keyof TradeDocument): Spot[] =>
    value[key] === name.text ? [{ at: [key], defines: key === 'number' }] : [];
  switch (name.kind) {
    case 'sku':
      return spots(
        value.items,
        ({ sku }) => sku === name.text,
        (n) => ['items', n, 'sku'],
        false,
      );
    case 'hs':
      return spots(
        value.items,
        ({ hs }) => isOf(hs, name),
        (n) => ['items', n, 'hs'],
        false,
      );
    case 'number':
      return [...used('number'), ...used('follows')];
    case 'bank':
      return sellerOf(workspace, file) === name.seller ? used('bank') : [];
    default:
      return used(name.kind);
  }
}

function inProducts(workspace: Workspace, file: Extract<SourceFile, { kind: 'product' }>, name: Name): Spot[] {
  if (name.kind === 'sku')
    return (workspace.productsBySku().get(name.text) ?? [])
      .filter((found) => found.file === file)
      .map(({ at }) => ({ at: [...at, 'sku'], defines: true }));
  if (name.kind !== 'hs') return [];
  return file.indexes.flatMap((index): Spot[] =>
    (file.isRead(index) || mayHold(file.textOf(index), name.text)) && isOf(file.product(index).hs, name)
      ? [{ at: [...file.pathOf(index), 'hs'], defines: false }]
      : [],
  );
}

/** Whether these digits may be in a text, in whatever way they are set apart or written. */
function mayHold(text: string, digits: string): boolean {
  return hsDigits(text).includes(digits) || /[\\*]/.test(text);
}

type HsName = Extract<Name, { readonly kind: 'hs' }>;

/** Whether goods of a code are meant by a code of goods, or by one of the rates. */
function isOf(hs: string | undefined, { text, of }: HsName): boolean {
  const digits = hsDigits(hs);
  return digits !== '' && text !== '' && (of === 'rates' ? digits.startsWith(text) : digits === text);
}

function inRates({ duties, taxes }: Extract<SourceFile, { kind: 'rates' }>['value'], { text, of }: HsName): Spot[] {
  const fits = ({ hs }: { readonly hs?: string | undefined }): boolean => {
    const digits = hsDigits(hs);
    return digits !== '' && (of === 'rates' ? digits === text : text.startsWith(digits));
  };
  return [
    ...spots(duties, fits, (n) => ['duties', n, 'hs'], true),
    ...spots(taxes, fits, (n) => ['taxes', n, 'hs'], true),
  ];
}

function spots<T>(
  all: readonly T[] | undefined,
  isIt: (one: T) => boolean,
  place: (n: number) => Path,
  defines: boolean,
): Spot[] {
  return (all ?? []).flatMap((one, n) => (isIt(one) ? [{ at: place(n), defines }] : []));
}

/** The file of the seller that a document is of; of a seller file, itself. */
function sellerOf(workspace: Workspace, file: SourceFile): string | undefined {
  if (file.kind === 'seller') return file.path;
  return workspace.seller((file.value as TradeDocument).seller, file.path)?.path;
}

function textAt(file: SourceFile, path: Path): string | undefined {
  const node = nodeAt(file.tree, path);
  return node?.kind === 'text' && node.text !== '' ? node.text : undefined;
}
