import { alikeEnds } from './kept-rows.ts';

/** Rows are summed in blocks of about this many. */
const BLOCK = 32;

const CHANGED = Symbol();

interface Kept<T, S> {
  readonly rows: readonly T[];
  /** Where each block ends, exclusive. */
  readonly ends: readonly number[];
  /** By block; `CHANGED` where rows of it are others since it was summed. */
  readonly sums: readonly (S | typeof CHANGED)[];
  readonly sum: S;
}

/** How rows are summed; in which blocks must make no difference. */
export interface Summing<T, S> {
  readonly add: (rows: readonly T[]) => S;
  /** Sums of rows in their order as one. */
  readonly join: (sums: readonly S[]) => S;
  /** A sum with another one of some of its rows; `undefined` where it is to be summed. Exact, as decimals are. */
  readonly swap?: (sum: S, gone: S, come: S) => S | undefined;
}

/** The rows of which something is true. */
export function those<T>(is: (row: T) => boolean): Summing<T, readonly T[]> {
  const none: readonly T[] = [];
  const or = (found: readonly T[]): readonly T[] => (found.length > 0 ? found : none);
  return {
    add: (rows) => or(rows.filter(is)),
    join: (all) => or(all.flat()),
    swap: (sum, gone, come) => (gone === none && come === none ? sum : undefined),
  };
}

/** Whether something is true of any row. */
export function some<T>(is: (row: T) => boolean): Summing<T, boolean> {
  return { add: (rows) => rows.some(is), join: (all) => all.includes(true), swap: unchanged };
}

/** Whether something is true of all rows. */
export function every<T>(is: (row: T) => boolean): Summing<T, boolean> {
  return { add: (rows) => rows.every(is), join: (all) => !all.includes(false), swap: unchanged };
}

/** Where other rows come to the same as those in whose place they are, so does all. */
function unchanged<S>(sum: S, gone: S, come: S): S | undefined {
  return gone === come ? sum : undefined;
}

/** Everything that rows say, once each, in the order in which it is said first. */
export function all<T, V extends string | undefined>(said: (row: T) => readonly V[]): Summing<T, ReadonlySet<V>> {
  const known = new Map<string, ReadonlySet<V>>();
  // Mostly all blocks say the same few things: that is the same object then.
  const or = (found: ReadonlySet<V>): ReadonlySet<V> => {
    const key = [...found].join('\n');
    const same = known.get(key);
    if (!same) known.set(key, found);
    return same ?? found;
  };
  return {
    swap: unchanged,
    add: (rows) => or(new Set(rows.flatMap(said))),
    join: (sets) =>
      sets.every((set) => set === sets[0]) ? (sets[0] ?? or(new Set())) : or(new Set(sets.flatMap((set) => [...set]))),
  };
}

/**
 * Sums over rows of which, while somebody types, all but a few are the same objects as last time: a block of rows that is
 * the same, wherever it stands now, is not summed again, and no row in it is looked into. Where a sum can be taken out of
 * another one, not even the block is.
 */
export class KeptSums<T extends object, S> {
  /** What was summed last, by its first row and by its last one: seldom are both new. */
  private readonly known = new WeakMap<T, Kept<T, S>>();

  constructor(private readonly summing: Summing<T, S>) {}

  of(rows: readonly T[]): S {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return this.summing.join([]);
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
    return { rows, ends, sums, sum: this.summing.join(sums) };
  }

  private after(before: Kept<T, S>, rows: readonly T[]): Kept<T, S> {
    const { start, end: most } = alikeEnds(before.rows, rows);
    const end = Math.min(most, Math.min(before.rows.length, rows.length) - start);
    if (before.rows.length !== rows.length) return this.inBlocks(before, rows, start, end);
    if (start === rows.length) return before;
    return this.swapped(before, rows, start, rows.length - end) ?? this.inBlocks(before, rows, start, end);
  }

  /** With few rows in the place of as many. */
  private swapped(before: Kept<T, S>, rows: readonly T[], from: number, to: number): Kept<T, S> | undefined {
    const { add, swap } = this.summing;
    if (!swap || to - from > BLOCK) return undefined;
    const sum = swap(before.sum, add(before.rows.slice(from, to)), add(rows.slice(from, to)));
    if (sum === undefined) return undefined;
    const sums = before.ends.map((end, n) =>
      end > from && (before.ends[n - 1] ?? 0) < to ? CHANGED : (before.sums[n] as S),
    );
    return { rows, ends: before.ends, sums, sum };
  }

  private inBlocks(before: Kept<T, S>, rows: readonly T[], start: number, end: number): Kept<T, S> {
    const by = rows.length - before.rows.length;
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
    const sums: S[] = [];
    for (let n = 0; n < head; n++) sums.push(this.blockOf(before, n));
    this.addBlocks(rows, { from: ends.at(-1) ?? 0, to, ends, sums });
    for (let n = tail; n < before.ends.length; n++) {
      ends.push((before.ends[n] ?? 0) + by);
      sums.push(this.blockOf(before, n));
    }
    // The blocks may come to what they came to before.
    const isSame = sums.length === before.sums.length && sums.every((sum, n) => sum === before.sums[n]);
    return { rows, ends, sums, sum: isSame ? before.sum : this.summing.join(sums) };
  }

  private blockOf({ rows, ends, sums }: Kept<T, S>, n: number): S {
    const sum = sums[n] as S | typeof CHANGED;
    return sum === CHANGED ? this.summing.add(rows.slice(ends[n - 1] ?? 0, ends[n])) : sum;
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
      sums.push(this.summing.add(rows.slice(start, end)));
      ends.push((start = end));
    }
  }
}
