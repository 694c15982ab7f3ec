import { JSON as byCode } from 'sea-ports';
import { MAJOR_SEAPORTS } from '../../core/tables/seaports.ts';
import { findable, initials } from './pinyin.ts';

/** A seaport as freights are found by it, and its country. */
export interface Seaport {
  readonly name: string;
  /** In English, as it is printed behind a port. */
  readonly country: string;
  /** Two letters of ISO 3166. */
  readonly region: string;
  /** Its Chinese names, the usual one first; of the larger ports alone. */
  readonly chinese: readonly string[];
  /** By what its Chinese names are found. */
  readonly found: string;
}

let known: readonly Seaport[] | undefined;
const byName = new Map<string, Seaport>();

function all(): readonly Seaport[] {
  if (known) return known;
  known = cleaned();
  // Of ports with one name the first is the larger.
  for (const port of [...known].reverse())
    for (const name of [port.name, printed(port), ...port.chinese]) byName.set(name.toLowerCase(), port);
  return known;
}

/**
 * Seaports that what is typed may mean, those of a country first: from the second letter on by the beginning of their
 * names or by initials in Pinyin, by any Chinese character; the larger ports of that country before anything is typed.
 * Suggestions only, nothing is checked by them.
 */
export function seaports(typed: string, region: string | undefined): readonly Seaport[] {
  const begun = typed.trim().toLowerCase();
  const isOwn = (port: Seaport): boolean => port.region === region;
  if (begun.length < 2 && !HAN.test(begun)) return all().filter((port) => isOwn(port) && port.chinese.length > 0);
  const fits = HAN.test(begun)
    ? ({ chinese }: Seaport): boolean => chinese.some((name) => name.includes(begun))
    : ({ name, chinese }: Seaport): boolean =>
        name.toLowerCase().startsWith(begun) || chinese.some((one) => initials(one).startsWith(begun));
  const found = all().filter(fits);
  return [...found.filter(isOwn), ...found.filter((port) => !isOwn(port))];
}

const HAN = /\p{Script=Han}/u;

/** The seaport of a name as it is written, in English or Chinese, its country behind it or not. */
export function seaportNamed(place: string): Seaport | undefined {
  all();
  return byName.get(place.toLowerCase());
}

/** As a port is printed, with its country: `Rotterdam, Netherlands`. */
export function printed({ name, country }: Pick<Seaport, 'name' | 'country'>): string {
  return name === country ? name : `${name}, ${country}`;
}

/** Each once, the larger ones first, then those of the npm package sea-ports 0.0.9 (MIT) by the names of the trade: `Nansha Port` is Nansha; no airports. */
function cleaned(): Seaport[] {
  const ports = new Map<string, Seaport>();
  const taken = new Set<string>();
  const add = (code: string, name: string, chinese: readonly string[]): void => {
    // The official names of ISO 3166 put what belongs before them behind a comma, in which a place would be cut.
    const country = byCode[code]?.country.replace(/,.*/, '');
    const key = `${name}, ${country}`;
    if (!name || country === undefined || taken.has(code) || ports.has(key)) return;
    taken.add(code);
    ports.set(key, { name, country, region: code.slice(0, 2), chinese, found: chinese.map(findable).join(' ') });
  };
  for (const { code, name, chinese } of MAJOR_SEAPORTS) add(code, name, chinese);
  const others = Object.entries(byCode)
    .filter(([, { name }]) => !/\bApt\b/.test(name))
    .map(([code, { name }]) => [code, name.replace(/^Port of (?=\p{Lu})|(?<=\p{L}) Port$| \(.*\)$/gu, '')] as const);
  for (const [code, name] of others.sort(([, a], [, b]) => (a < b ? -1 : 1))) add(code, name, []);
  return [...ports.values()];
}
