import { alikeEnds } from './kept-rows.ts';

interface Counted<T> {
  rows: readonly T[];
  readonly counts: Map<string, number>;
  /** How many keys are there more than once. */
  repeats: number;
}

/** Whether rows have a key in common, of rows of which, while somebody types, all but a few are the same as last time. */
export class KeptRepeats<T> {
  private readonly known = new WeakMap<object, Counted<T>>();

  /** `keyOf` gives none for a row that is like no other. */
  constructor(private readonly keyOf: (row: T) => string | undefined) {}

  /** Of the rows of an owner. */
  any(owner: object, rows: readonly T[]): boolean {
    let all = this.known.get(owner);
    if (!all) this.known.set(owner, (all = { rows: [], counts: new Map(), repeats: 0 }));
    const { start, end: most } = alikeEnds(all.rows, rows);
    const end = Math.min(most, Math.min(all.rows.length, rows.length) - start);
    for (let n = start; n < all.rows.length - end; n++) this.count(all, all.rows[n] as T, -1);
    for (let n = start; n < rows.length - end; n++) this.count(all, rows[n] as T, 1);
    all.rows = rows;
    return all.repeats > 0;
  }

  private count(all: Counted<T>, row: T, by: 1 | -1): void {
    const key = this.keyOf(row);
    if (key === undefined) return;
    const before = all.counts.get(key) ?? 0;
    const now = before + by;
    if (now > 0) all.counts.set(key, now);
    else all.counts.delete(key);
    all.repeats += Number(now > 1) - Number(before > 1);
  }
}
