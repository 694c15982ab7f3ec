import { baseName, isDocumentKind } from './kinds.ts';
import { parseFile } from './file.ts';
import type { DocumentFile, SourceFile } from './file.ts';
import type { Range } from './issue.ts';
import type { OtherFiles } from './other-files.ts';
import type { ProductFile } from './product-file.ts';
import type { Product } from './product.ts';
import { scanNames } from './scan-names.ts';
import type { Path } from './tree.ts';

/** Something and the place that it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly file: SourceFile;
  readonly at: Path;
}

/**
 * A product by its SKU. Where it stands is known at once; what it says is read when `value` is first asked for. Who goes
 * through thousands takes `known`.
 */
export class FoundProduct implements Found<Product> {
  constructor(
    readonly sku: string,
    readonly file: ProductFile,
    /** In its file. */
    readonly index: number,
  ) {}

  get at(): Path {
    return this.file.pathOf(this.index);
  }

  /** Where its SKU is written. */
  get range(): Range {
    return this.file.skuRange(this.index);
  }

  get value(): Product {
    return this.file.product(this.index);
  }

  /** Its name in every language. It is not read for that where they are plain to see. */
  get names(): readonly string[] {
    const scanned = this.known ? undefined : scanNames(this.file.textOf(this.index));
    const { name } = scanned ? { name: undefined } : this.value;
    return scanned ?? (typeof name === 'string' ? [name] : Object.values(name ?? {}));
  }

  /** What it says, if it has been read. */
  get known(): Product | undefined {
    return this.file.isRead(this.index) ? this.value : undefined;
  }
}

type FileOf<K extends SourceFile['kind']> = Extract<SourceFile, { kind: K }>;

/**
 * The files of a workspace by path (or URI; only the part after the last `/` is looked at for ids).
 * Text goes in, typed files and look-ups come out. Look-ups are built on demand and again after a change.
 */
export class Workspace {
  private readonly files = new Map<string, SourceFile>();
  private index: Index | undefined;

  /** Rules that look for other files find nothing wrong where nobody knows any. */
  constructor(readonly others?: OtherFiles) {}

  /** Takes a file's text, new or changed. The same text again costs nothing. */
  set(path: string, text: string): SourceFile | undefined {
    const before = this.files.get(path);
    if (before?.text === text) return before;
    const file = parseFile(path, text, before);
    if (!file) return undefined;
    this.files.set(path, file);
    // An edit inside a document changes what follows it, but no product, buyer or rate.
    if (!before || !isDocumentKind(file.kind)) this.index = undefined;
    return file;
  }

  delete(path: string): void {
    if (this.files.delete(path)) this.index = undefined;
  }

  /** Another workspace of the same files; what is set there is not set here. */
  copy(): Workspace {
    const copy = new Workspace(this.others);
    for (const [path, file] of this.files) copy.files.set(path, file);
    return copy;
  }

  get(path: string): SourceFile | undefined {
    return this.files.get(path);
  }

  all(): SourceFile[] {
    return [...this.files.values()];
  }

  of<K extends SourceFile['kind']>(kind: K): FileOf<K>[] {
    return this.all().filter((file): file is FileOf<K> => file.kind === kind);
  }

  documents(): DocumentFile[] {
    return this.all().filter((file): file is DocumentFile => isDocumentKind(file.kind));
  }

  document(path: string): DocumentFile | undefined {
    const file = this.files.get(path);
    return file && isDocumentKind(file.kind) ? (file as DocumentFile) : undefined;
  }

  /** The document of that number, first by path. */
  documentNumbered(number: string): DocumentFile | undefined {
    return this.documents().find((file) => file.value.number === number);
  }

  product(sku: string): FoundProduct | undefined {
    return this.look().products.get(sku)?.[0];
  }

  /** Every product by SKU, with all places where that SKU is given. None is read for it. */
  productsBySku(): ReadonlyMap<string, readonly FoundProduct[]> {
    return this.look().products;
  }

  buyer(id: string): FileOf<'buyer'> | undefined {
    return this.look().buyers.get(id);
  }

  buyerIds(): string[] {
    return [...this.look().buyers.keys()];
  }

  /** The seller that a document names; else the one whose folder is nearest above it; else the first. */
  seller(id: string | undefined, near: string): FileOf<'seller'> | undefined {
    const sellers = this.look().sellers;
    if (id !== undefined) return sellers.find((file) => idOf(file) === id);
    const above = sellers.filter((file) => near.startsWith(folderOf(file.path)));
    return above.sort((a, b) => folderOf(b.path).length - folderOf(a.path).length)[0] ?? sellers[0];
  }

  rates(): readonly FileOf<'rates'>[] {
    return this.look().rates;
  }

  private look(): Index {
    return (this.index ??= buildIndex(this.all()));
  }
}

interface Index {
  readonly products: ReadonlyMap<string, readonly FoundProduct[]>;
  readonly buyers: ReadonlyMap<string, FileOf<'buyer'>>;
  readonly sellers: readonly FileOf<'seller'>[];
  readonly rates: readonly FileOf<'rates'>[];
}

function buildIndex(files: readonly SourceFile[]): Index {
  const products = new Map<string, FoundProduct[]>();
  const buyers = new Map<string, FileOf<'buyer'>>();
  const sellers: FileOf<'seller'>[] = [];
  const rates: FileOf<'rates'>[] = [];
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of inOrder) {
    if (file.kind === 'product') {
      for (let index = 0; index < file.count; index++) {
        const sku = file.skuOf(index);
        if (!sku) continue;
        const product = new FoundProduct(sku, file, index);
        const found = products.get(sku);
        if (found) found.push(product);
        else products.set(sku, [product]);
      }
    } else if (file.kind === 'buyer') {
      if (!buyers.has(idOf(file))) buyers.set(idOf(file), file);
    } else if (file.kind === 'seller') sellers.push(file);
    else if (file.kind === 'rates') rates.push(file);
  }
  return { products, buyers, sellers, rates };
}

/** The id by which documents name a buyer or seller: its `id`, else its file's name. */
export function idOf(file: FileOf<'buyer'> | FileOf<'seller'>): string {
  return file.value.id ?? baseName(file.path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
