import { JSON as byCode } from 'sea-ports';

/** A seaport as freights are found by it, and its country. */
export interface Seaport {
  readonly name: string;
  readonly country: string;
}

let known: readonly Seaport[] | undefined;

/**
 * Seaports whose name begins with what is typed, from the second letter on: suggestions only, nothing is checked by them.
 * From the npm package sea-ports 0.0.9 (MIT).
 */
export function seaports(typed: string): readonly Seaport[] {
  const begun = typed.trim().toLowerCase();
  if (begun.length < 2) return [];
  known ??= cleaned();
  return known.filter(({ name }) => name.toLowerCase().startsWith(begun));
}

/** Each once, by the names of the trade: `Nansha Port` is Nansha; no airports. */
function cleaned(): Seaport[] {
  const all = new Map<string, Seaport>();
  for (const { name: written, country: official } of Object.values(byCode)) {
    if (/\bApt\b/.test(written)) continue;
    const name = written.replace(/^Port of (?=\p{Lu})|(?<=\p{L}) Port$| \(.*\)$/gu, '');
    // The official names of ISO 3166 put what belongs before them behind a comma, in which a place would be cut.
    const country = official.replace(/,.*/, '');
    if (name) all.set(`${name}, ${country}`, { name, country });
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
