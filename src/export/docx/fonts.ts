import type { DocumentView } from '../view/schema.ts';

/**
 * Families that Word and WPS bring to Windows and Mac for each writing; where one is missing, Word puts another. Latin
 * is the seller's own family or Arial, since the fonts of our PDFs are on no buyer's machine.
 */
const EAST_ASIAN: Readonly<Record<string, string>> = {
  zh: 'Microsoft YaHei',
  'zh-Hant': 'Microsoft JhengHei',
  ja: 'Yu Gothic',
  ko: 'Malgun Gothic',
};

const ARIAL = 'Arial';

/** Languages as Word names them, for hyphenation and spelling. */
const TAGS: Readonly<Record<string, string>> = {
  zh: 'zh-CN',
  'zh-Hant': 'zh-TW',
  ja: 'ja-JP',
  ko: 'ko-KR',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  de: 'de-DE',
  pt: 'pt-BR',
  ru: 'ru-RU',
  vi: 'vi-VN',
  id: 'id-ID',
  tr: 'tr-TR',
  it: 'it-IT',
};

/** The language whose Han letters are meant: the document's, the second, else Chinese, which the sellers' names are in. */
function eastAsian({ language, secondLanguage }: DocumentView): string {
  return [language, secondLanguage ?? ''].find((one) => one in EAST_ASIAN) ?? 'zh';
}

/** The font of each writing. */
export function fontsOf(view: DocumentView): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const latin = view.design.font ?? ARIAL;
  return { ascii: latin, hAnsi: latin, eastAsia: EAST_ASIAN[eastAsian(view)] ?? latin, cs: ARIAL };
}

/** The language of each writing. */
export function languagesOf(view: DocumentView): { value: string; eastAsia: string; bidirectional: string } {
  const latin = [view.language, view.secondLanguage ?? ''].find((one) => one in TAGS && !(one in EAST_ASIAN)) ?? 'en';
  return { value: TAGS[latin] ?? 'en-GB', eastAsia: TAGS[eastAsian(view)] ?? 'zh-CN', bidirectional: 'ar-SA' };
}
