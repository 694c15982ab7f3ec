/** Rows are summed in blocks of this many, always the same way, so that a sum kept is the sum worked out. */
const BLOCK = 32;

interface Kept<T, S> {
  readonly rows: readonly T[];
  /** By block. */
  readonly sums: readonly S[];
  readonly sum: S;
}

/**
 * Sums over rows of which, while somebody types, all but one are the same objects as last time: a block of rows that is
 * the same is not summed again, and no row in it is looked into. `add` sums rows, `join` sums such sums.
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
    const sums: S[] = [];
    let isSame = before?.rows.length === rows.length;
    for (let start = 0; start < rows.length; start += BLOCK) {
      const block = sums.length;
      const end = Math.min(start + BLOCK, rows.length);
      const sum = before && isAlike(before.rows, rows, start, end) ? before.sums[block] : undefined;
      sums.push(sum ?? this.add(rows.slice(start, end)));
      isSame &&= sums[block] === before?.sums[block];
    }
    const kept = { rows, sums, sum: before && isSame ? before.sum : this.join(sums) };
    this.known.set(first, kept);
    this.known.set(last, kept);
    return kept.sum;
  }
}

/** Whether a block has the same rows in both, the one that is cut short at the end as well. */
function isAlike<T>(before: readonly T[], now: readonly T[], start: number, end: number): boolean {
  if (end - start < BLOCK && before.length !== end) return false;
  for (let n = start; n < end; n++) if (before[n] !== now[n]) return false;
  return true;
}
