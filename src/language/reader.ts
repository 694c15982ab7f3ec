import { plain } from './markdown.ts';
import type { View } from './view.ts';

/** For whom something is said. */
export interface Reader {
  readonly view: View;
  /** Cost, margin and what else only the seller sees may be shown. */
  readonly internal: boolean;
  /** Where a file of the workspace, or a line of it from 1, is found by a link or a picture. */
  uriOf(path: string, line?: number): string;
}

/** Words one after another, as the reader's language lists them. */
export function listed({ view }: Reader, words: readonly string[]): string {
  return new Intl.ListFormat(view.language, { type: 'conjunction', style: 'narrow' }).format(words);
}

/** The name of a country and its code; the code alone where it is none. */
export function countryName({ view }: Reader, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return plain(code);
  const name = new Intl.DisplayNames([view.language], { type: 'region', fallback: 'none' }).of(code);
  return name === undefined ? code : `${name} (${code})`;
}

/** How many days a day lies behind another, both `YYYY-MM-DD`; below nothing for one that is still to come. */
export function daysBetween(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
}
