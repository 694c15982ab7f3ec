interface Kept<T, R> {
  readonly from: readonly T[];
  readonly made: readonly R[];
}

/** A document is shown in two languages at most, and asked for as it is and as it could be. */
const MOST_SETTINGS = 4;

/** Rows made from rows of which, while somebody types, all but one are the same objects as last time: those are kept. */
export class KeptRows<T, R> {
  private readonly known = new WeakMap<object, Map<string, Kept<T, R>>>();

  /** The rows of an owner. `setting` says by what else they are made. */
  of(owner: object, setting: string, from: readonly T[], make: (row: T, index: number) => R): readonly R[] {
    let settings = this.known.get(owner);
    if (!settings) this.known.set(owner, (settings = new Map()));
    const before = settings.get(setting);
    if (before?.from === from) return before.made;
    const made = from.map((row, n) =>
      before && n < before.from.length && row === before.from[n] ? (before.made[n] as R) : make(row, n),
    );
    settings.delete(setting);
    settings.set(setting, { from, made });
    for (const oldest of settings.keys()) if (settings.size > MOST_SETTINGS) settings.delete(oldest);
    return made;
  }
}
