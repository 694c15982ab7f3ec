/** How many rows two arrays have in common at their beginning and at their end; all of them twice where they are alike. */
export interface Ends {
  readonly start: number;
  readonly end: number;
}

/** Of arrays that were compared: with which, and what was found. Each has one array before it, not a chain of them. */
const COMPARED = new WeakMap<readonly unknown[], { readonly before: readonly unknown[]; readonly ends: Ends }>();

/** Compares two arrays, the rows themselves untouched: to look into a thousand objects takes longer than all the rest. */
export function alikeEnds<T>(before: readonly T[], now: readonly T[]): Ends {
  const known = COMPARED.get(now);
  if (known?.before === before) return known.ends;
  const ends = compared(before, now);
  if (before !== now) remember(before, now, ends);
  return ends;
}

function remember(before: readonly unknown[], now: readonly unknown[], ends: Ends): void {
  COMPARED.delete(before);
  COMPARED.set(now, { before, ends });
}

function compared<T>(before: readonly T[], now: readonly T[]): Ends {
  const most = Math.min(before.length, now.length);
  if (before === now) return { start: most, end: most };
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  const by = now.length - before.length;
  let last = before.length - 1;
  while (last >= before.length - most && before[last] === now[last + by]) last -= 1;
  return { start, end: before.length - 1 - last };
}

/** What two comparisons have in common, for what is made from two arrays of the same length. */
export function inBoth(a: Ends, b: Ends): Ends {
  return { start: Math.min(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** The rows made before at both ends; those between are made anew. The same array where nothing is. */
export function between<R>(made: readonly R[], ends: Ends, length: number, make: (index: number) => R): readonly R[] {
  const { start } = ends;
  const end = Math.min(ends.end, Math.min(made.length, length) - start);
  if (start + end === length && made.length === length) return made;
  const anew: R[] = [];
  for (let n = start; n < length - end; n++) anew.push(make(n));
  if (made.length === length && anew.every((one, n) => one === made[start + n])) return made;
  const all = made.length === length ? made.slice() : made.slice(0, start).concat(anew, made.slice(made.length - end));
  // A copy of it all takes less than to put it together.
  if (made.length === length) for (const [n, one] of anew.entries()) all[start + n] = one;
  remember(made, all, { start, end });
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

/** What bears its number among the others, from 1. */
interface Numbered {
  readonly no: number;
}

/** Rows made from rows of which, while somebody types, all but a few are the same objects as last time: those are kept. */
export class KeptRows<T, R extends Numbered> {
  private readonly known = new WeakMap<object, Map<string, Made<T, R>>>();

  /** The rows of an owner. `setting` says by what else they are made. */
  of(owner: object, setting: string, from: readonly T[], make: (row: T, index: number) => R): readonly R[] {
    let settings = this.known.get(owner);
    if (!settings) this.known.set(owner, (settings = new Map()));
    const before = settings.get(setting);
    if (before?.from === from) return before.made;
    const rows = remade(before, from, make);
    const made = before && before.from.length !== from.length ? rows.map(numbered) : rows;
    settings.delete(setting);
    settings.set(setting, { from, made });
    for (const oldest of settings.keys()) if (settings.size > MOST_SETTINGS) settings.delete(oldest);
    return made;
  }
}

function numbered<R extends Numbered>(row: R, index: number): R {
  return row.no === index + 1 ? row : { ...row, no: index + 1 };
}
