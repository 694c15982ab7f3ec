import { exactlyIn, inLanguage } from '../spec/shape.ts';
import type { LocalText } from '../spec/shape.ts';
import { languageOfTag, tagsOf } from '../tables/languages.ts';
import type { Language } from '../tables/languages.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** What text in a language has at least one of: a letter of its own script, in Latin script a word, since codes are Latin too. */
const OWN_SCRIPT: Partial<Record<Language, RegExp>> = {
  zh: /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};
const LATIN_WORD = /(?:(?=\p{Script=Latin})\p{Ll}){3}|\p{Script=Latin}{4}/u;
/** Words, not only a model's code or a measure: `LED-60`, `40 W`. */
const WORD = /\p{Ll}{3}|\p{L}{5}|[^\P{L}\p{Script=Latin}]/u;

/** A buyer's clerk and the customs officer read the language of the document. */
export const missingTranslation: TradeRule = {
  code: 'missing-translation',
  about: 'line',
  severity: 'info',
  reason: 'A buyer’s clerk and the customs officer read the language of the document.',
  example: {
    in: 'product',
    wrong: 'name: { en: LED panel light }',
    right: 'name: { en: LED panel light, es: Panel LED }',
    beside: {
      'QT-2026-0042.quotation.yaml': 'language: es',
    },
  },
  checkLine(context): Finding[] {
    const { index, language } = context;
    const { item, product } = context.line;
    const tags = tagsOf(language);
    const name = item.description ?? product?.value.name;
    const tag = tags.find((one) => one !== undefined && !hasText(name, one));
    if (name === undefined || tag === undefined) return [];
    const range = at(context, 'items', index, item.sku === undefined ? 'description' : 'sku');
    const text = inLanguage(name, language) ?? '';
    const printed = typeof name === 'string' ? undefined : Object.keys(name).find((key) => name[key] === text);
    const data = { sku: item.sku ?? text, language: tag, ...(printed ? { printed } : {}) };
    if (tag !== tags[0])
      return [{ range, message: '{sku} has no name in {language}: it is printed in the other language alone', data }];
    const message =
      printed === undefined
        ? '{sku} has no name in {language}: it is printed as it is written'
        : printed === 'en'
          ? '{sku} has no name in {language}: the English one is printed'
          : '{sku} has no name in {language}: the one in {printed} is printed';
    return [{ range, message, data }];
  },
};

/** A plain text is taken to be in any language of its script. */
function hasText(name: LocalText | undefined, tag: string): boolean {
  if (name === undefined) return true;
  if (typeof name !== 'string') return Boolean(exactlyIn(name, tag)?.trim());
  const language = languageOfTag(tag);
  return language === undefined || !WORD.test(name) || (OWN_SCRIPT[language] ?? LATIN_WORD).test(name);
}
