import { inLanguage } from '../../core/index.ts';
import type { View } from '../view.ts';
import type { Offer } from './completion.ts';
import { findable } from './pinyin.ts';

type Kind = 'currency' | 'region';

/** Codes with their names in the language of the person; found by those and by the English ones. */
export function named({ language }: View, codes: readonly string[], kind: Kind): Offer[] {
  const [own, english] = [namesIn(language, kind), namesIn('en', kind)];
  return codes.map((value) => {
    const names = [own(value), english(value)].filter((name, n, all) => name && all.indexOf(name) === n);
    return { value, description: names[0], found: names.map((name) => findable(name ?? '')).join(' ') };
  });
}

/** Made once for each language: the engine takes its time over them. */
const NAMES = new Map<string, Intl.DisplayNames>();

function namesIn(language: string, type: Kind): (code: string) => string | undefined {
  const key = `${type} ${language}`;
  const names = NAMES.get(key) ?? new Intl.DisplayNames([language, 'en'], { type, fallback: 'none' });
  NAMES.set(key, names);
  return (code) => names.of(code);
}

/** A text in the language of the person; Chinese for any kind of it. */
export function inOwn(view: View, text: Parameters<typeof inLanguage>[0]): string | undefined {
  return inLanguage(text, view.language.startsWith('zh') ? 'zh' : 'en');
}

/** Regions with a code that are no countries of ISO 3166: of the post, of currencies, for tests (CLDR 48). */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']);

let countries: readonly string[] | undefined;

/** The countries of ISO 3166: what has a name in English and has not become part of another. */
export function countryCodes(): readonly string[] {
  if (countries) return countries;
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));
  const nameOf = namesIn('en', 'region');
  countries = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => nameOf(code) !== undefined && !NO_COUNTRY.has(code))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
  return countries;
}
