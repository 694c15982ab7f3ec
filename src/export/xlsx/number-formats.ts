import { localeOf } from '../format.ts';
import { mainOf } from '../labels.ts';
import type { Speech } from '../labels.ts';
import type { Language } from '../../core/tables/languages.ts';

/** Decimals of plain decimal text. */
export function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Figures with so many decimals, in groups of three as the reader's own program writes them. */
export function decimalFormat(digits: number): string {
  return digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0';
}

/** A quantity without zeros at the end of its decimals. */
export function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A quantity or measure: as many decimals as it has without zeros at their end, and its unit. */
export function quantityFormat(text: string, unit?: string): string {
  const format = decimalFormat(decimalsOf(withoutZeros(text)));
  return unit === undefined ? format : `${format} ${literal(unit)}`;
}

/** An amount with its currency before it. */
export function currencyFormat(digits: number, currency: string): string {
  return `${literal(currency)} ${decimalFormat(digits)}`;
}

/** A share whose percentage is written with so many decimals. */
export function percentFormat(percent: string): string {
  const digits = decimalsOf(percent);
  return digits > 0 ? `0.${'0'.repeat(digits)}%` : '0%';
}

function literal(text: string): string {
  return `"${text.replace(/"/g, '')}"`;
}

/**
 * What a date's month is named in: language identifiers of Windows ([MS-LCID], 2024). None for Russian: its months stand
 * in the genitive, for which Excel and LibreOffice know no format in common.
 */
const MONTHS: Readonly<Record<Exclude<Language, 'ru'>, string>> = {
  en: '809',
  zh: '804',
  'zh-Hant': '404',
  es: 'C0A',
  fr: '40C',
  de: '407',
  pt: '416',
  ar: '3801',
  ja: '411',
  ko: '412',
  vi: '42A',
  id: '421',
  tr: '41F',
  it: '410',
};

const dateFormats = new Map<string, string>();

/** Days written as the rest of the document writes them, month in words: `d mmm yyyy`, `yyyy"年"m"月"d"日"`. */
export function dateFormat(speech: Speech): string {
  const main = mainOf(speech);
  if (main === 'ru') return 'yyyy-mm-dd';
  const locale = localeOf(speech);
  let format = dateFormats.get(locale);
  if (format === undefined) {
    const month = main === 'en' ? 'short' : 'long';
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
    // In October day, month and year cannot be taken for one another.
    format = parts
      .formatToParts(new Date('2031-10-26T00:00:00Z'))
      .map(({ type, value }) => {
        if (type === 'day') return 'd';
        if (type === 'year') return 'yyyy';
        if (type !== 'month') return value.trim() === '' ? ' ' : literal(value);
        return /\d/.test(value) ? value.split(/\d+/).map(around).join('m') : month === 'short' ? 'mmm' : 'mmmm';
      })
      .join('');
    format = `[$-${MONTHS[main]}]${format}`;
    dateFormats.set(locale, format);
  }
  return format;
}

function around(text: string): string {
  return text === '' ? '' : literal(text);
}

/** A day `2026-11-23` as a spreadsheet counts it, from 1900; `undefined` for text that is no such day. */
export function serialOf(text: string): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return undefined;
  const serial = day.getTime() / 86_400_000 + 25_569;
  // Before March 1900 programs disagree: Excel has a 29 February 1900.
  return serial > 60 ? serial : undefined;
}
