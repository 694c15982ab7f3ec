/** Rows are summed in blocks of this many, always the same way, so that a sum kept is the sum worked out. */
const BLOCK = 32;

interface Kept<T, S> {
  readonly rows: readonly T[];
  readonly sum: S;
}

/**
 * Sums over rows of which, while somebody types, all but one are the same objects as last time: a block of rows that is
 * the same is not summed again. `add` sums rows, `join` sums such sums.
 */
export class KeptSums<T extends object, S> {
  private readonly known = new WeakMap<T, Kept<T, S>>();

  constructor(
    private readonly add: (rows: readonly T[]) => S,
    private readonly join: (sums: readonly S[]) => S,
  ) {}

  of(rows: readonly T[]): S {
    const sums: S[] = [];
    for (let start = 0; start < rows.length; start += BLOCK) sums.push(this.block(rows, start));
    return this.join(sums);
  }

  private block(all: readonly T[], start: number): S {
    const first = all[start];
    const end = Math.min(start + BLOCK, all.length);
    const known = first && this.known.get(first);
    if (known && known.rows.length === end - start && known.rows.every((row, n) => row === all[start + n]))
      return known.sum;
    const rows = all.slice(start, end);
    const sum = this.add(rows);
    if (first) this.known.set(first, { rows, sum });
    return sum;
  }
}
