import type { Language } from '../core/tables/languages.ts';
import { mainOf } from './labels.ts';
import type { Speech } from './labels.ts';

/** What stands where a figure lacks an input; never a zero. */
export const NO_FIGURE = '—';

/** The locale of each language, for Unicode CLDR through `Intl`. Arabic trade papers carry Latin digits. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  zh: 'zh-CN',
  'zh-Hant': 'zh-TW',
  es: 'es',
  fr: 'fr',
  de: 'de',
  pt: 'pt-BR',
  ru: 'ru',
  ar: 'ar-AE-u-nu-latn',
  ja: 'ja',
  ko: 'ko',
  vi: 'vi',
  id: 'id',
  tr: 'tr',
  it: 'it',
};

/** The locale by which `Intl` writes a document's dates, figures and countries. */
export function localeOf(speech: Speech): string {
  return LOCALES[mainOf(speech)];
}

interface Parts {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
}

/** How a language writes figures. */
interface Marks {
  readonly group: string;
  readonly point: string;
  /** Fifty per cent, in whose place another number is put. */
  readonly percent: string;
}

const marks = new Map<string, Marks>();

function marksOf(speech: Speech): Marks {
  const locale = localeOf(speech);
  let found = marks.get(locale);
  if (!found) {
    const parts = new Intl.NumberFormat(locale, { useGrouping: true, minimumFractionDigits: 1 }).formatToParts(
      1234567.5,
    );
    const part = (type: string): string | undefined => parts.find((one) => one.type === type)?.value;
    // A narrow or common no-break space: both are blank, but fonts and buyers' programs know the common one.
    const group = (part('group') ?? ',').replace(/\s/, '\u00a0');
    const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(0.5);
    found = { group, point: part('decimal') ?? '.', percent: share.replace(/\s/, '\u00a0') };
    marks.set(locale, found);
  }
  return found;
}

/** The digits of a plain decimal text; figures are never turned into floats, so that not one digit can change. */
function partsOf(text: string): Parts | undefined {
  const match = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = match[3] ?? '';
  const negative = match[1] === '-' && /[1-9]/.test(whole + fraction);
  return { sign: negative ? '−' : '', whole, fraction };
}

function written({ sign, whole, fraction }: Parts, speech: Speech): string {
  const { group, point } = marksOf(speech);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign}${grouped}${fraction ? `${point}${fraction}` : ''}`;
}

/**
 * An amount of money or a unit price with grouped thousands and all of its decimals: `14682.84` → `14,682.84`, in German
 * `14.682,84`. No figure gives a dash; text that is no plain decimal is given back as it is.
 */
export function amountText(text: string | undefined, speech: Speech): string {
  if (text === undefined) return NO_FIGURE;
  const parts = partsOf(text);
  return parts ? written(parts, speech) : text;
}

/** Plain decimal text with the other sign: what is taken off, as it is added. */
export function negated(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

/** A quantity, weight or volume: as `amountText`, without zeros at the end of its decimals. */
export function quantityText(text: string | undefined, speech: Speech): string {
  if (text === undefined) return NO_FIGURE;
  const parts = partsOf(text);
  return parts ? written({ ...parts, fraction: parts.fraction.replace(/0+$/, '') }, speech) : text;
}

/** A percentage that is written with or without its sign, as the language writes it: `30` and `30%` → `30%`, `30 %`, `%30`. */
export function percentText(text: string, speech: Speech): string {
  const number = quantityText(text.replace(/\s*[%％]\s*$/, ''), speech);
  return marksOf(speech).percent.replace('50', number);
}

/** A share of one as a percentage, exact: `0.398` → `39.8%`. */
export function shareText(text: string, speech: Speech): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const digits = parts.fraction.padEnd(2, '0');
  return percentText(`${parts.sign && '-'}${parts.whole}${digits.slice(0, 2)}.${digits.slice(2)}0`, speech);
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** A day `2026-11-23` with its month in words, so that no reader takes the month for the day: `23 Nov 2026`, `23. November 2026`. */
export function dateText(text: string, speech: Speech): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match && new Date(`${text}T00:00:00Z`);
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return text;
  const locale = localeOf(speech);
  let format = dates.get(locale);
  if (!format) {
    const month = mainOf(speech) === 'en' ? 'short' : 'long';
    format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
    dates.set(locale, format);
  }
  // The short form of British English has four letters in this month alone.
  return format.format(day).replace(/\bSept\b/, 'Sep');
}

const countries = new Map<string, string>();

/** A country's name for its ISO 3166 code; text that is no code is given back as it is. */
export function countryText(code: string, speech: Speech): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const locale = localeOf(speech);
  const key = `${locale} ${code}`;
  let name = countries.get(key);
  if (name === undefined) {
    name = new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
    countries.set(key, name);
  }
  return name;
}
