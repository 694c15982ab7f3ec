/** Millimetres in twips (1/20 point), the unit of Word's widths and distances. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A4 and its margins, in mm: a little less than on a printed page of ours, since Word's lines take more. */
export const PAGE = { width: 210, height: 297, side: 17, top: 12, bottom: 13, foot: 7 } as const;

/** Width between the margins, in mm. */
export const WIDTH = PAGE.width - 2 * PAGE.side;

/** Letters that take a whole em: Han, kana, Hangul, full-width forms, emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/** Width of a letter in em, about that of Arial and on the safe side. */
function em(letter: string): number {
  if (WIDE.test(letter)) return 1;
  if (/[fijlrt.,:;|!'’\s()-]/.test(letter)) return 0.34;
  return /[\p{Lu}mw%@Ж-Щж-щ]/u.test(letter) ? 0.75 : 0.57;
}

/** About how wide a line of text is, in mm, at a size in points. */
export function textWidth(text: string, points: number): number {
  return (Array.from(text).reduce((sum, letter) => sum + em(letter), 0) * points * 25.4) / 72;
}
