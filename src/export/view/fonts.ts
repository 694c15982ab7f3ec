import type { FontFamily } from '../../core/tables/glyphs.ts';
import type { Language } from '../../core/tables/languages.ts';
import { mainOf, secondOf } from '../labels.ts';
import type { Speech } from '../labels.ts';

/** By default Latin letters first, then the Han letters of China, Japan and Korea, then Arabic. */
const LATIN: readonly FontFamily[] = ['Noto Sans', 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR', 'Amiri'];

/** Han letters, and the signs that go with them, as the language draws them. */
const OWN: Readonly<Partial<Record<Language, FontFamily>>> = {
  zh: 'Noto Sans SC',
  'zh-Hant': 'Noto Sans SC',
  ja: 'Noto Sans JP',
  ko: 'Noto Sans KR',
};

/** Families in the order in which a letter is looked for: the seller's own, then those of the pack. */
export function fontsOf(own: string | undefined, speech: Speech): string[] {
  const [main, second] = [mainOf(speech), secondOf(speech)];
  const first = OWN[main];
  // Beside another language its Han letters come before those of others, but after Latin.
  const beside = first === undefined && second !== undefined ? OWN[second] : undefined;
  const order = new Set<FontFamily>([...(first ? [first] : []), 'Noto Sans', ...(beside ? [beside] : []), ...LATIN]);
  return [...(own === undefined ? [] : [own]), ...order];
}
