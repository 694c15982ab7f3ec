/** The most that a cell holds, in UTF-16 units (Microsoft, Excel specifications and limits). */
export const MOST = 32_767;

/** User text as a cell holds it: line breaks are one character, what XML forbids is left out, too long a text is cut. */
export function cellText(text: string, most = MOST): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u2028\u2029]/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  if (clean.length <= most) return clean;
  // Not between the two halves of a letter.
  const end = /[\ud800-\udbff]/.test(clean.charAt(most - 2)) ? most - 2 : most - 1;
  return `${clean.slice(0, end)}…`;
}

/**
 * A program that reads `_x0041_` in a cell takes it for `A`: the mark of such a code is itself written as one (ECMA-376
 * part 1, 22.9.2.19 ST_Xstring).
 */
export function escapedCodes(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

/** Text that a person's next keystroke in its cell would turn into a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text);
}

/** Which way a text reads: by its first letter, or by most of them (`1 × 40HC` with Arabic words after it). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu) ?? [];
  const rightToLeft = letters.filter((letter) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter));
  const first = letters[0] !== undefined && letters[0] === rightToLeft[0];
  return first || rightToLeft.length * 2 > letters.length ? 'rtl' : 'ltr';
}

/** Sheet names: 31 units, none of `[]:*?/\`, no apostrophe at the ends, not `History` (Excel keeps that one). */
export function sheetName(wished: string, fallback: string, taken: readonly string[] = []): string {
  const safe = (text: string): string =>
    cellText(text)
      .replace(/[[\]:*?/\\\n]+/g, '-')
      .slice(0, 31)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/^['\s]+|['\s]+$/g, '');
  const free = (name: string): boolean => name !== '' && ![...taken, 'history'].some((one) => same(one, name));
  const name = [safe(wished), safe(fallback)].find(free);
  return name ?? `${safe(fallback).slice(0, 28)} 2`.trim();
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A sheet's name inside a formula or a named range. */
export function quoted(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
