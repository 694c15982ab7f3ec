import type { Language } from './labels.ts';

/** What stands where a figure lacks an input; never a zero. */
export const NO_FIGURE = '—';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

interface Parts {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
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

function written({ sign, whole, fraction }: Parts): string {
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/**
 * An amount of money or a unit price with grouped thousands and all of its decimals: `14682.84` → `14,682.84`.
 * English and Chinese group alike. No figure gives a dash; text that is no plain decimal is given back as it is.
 */
export function amountText(text: string | undefined): string {
  if (text === undefined) return NO_FIGURE;
  const parts = partsOf(text);
  return parts ? written(parts) : text;
}

/** Plain decimal text with the other sign: what is taken off, as it is added. */
export function negated(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

/** A quantity, weight or volume: as `amountText`, without zeros at the end of its decimals. */
export function quantityText(text: string | undefined): string {
  if (text === undefined) return NO_FIGURE;
  const parts = partsOf(text);
  return parts ? written({ ...parts, fraction: parts.fraction.replace(/0+$/, '') }) : text;
}

/** A percentage that is written with or without its sign: `30` and `30%` → `30%`. */
export function percentText(text: string): string {
  return `${quantityText(text.replace(/\s*[%％]\s*$/, ''))}%`;
}

/** A share of one as a percentage, exact: `0.398` → `39.8%`. */
export function shareText(text: string): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const digits = parts.fraction.padEnd(2, '0');
  return percentText(`${parts.sign && '-'}${parts.whole}${digits.slice(0, 2)}.${digits.slice(2)}0`);
}

/** A day `2026-11-23` as `23 Nov 2026` or `2026年11月23日`; other text is given back as it is. */
export function dateText(text: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match || !month) return text;
  const day = Number(match[3]);
  return language === 'zh' ? `${match[1]}年${Number(match[2])}月${day}日` : `${day} ${month} ${match[1]}`;
}

/** A country's name for its ISO 3166 code; text that is no code is given back as it is. */
export function countryText(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en'], { type: 'region' }).of(code) ?? code;
}
