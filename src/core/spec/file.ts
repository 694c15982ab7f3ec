import type { Issue } from './issue.ts';
import { isDocumentKind, kindOf, SCHEMAS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import type { Buyer, Seller } from './party.ts';
import { product, productList } from './product.ts';
import type { Product } from './product.ts';
import type { Proforma, Quotation } from './document.ts';
import type { Rates } from './rates.ts';
import { ListedProducts, WholeProducts } from './product-file.ts';
import type { ProductAt, ProductFile, ReadProducts } from './product-file.ts';
import { MOST_ISSUES, read } from './read.ts';
import { scanElement, scanFile } from './scan.ts';
import { nodeAt } from './file-tree.ts';
import type { FileTree } from './file-tree.ts';
import { assemble } from './assemble.ts';
import type { Plan } from './piece.ts';
import { inPieces } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { parseTree } from './tree.ts';
import type { ParsedTree } from './tree.ts';

interface Parsed<K extends FileKind, V> {
  readonly kind: K;
  readonly path: string;
  readonly text: string;
  readonly tree: FileTree | undefined;
  readonly issues: readonly Issue[];
  readonly value: V;
}

/** One file, read. A file that could be read in part holds that part. */
export type SourceFile =
  | Parsed<'seller', Seller>
  | Parsed<'buyer', Buyer>
  | ProductFile
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
    const nothing = { tree: undefined, issues: [issue] };
    if (kind === 'product') return new WholeProducts(path, text, undefined, () => ({ ...nothing, value: [] }));
    return { kind, path, text, ...nothing, value: {} } as SourceFile;
  }
  const plan = PLANS[kind];
  const known = before && PIECES.get(before);
  const pieces = plan && inPieces(path, text, plan, known);
  const file = plan && pieces ? readPieces(kind, path, { pieces, plan, before }) : readWhole(kind, path, text);
  // Broken while somebody types, most of it will be the same again.
  const kept = pieces ?? known;
  if (kept) PIECES.set(file, kept);
  return file;
}

interface InPieces {
  readonly pieces: Pieces;
  readonly plan: Plan;
  readonly before: SourceFile | undefined;
}

function readPieces(kind: FileKind, path: string, { pieces, plan, before }: InPieces): SourceFile {
  if (!pieces.read) return new ListedProducts(path, pieces, plan);
  const value = before && isDocumentKind(before.kind) ? (before as DocumentFile).value : undefined;
  return { kind, path, text: pieces.text, ...assemble(path, pieces, plan, value) } as SourceFile;
}

function readWhole(kind: FileKind, path: string, text: string): SourceFile {
  if (kind === 'product') return new WholeProducts(path, text, scanFile(text), () => readProducts(path, text));
  const { tree, issues } = treeOrNothing(kind, path, text);
  const result = read<unknown>(SCHEMAS[kind], path, tree);
  const value = result.value ?? {};
  return { kind, path, text, tree, issues: [...issues, ...result.issues].slice(0, MOST_ISSUES), value } as SourceFile;
}

function readProducts(path: string, text: string): ReadProducts {
  const { tree, issues } = treeOrNothing('product', path, text);
  const many = nodeAt(tree, ['products']) !== undefined;
  const result = read<Product | { products?: Product[] | undefined }>(many ? productList : product, path, tree);
  return { tree, issues: [...issues, ...result.issues].slice(0, MOST_ISSUES), value: products(result.value) };
}

function treeOrNothing(kind: FileKind, path: string, text: string): ParsedTree {
  const parsed = parseTree(path, text);
  if (!parsed.tree && parsed.issues.length === 0) parsed.issues.push(emptyFile(path, kind, text));
  return parsed;
}

/** Kinds of files that grow long. */
const PLANS: Partial<Record<FileKind, Plan>> = {
  quotation: { schema: SCHEMAS.quotation, list: 'items' },
  proforma: { schema: SCHEMAS.proforma, list: 'items' },
  product: { schema: productList, list: 'products', scan: scanElement },
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
    return (value.products ?? []).map((one, index) => ({ product: one, at: ['products', index] }));
  return [{ product: value as Product, at: [] }];
}
