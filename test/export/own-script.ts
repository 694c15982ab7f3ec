import type { Language } from '../../src/core/tables/languages.ts';

/** The script that a text has letters of, for the languages that are not written in Latin ones. */
export const OWN_SCRIPT: Partial<Record<Language, RegExp>> = {
  zh: /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
};
