import { toCardinal as english } from 'n2words/en-US';
import { toCardinal as french } from 'n2words/fr-FR';
import { toCardinal as indonesian } from 'n2words/id-ID';
import { toCardinal as japanese } from 'n2words/ja-JP';
import { toCardinal as russian } from 'n2words/ru-RU';
import { toCardinal as turkish } from 'n2words/tr-TR';
import { UNIT_NAMES } from '../tables/currency-names.ts';
import { languageOfTag, tagsOf } from '../tables/languages.ts';
import { minorUnits } from '../tables/currencies.ts';
import { fixed } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { chineseWords } from './words-chinese.ts';

/** An amount at the currency's minor unit, cut at the point: `12` and `05` of 12.05. */
interface Figures {
  readonly whole: string;
  /** As many digits as the currency has; empty where it has none. */
  readonly minor: string;
  readonly currency: string;
}

/**
 * Number words of the languages in which n2words 4.0 agrees with Unicode CLDR 48 (`test/core/money/words.test.ts`).
 * Left out because n2words is wrong in places, or no other source settles who is right: es (dieciseis, sesenta y uno
 * millones), de (neunhunderteinstausend…), it (…mila e dieci beyond a million), pt (no Brazilian numbers; mil duzentos),
 * ko (억 for 일억), vi (lẻ mười for không trăm mười), ar.
 */
const CARDINALS: Readonly<Record<string, (value: bigint) => string>> = {
  fr: french,
  id: indonesian,
  ja: japanese,
  ru: russian,
  // Numbers in commercial papers are written as one word (Türk Dil Kurumu, Yazım Kılavuzu, Sayıların Yazılışı).
  tr: (value) => turkish(value).replaceAll(' ', ''),
};

/**
 * An amount in words in a document's language: `SAY US DOLLARS … ONLY`, `美元…元整`, and in the languages above the
 * currency's code, the number's words and the minor units as a fraction: `USD douze 05/100`. Any other language gets
 * the English words. The amount is taken at the currency's minor unit; a negative amount, and one of more than 15
 * digits before the point, has no words and gives `undefined`.
 */
export function amountInWords(amount: Decimal, currency: string, language = 'en'): string | undefined {
  if (amount.isNegative() && !amount.isZero()) return undefined;
  const [whole = '0', minor = ''] = fixed(amount, minorUnits(currency)).split('.');
  if (whole.length > 15) return undefined;
  const figures: Figures = { whole, minor, currency };
  const [primary = ''] = language.toLowerCase().split(/[-_+]/);
  if (primary === 'zh') return chineseWords(figures, languageOfTag(tagsOf(language)[0]) === 'zh-Hant');
  const cardinal = Object.hasOwn(CARDINALS, primary) ? CARDINALS[primary] : undefined;
  return cardinal ? `${currency} ${cardinal(BigInt(whole))}${fraction(figures)}` : englishWords(figures);
}

/**
 * A currency without unit names in our table is written by its code, its minor units as a fraction (`AND 45/100`).
 */
function englishWords(figures: Figures): string {
  const { whole, minor, currency } = figures;
  const main = english(BigInt(whole)).toUpperCase();
  const names = Object.hasOwn(UNIT_NAMES, currency) ? UNIT_NAMES[currency] : undefined;
  if (!names) return `SAY ${currency} ${main}${fraction(figures, ' AND')} ONLY`;
  const rest = BigInt(minor);
  const unit = whole === '1' ? names[0] : names[1];
  const part = rest > 0n ? ` AND ${rest === 1n ? names[2] : names[3]} ${english(rest).toUpperCase()}` : '';
  return `SAY ${unit} ${main}${part} ONLY`;
}

/** ` 05/100`; nothing where there are no minor units to write. */
function fraction({ minor }: Figures, before = ''): string {
  return /[1-9]/.test(minor) ? `${before} ${minor}/1${'0'.repeat(minor.length)}` : '';
}
