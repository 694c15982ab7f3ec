import { besideList, issuesOf, treeOf } from './assemble.ts';
import type { CutList } from './cut.ts';
import { moved, rangeAt } from './file-tree.ts';
import type { FileTree, PiecedTree } from './file-tree.ts';
import type { Issue, Range } from './issue.ts';
import { UnreadPiece } from './piece.ts';
import type { Piece, Plan } from './piece.ts';
import type { ScannedPieces } from './pieces.ts';
import type { Product } from './product.ts';
import type { Scanned } from './scan.ts';
import type { Path } from './tree.ts';

/** A product spec and where in its file it stands. */
export interface ProductAt {
  readonly product: Product;
  readonly at: Path;
}

/** What a product file says once it is read. */
export interface ReadProducts {
  readonly tree: FileTree | undefined;
  readonly issues: readonly Issue[];
  readonly value: readonly ProductAt[];
}

/**
 * A file of products. `skuOf`, `skuRange` and `pathOf` are known at once; `product` reads one spec, and `tree` what it is
 * asked for; `value` and `issues` read the whole file.
 */
export interface ProductFile extends ReadProducts {
  readonly kind: 'product';
  readonly path: string;
  readonly text: string;
  /** How many products are in it. */
  readonly count: number;
  /** Those that are asked for: all, or those that it was narrowed to. */
  readonly indexes: readonly number[];
  skuOf(index: number): string | undefined;
  /** Where the SKU is written; the product, where none is. */
  skuRange(index: number): Range;
  pathOf(index: number): Path;
  product(index: number): Product;
  /** The text in which all stands that is written of it, and maybe of others. */
  textOf(index: number): string;
  isRead(index: number): boolean;
  /** The file with the value and the issues of some of its products alone. */
  only(indexes: readonly number[]): ProductFile;
  /** What is the same object in two states of a file says the same in both. */
  pieceOf(index: number): object;
}

/** A list of products that was cut: each is read when it is asked for, and once. */
export class ListedProducts implements ProductFile {
  readonly kind = 'product';
  readonly text: string;
  readonly count: number;
  private readonly list: CutList;
  private kept: { tree?: PiecedTree; issues?: readonly Issue[]; value?: readonly ProductAt[] } = {};

  constructor(
    readonly path: string,
    private readonly pieces: ScannedPieces,
    private readonly plan: Plan,
    private readonly asked?: readonly number[],
  ) {
    this.text = pieces.text;
    this.list = pieces.list;
    this.count = this.list.to - this.list.from;
  }

  get tree(): PiecedTree {
    return (this.kept.tree ??= treeOf(this.pieces, this.plan));
  }

  get issues(): readonly Issue[] {
    const { plan, tree } = this;
    const told = this.asked
      ? [...besideList(this.pieces), ...this.asked.map((index) => this.list.from + index)]
      : this.pieces.pieces.keys();
    return (this.kept.issues ??= issuesOf(this.path, this.pieces, { plan, tree, told }));
  }

  get value(): readonly ProductAt[] {
    return (this.kept.value ??= this.indexes.map((index) => ({
      product: this.product(index),
      at: this.pathOf(index),
    })));
  }

  get indexes(): readonly number[] {
    return this.asked ?? upTo(this.count);
  }

  skuOf(index: number): string | undefined {
    const piece = this.pieceOf(index);
    return piece instanceof UnreadPiece ? piece.scanned?.sku?.text : productOf(piece).sku;
  }

  skuRange(index: number): Range {
    const piece = this.pieceOf(index);
    const range = piece instanceof UnreadPiece ? piece.scanned?.sku?.range : undefined;
    return range
      ? moved(range, this.pieces.starts[this.list.from + index])
      : rangeAt(this.tree, [...this.pathOf(index), 'sku']);
  }

  pathOf(index: number): Path {
    return [this.plan.list, index];
  }

  product(index: number): Product {
    return productOf(this.pieceOf(index));
  }

  textOf(index: number): string {
    return this.pieceOf(index).text;
  }

  isRead(index: number): boolean {
    const piece = this.pieceOf(index);
    return !(piece instanceof UnreadPiece) || piece.isRead;
  }

  only(indexes: readonly number[]): ProductFile {
    const some = new ListedProducts(this.path, this.pieces, this.plan, indexes);
    some.kept.tree = this.tree;
    return some;
  }

  pieceOf(index: number): Piece {
    const piece = this.pieces.pieces[this.list.from + index];
    if (!piece) throw new RangeError(`${this.path} has no product ${index}`);
    return piece;
  }
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

const EMPTY: Product = {};

function productOf({ value }: Piece): Product {
  return (value as Product | undefined) ?? EMPTY;
}

/** A file that is read as a whole: one product, which may wait until somebody asks, or what could not be cut. */
export class WholeProducts implements ProductFile {
  readonly kind = 'product';
  private found: ReadProducts | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    private readonly scanned: Scanned | undefined,
    private readonly reading: () => ReadProducts,
  ) {}

  private read(): ReadProducts {
    return (this.found ??= this.reading());
  }

  get tree(): FileTree | undefined {
    return this.read().tree;
  }
  get issues(): readonly Issue[] {
    return this.read().issues;
  }
  get value(): readonly ProductAt[] {
    return this.read().value;
  }
  get count(): number {
    return this.scanned ? 1 : this.value.length;
  }

  get indexes(): readonly number[] {
    return upTo(this.count);
  }

  skuOf(index: number): string | undefined {
    return this.scanned ? this.scanned.sku?.text : this.value[index]?.product.sku;
  }

  skuRange(index: number): Range {
    return this.scanned?.sku?.range ?? rangeAt(this.tree, [...this.pathOf(index), 'sku']);
  }

  pathOf(index: number): Path {
    return this.scanned ? [] : (this.value[index]?.at ?? []);
  }

  product(index: number): Product {
    return this.value[index]?.product ?? EMPTY;
  }

  textOf(): string {
    return this.text;
  }

  isRead(): boolean {
    return !this.scanned || this.found !== undefined;
  }

  /** It is read as a whole or not at all. */
  only(): ProductFile {
    return this;
  }

  pieceOf(index: number): object {
    return this.scanned ? this : (this.value[index]?.product ?? this);
  }
}
