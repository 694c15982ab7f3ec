import { LANGUAGES } from '../../core/tables/languages.ts';
import type { Language } from '../../core/tables/languages.ts';

/** One term in every language, in the order of `LANGUAGES`. */
export type Row = readonly [
  en: string,
  zh: string,
  hant: string,
  es: string,
  fr: string,
  de: string,
  pt: string,
  ru: string,
  ar: string,
  ja: string,
  ko: string,
  vi: string,
  id: string,
  tr: string,
  it: string,
];

/** A row's term in one language. */
export function inRow(row: Row, language: Language): string {
  return row[LANGUAGES.indexOf(language)] ?? row[0];
}
