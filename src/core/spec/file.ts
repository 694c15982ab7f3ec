import type { Issue } from './issue.ts';
import { kindOf, productList, SCHEMAS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import type { Buyer, Seller } from './party.ts';
import type { Product } from './product.ts';
import type { Proforma, Quotation } from './document.ts';
import type { Rates } from './rates.ts';
import { MOST_ISSUES, read } from './read.ts';
import { nodeAt } from './file-tree.ts';
import type { FileTree } from './file-tree.ts';
import { assemble } from './assemble.ts';
import { inPieces } from './pieces.ts';
import type { Pieces, Plan } from './pieces.ts';
import { parseTree } from './tree.ts';
import type { Path } from './tree.ts';

interface Parsed<K extends FileKind, V> {
  readonly kind: K;
  readonly path: string;
  readonly text: string;
  readonly tree: FileTree | undefined;
  readonly issues: readonly Issue[];
  readonly value: V;
}

/** A product spec and where in its file it stands. */
export interface ProductAt {
  readonly product: Product;
  readonly at: Path;
}

/** One file, read. A file that could be read in part holds that part. */
export type SourceFile =
  | Parsed<'seller', Seller>
  | Parsed<'buyer', Buyer>
  | Parsed<'product', readonly ProductAt[]>
  | Parsed<'rates', Rates>
  | Parsed<'quotation', Quotation>
  | Parsed<'proforma', Proforma>;

export type DocumentFile = Extract<SourceFile, { kind: 'quotation' | 'proforma' }>;

/** Larger files are not read: a product list of 20,000 specs stays under this. */
const MOST_TEXT = 12_000_000;

/** What the pieces of a file were, to be taken over into its next state. */
const PIECES = new WeakMap<SourceFile, Pieces>();

/**
 * Reads one file; `undefined` when the ending of its name is none of ours. Never throws. Of an earlier state of it the
 * parts that are still the same are taken over, as the same objects.
 */
export function parseFile(path: string, text: string, before?: SourceFile): SourceFile | undefined {
  const kind = kindOf(path);
  if (!kind) return undefined;
  if (text.length > MOST_TEXT) {
    const issue: Issue = {
      code: 'yaml-syntax',
      severity: 'error',
      file: path,
      range: { start: 0, end: 1 },
      message: 'This file is larger than {most} MB: split it',
      data: { most: '12' },
    };
    return { kind, path, text, tree: undefined, issues: [issue], value: kind === 'product' ? [] : {} } as SourceFile;
  }
  const plan = PLANS[kind];
  const known = before && PIECES.get(before);
  const pieces = plan && inPieces(path, text, plan, known);
  if (plan && pieces) {
    const { tree, value, syntax, issues } = assemble(path, pieces, plan);
    const file = { kind, path, text, tree, issues: [...syntax, ...issues].slice(0, MOST_ISSUES), value } as SourceFile;
    PIECES.set(file, pieces);
    return file;
  }
  const { tree, issues } = parseTree(path, text);
  if (!tree && issues.length === 0) issues.push(emptyFile(path, kind, text));
  const many = kind === 'product' && nodeAt(tree, ['products']) !== undefined;
  const result = read<unknown>(many ? productList : SCHEMAS[kind], path, tree);
  const value =
    kind === 'product'
      ? products(result.value as Product | { products?: Product[] } | undefined)
      : (result.value ?? {});
  const file = {
    kind,
    path,
    text,
    tree,
    issues: [...issues, ...result.issues].slice(0, MOST_ISSUES),
    value,
  } as SourceFile;
  // Broken while somebody types; most of it will be the same again.
  if (known) PIECES.set(file, known);
  return file;
}

/** Kinds of files that grow long. */
const PLANS: Partial<Record<FileKind, Plan>> = {
  quotation: { schema: SCHEMAS.quotation, list: 'items' },
  proforma: { schema: SCHEMAS.proforma, list: 'items' },
};

/** One issue in place of one for every key. Each kind has a snippet of its name. */
function emptyFile(path: string, kind: FileKind, text: string): Issue {
  return {
    code: 'missing-key',
    severity: 'error',
    file: path,
    range: { start: 0, end: Math.min(1, text.length) },
    message: 'There is nothing in this file yet: type {kind} and take the snippet',
    data: { kind },
  };
}

function products(value: Product | { products?: Product[] | undefined } | undefined): ProductAt[] {
  if (!value) return [];
  if ('products' in value)
    return (value.products ?? []).map((product, index) => ({ product, at: ['products', index] }));
  return [{ product: value as Product, at: [] }];
}
