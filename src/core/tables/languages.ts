/** Languages that documents are written in, by the shortest tag of BCP 47 that tells them apart. */
export const LANGUAGES = [
  'en',
  'zh',
  'zh-Hant',
  'es',
  'fr',
  'de',
  'pt',
  'ru',
  'ar',
  'ja',
  'ko',
  'vi',
  'id',
  'tr',
  'it',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself (Unicode CLDR 48, names of languages in their own). */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  zh: '简体中文',
  'zh-Hant': '繁體中文',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
  ru: 'Русский',
  ar: 'العربية',
  ja: '日本語',
  ko: '한국어',
  vi: 'Tiếng Việt',
  id: 'Bahasa Indonesia',
  tr: 'Türkçe',
  it: 'Italiano',
};

/** The language of a tag such as `zh-TW`, `pt_BR` or `en-GB`; `undefined` for one that documents are not written in. */
export function languageOfTag(tag: string): Language | undefined {
  const parts = tag.trim().replace(/_/g, '-').toLowerCase().split('-');
  if (!/^[a-z]{2}(-[a-z\d]{2,8})*$/.test(parts.join('-'))) return undefined;
  // What regions write with: Unicode CLDR 48, likely subtags of zh-HK, zh-MO and zh-TW.
  if (parts[0] === 'zh' && !parts.includes('hans') && parts.some((part) => /^(hant|tw|hk|mo)$/.test(part)))
    return 'zh-Hant';
  return LANGUAGES.find((language) => language === parts[0]);
}

/** What languages are called besides their names in Unicode CLDR. */
const ALSO: Readonly<Partial<Record<Language, string>>> = {
  zh: 'mandarin|中文|汉语|简体|简中',
  'zh-Hant': '繁体|繁體|繁中|繁體中文',
};

let called: ReadonlyMap<string, Language> | undefined;

/** A language by its name: in English, in Chinese, in itself, or as it is called besides. */
export function languageCalled(name: string): Language | undefined {
  called ??= new Map(LANGUAGES.flatMap((language) => namesOf(language).map((one) => [one.toLowerCase(), language])));
  return called.get(name.trim().toLowerCase());
}

function namesOf(language: Language): string[] {
  const [english, chinese] = ['en', 'zh'].map((tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(language));
  // Chinese says 英语 and 英文 alike.
  return [
    english,
    chinese,
    chinese?.replace(/语$/, '文'),
    LANGUAGE_NAMES[language],
    ...(ALSO[language]?.split('|') ?? []),
  ].filter((name) => name !== undefined);
}

/** The tags of a document's language: one, or two of a document in two languages, `en+zh`. */
export function tagsOf(code: string): readonly [main: string, second: string | undefined] {
  const [main = '', second] = code.split('+');
  return [main, second];
}
