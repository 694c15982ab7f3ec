import { tagsOf } from '../../core/tables/languages.ts';
import { isRightToLeft } from '../labels.ts';
import type { Speech } from '../labels.ts';

// Marks of the Unicode Bidirectional Algorithm (UAX #9, 2.6); the older two, which every messenger knows.
const LEFT_TO_RIGHT = '\u200e';
const RIGHT_TO_LEFT = '\u200f';

const ARABIC = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A figure alone is never turned round. */
const FIGURE = /^[\d.,]*$/;

/** Whether the document has Arabic words of ours, as its language or as the second of two. */
export function besideArabic(speech: Speech): boolean {
  return tagsOf(speech).includes('ar');
}

/**
 * Text without an Arabic letter as it is read beside Arabic: phone and account numbers and dates keep the order of their
 * groups, a full stop or sign stays where it was. Marks, which nobody sees, only where the order would change.
 */
export function kept(text: string, speech: Speech): string {
  if (!besideArabic(speech) || ARABIC.test(text) || FIGURE.test(text)) return text;
  const before = /^[\p{L}\u200e]/u.test(text) ? '' : LEFT_TO_RIGHT;
  const after = /[\p{L}\p{N}\u200e]$/u.test(text) ? '' : LEFT_TO_RIGHT;
  return before + text + after;
}

/** `left = right`, in the reader's direction if the left side has Arabic words, as a unit may. */
export function equation(left: string, right: string, speech: Speech): string {
  const mark = isRightToLeft(speech) && ARABIC.test(left) ? RIGHT_TO_LEFT : '';
  return kept(`${left} ${mark}= ${right}`, speech);
}
