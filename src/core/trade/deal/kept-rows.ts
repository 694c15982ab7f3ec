/** How many rows two arrays have in common at their beginning and at their end. */
export interface Ends {
  readonly start: number;
  readonly end: number;
}

/** Compares two arrays, the rows themselves untouched: to look into a thousand objects takes longer than all the rest. */
export function alikeEnds<T>(before: readonly T[], now: readonly T[]): Ends {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  for (const rest = most - start; end < rest && before[before.length - 1 - end] === now[now.length - 1 - end];)
    end += 1;
  return { start, end };
}

/** What two comparisons have in common, for what is made from two arrays of the same length. */
export function inBoth(a: Ends, b: Ends): Ends {
  return { start: Math.min(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** The rows made before at both ends; those between are made anew. The same array where nothing is. */
export function between<R>(
  made: readonly R[],
  { start, end }: Ends,
  length: number,
  make: (index: number) => R,
): readonly R[] {
  if (start + end >= length && made.length === length) return made;
  const anew: R[] = [];
  for (let n = start; n < length - end; n++) anew.push(make(n));
  if (made.length !== length) return made.slice(0, start).concat(anew, made.slice(made.length - end));
  // A copy of it all takes less than to put it together.
  const all = made.slice();
  for (const [n, one] of anew.entries()) all[start + n] = one;
  return all;
}

export interface Made<T, R> {
  readonly from: readonly T[];
  readonly made: readonly R[];
}

/** Rows made from rows. Of the state before, what was made of the same rows is taken over, wherever they stand now. */
export function remade<T, R>(
  before: Made<T, R> | undefined,
  from: readonly T[],
  make: (row: T, index: number) => R,
): readonly R[] {
  if (!before) return from.map(make);
  return between(before.made, alikeEnds(before.from, from), from.length, (n) => make(from[n] as T, n));
}

/** A document is shown in two languages at most, and asked for as it is and as it could be. */
const MOST_SETTINGS = 4;

/** Rows made from rows of which, while somebody types, all but a few are the same objects as last time: those are kept. */
export class KeptRows<T, R> {
  private readonly known = new WeakMap<object, Map<string, Made<T, R>>>();

  /** The rows of an owner. `setting` says by what else they are made. */
  of(owner: object, setting: string, from: readonly T[], make: (row: T, index: number) => R): readonly R[] {
    let settings = this.known.get(owner);
    if (!settings) this.known.set(owner, (settings = new Map()));
    const before = settings.get(setting);
    if (before?.from === from) return before.made;
    const made = remade(before, from, make);
    settings.delete(setting);
    settings.set(setting, { from, made });
    for (const oldest of settings.keys()) if (settings.size > MOST_SETTINGS) settings.delete(oldest);
    return made;
  }
}
