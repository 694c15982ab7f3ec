import { alikeEnds } from './kept-rows.ts';

/** Rows are summed in blocks of about this many. */
const BLOCK = 32;

interface Kept<T, S> {
  readonly rows: readonly T[];
  /** Where each block ends, exclusive. */
  readonly ends: readonly number[];
  /** By block. */
  readonly sums: readonly S[];
  readonly sum: S;
}

/**
 * Sums over rows of which, while somebody types, all but a few are the same objects as last time: a block of rows that
 * is the same, wherever it stands now, is not summed again, and no row in it is looked into. `add` sums rows, `join` sums
 * such sums; in which blocks must make no difference.
 */
export class KeptSums<T extends object, S> {
  /** What was summed last, by its first row and by its last one: seldom are both new. */
  private readonly known = new WeakMap<T, Kept<T, S>>();

  constructor(
    private readonly add: (rows: readonly T[]) => S,
    private readonly join: (sums: readonly S[]) => S,
  ) {}

  of(rows: readonly T[]): S {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return this.join([]);
    const before = this.known.get(first) ?? this.known.get(last);
    if (before?.rows === rows) return before.sum;
    const kept = before ? this.after(before, rows) : this.anew(rows);
    if (kept.rows === rows) {
      this.known.set(first, kept);
      this.known.set(last, kept);
    }
    return kept.sum;
  }

  private anew(rows: readonly T[]): Kept<T, S> {
    const [ends, sums]: [number[], S[]] = [[], []];
    this.addBlocks(rows, { from: 0, to: rows.length, ends, sums });
    return { rows, ends, sums, sum: this.join(sums) };
  }

  private after(before: Kept<T, S>, rows: readonly T[]): Kept<T, S> {
    const { start, end: most } = alikeEnds(before.rows, rows);
    const end = Math.min(most, Math.min(before.rows.length, rows.length) - start);
    const by = rows.length - before.rows.length;
    if (by === 0 && start === rows.length) return before;
    // The blocks that lie in what both begin with, and those in what both end with.
    let head = 0;
    while ((before.ends[head] ?? Infinity) <= start) head++;
    let tail = before.ends.length;
    while (tail > head && (before.ends[tail - 2] ?? 0) >= before.rows.length - end) tail--;
    const to = (before.ends[Math.max(head, tail) - 1] ?? 0) + by;
    // A few rows are no block: items added one by one at the end would make one each.
    const few = to - (before.ends[head - 1] ?? 0);
    if (few > 0 && few < BLOCK / 2 && head > 0) head -= 1;
    const ends = before.ends.slice(0, head);
    const sums = before.sums.slice(0, head);
    this.addBlocks(rows, { from: ends.at(-1) ?? 0, to, ends, sums });
    for (let n = tail; n < before.ends.length; n++) {
      ends.push((before.ends[n] ?? 0) + by);
      sums.push(before.sums[n] as S);
    }
    return { rows, ends, sums, sum: this.join(sums) };
  }

  private addBlocks(
    rows: readonly T[],
    {
      from,
      to,
      ends,
      sums,
    }: { readonly from: number; readonly to: number; readonly ends: number[]; readonly sums: S[] },
  ): void {
    // One row more in a block does not make two of it.
    const count = Math.max(Math.round((to - from) / BLOCK), to > from ? 1 : 0);
    for (let block = 1, start = from; block <= count; block++) {
      const end = from + Math.round(((to - from) * block) / count);
      sums.push(this.add(rows.slice(start, end)));
      ends.push((start = end));
    }
  }
}
