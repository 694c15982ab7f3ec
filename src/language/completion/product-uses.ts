import type { ProductAt, ProductFile, Workspace } from '../../core/index.ts';
import { counting } from './counting.ts';
import type { Uses } from './counting.ts';

type Product = ProductAt['product'];

/** What the products of one file write. */
export interface ProductUses {
  readonly uses: Uses;
  /** By HS code: how many products have it, and what some of them are. */
  readonly codes: ReadonlyMap<string, { readonly count: number; readonly names: readonly Product['name'][] }>;
}

/** So many can be read while somebody waits for what is offered. The others are read meanwhile, and count then. */
const MOST_UNREAD = 8;
/** So many goods say what a code is of. */
const MOST_NAMES = 3;

/** A file stays the same while another is typed; of a long one a product is counted when it has been read. */
const KNOWN = new WeakMap<ProductFile, Counted>();

/** By what values of products are counted. */
export const OF_PRODUCTS: ReadonlySet<string> = new Set(['unit', 'origin', 'currency', 'term', 'spec']);

/** What the products of a workspace write that have been read, and a few more of each file. */
export function productUses(workspace: Workspace): ProductUses[] {
  const files = workspace.of('product');
  const each = Math.max(1, Math.floor(MOST_UNREAD / files.length));
  let left = MOST_UNREAD;
  return files.map((file) => {
    let counted = KNOWN.get(file);
    if (!counted) KNOWN.set(file, (counted = new Counted(file)));
    left -= counted.go(Math.min(each, left));
    return counted;
  });
}

class Counted implements ProductUses {
  private readonly counts = counting();
  readonly uses = this.counts.uses;
  readonly codes = new Map<string, { count: number; names: Product['name'][] }>();
  private open: readonly number[];

  constructor(private readonly file: ProductFile) {
    this.open = file.indexes;
  }

  /** Counts what has been read since, and reads so many more at the most; how many it read. */
  go(most: number): number {
    const { file } = this;
    let read = 0;
    if (this.open.length > 0)
      this.open = this.open.filter((index) => {
        if (!file.isRead(index) && ++read > most) return true;
        this.add(file.product(index));
        return false;
      });
    return Math.min(read, most);
  }

  private add({ unit, origin, price, specs, hs, family, name }: Product): void {
    const { add } = this.counts;
    add('unit', unit);
    add('origin', origin);
    add('currency', price?.currency);
    add('term', price?.term && `${price.term.word} ${price.term.place}`.trim());
    for (const spec of Object.keys(specs ?? {})) add('spec', spec);
    if (!hs) return;
    const code = this.codes.get(hs) ?? { count: 0, names: [] };
    code.count += 1;
    if (code.names.length < MOST_NAMES) code.names.push(family ?? name);
    this.codes.set(hs, code);
  }
}
