import { mainOf, secondOf } from '../labels.ts';
import type { Speech } from '../labels.ts';

const LATIN = 'Noto Sans';
const ARABIC = 'Amiri';
const [SC, JP, KR] = ['Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR'];

/**
 * Families in the order in which a letter is looked for: the seller's own, Latin, then the Han letters as the document's
 * language draws them, then everything else that the pack holds.
 */
export function fontsOf(own: string | undefined, speech: Speech): string[] {
  const languages = [mainOf(speech), secondOf(speech)];
  const han = languages.includes('ja') ? [JP, SC, KR] : languages.includes('ko') ? [KR, SC, JP] : [SC, JP, KR];
  return [...(own === undefined ? [] : [own]), LATIN, ARABIC, ...han];
}
