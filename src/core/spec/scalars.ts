import * as z from 'zod';
import { Decimal, ZERO, parseDecimal } from '../money/decimal.ts';
import { isCurrency } from '../tables/currencies.ts';
import { CONTAINER_TYPES } from '../tables/containers.ts';
import { DEAD_TERMS, RULES, isRule } from '../tables/incoterms.ts';
import type { Rule } from '../tables/incoterms.ts';
import { closest } from './closest.ts';

/** What is wrong with a text, in a form that `read.ts` turns into an issue. `better` is what to write instead. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly better?: string;
}

class Refusal {
  constructor(readonly complaint: Complaint) {}
}

function refuse(code: string, message: string, data: Record<string, string> = {}, better?: string): Refusal {
  return new Refusal({ code, message, data, ...(better === undefined ? {} : { better }) });
}

/** No value that a grammar reads is longer: a page of text in its place is not searched for one. */
const MOST_LETTERS = 300;

function tooLong(): Refusal {
  return refuse('bad-value', 'A short value belongs here, not over {most} letters', { most: String(MOST_LETTERS) });
}

/** A zod type that reads a text by a grammar; a refusal becomes a zod issue that carries the complaint. */
function grammar<T>(describe: string, parse: (text: string) => T | Refusal): z.ZodType<T> {
  return z
    .string()
    .transform((text, context): T => {
      const result = text.length > MOST_LETTERS ? tooLong() : parse(text.trim());
      if (!(result instanceof Refusal)) return result;
      context.issues.push({
        code: 'custom',
        message: result.complaint.message,
        input: text,
        params: { complaint: result.complaint },
      });
      return z.NEVER;
    })
    .meta({ description: describe }) as unknown as z.ZodType<T>;
}

/** The complaint inside a zod issue, where our grammars made it. */
export function complaintOf(issue: z.core.$ZodIssue): Complaint | undefined {
  const params = issue.code === 'custom' ? (issue.params as { complaint?: Complaint } | undefined) : undefined;
  return params?.complaint;
}

function number(text: string): Decimal | Refusal {
  const value = parseDecimal(text);
  if (value) return value;
  const bare = withoutSeparators(text);
  if (bare !== undefined) {
    return refuse('bad-value', '“{text}”: write numbers without separators, with a point for decimals', { text }, bare);
  }
  return refuse('bad-value', '“{text}” is not a number: write it as 12.80', { text });
}

/** `1,200.50` and `1.200,50` as 1200.50, `12,80` as 12.80; nothing where it is not certain which is meant. */
function withoutSeparators(text: string): string | undefined {
  if (/^[-+]?\d{1,3}([,\s_'’]\d{3})+(\.\d+)?$/.test(text)) return text.replace(/[,\s_'’]/g, '');
  if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return /^[-+]?\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : undefined;
}

/** An amount of money; the currency is absent when only a number stands there. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string | undefined;
}

/** A table's own entry; never what every object inherits, such as `constructor`. */
function valueOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function money(text: string): Money | Refusal {
  const match = /^(?:([A-Za-z]{3})\s+)?([-+]?[\d.,_'’]+)(?:\s*([A-Za-z]{3}))?$/.exec(text);
  const code = match?.[3] ?? match?.[1];
  if (!match?.[2] || (match[1] && match[3])) {
    return refuse('bad-value', '“{text}” is not an amount of money: write 12.80 USD, or a bare number', { text });
  }
  const amount = number(match[2]);
  if (amount instanceof Refusal) {
    const better = amount.complaint.better;
    return better
      ? refuse('bad-value', amount.complaint.message, { text }, code ? `${better} ${code}` : better)
      : amount;
  }
  if (code === undefined) return { amount, currency: undefined };
  const currency = code.toUpperCase();
  if (!isCurrency(currency))
    return refuse('bad-value', '“{code}” is not a currency of ISO 4217: write a code such as USD', { code });
  return { amount, currency };
}

function percent(text: string): Decimal | Refusal {
  const match = /^([-+]?[\d.]+)\s*[%％]$/.exec(text);
  const value = match?.[1] ? parseDecimal(match[1]) : undefined;
  if (value?.isNegative()) return refuse('bad-percent', '“{text}”: a percentage cannot be negative here', { text });
  if (value) return value.div(100);
  const bare = parseDecimal(text);
  if (!bare) return refuse('bad-percent', '“{text}” is not a percentage: write it as 13%', { text });
  const better = bare.abs().lessThan(1) && !bare.isZero() ? `${bare.times(100).toFixed()}%` : `${text}%`;
  return refuse('bad-percent', 'A percentage is written with its sign: {better}, not {text}', { text, better }, better);
}

/** A share and what it is a share of. */
export interface Share {
  readonly rate: Decimal;
  readonly of: 'price' | 'cost' | 'purchase';
}

/** A refusal of a part of a text, with what to write instead of the whole of it. */
function instead({ complaint }: Refusal, whole: (better: string) => string): Refusal {
  const { code, message, data, better } = complaint;
  return refuse(code, message, { ...data }, better === undefined ? undefined : whole(better));
}

/** Reads `12% of price`; the first of `bases` is meant where none is written. */
function shareOfAny(...bases: readonly [Share['of'], ...Share['of'][]]): (text: string) => Share | Refusal {
  return (text) => {
    const match = /^(.*?)(?:\s+of\s+(?:the\s+)?([a-z]+))?$/i.exec(text);
    const base = match?.[2]?.toLowerCase();
    const of = base === undefined ? bases[0] : bases.find((one) => one === base);
    if (!of) return refuse('bad-value', '“{text}”: write a share of {bases}', { text, bases: bases.join(' or ') });
    const rate = percent(match?.[1] ?? '');
    return rate instanceof Refusal ? instead(rate, (better) => (base ? `${better} of ${base}` : better)) : { rate, of };
  };
}

/** What a charge is counted by. */
export type ChargeUnit =
  'shipment' | 'container' | (typeof CONTAINER_TYPES)[number] | 'W/M' | 'm3' | 'kg' | 't' | 'carton' | 'unit';

/** A charge as written: known to be nothing, an amount (per something), or a share of the insured value. */
export type Charge =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly money: Money; readonly per: ChargeUnit; readonly min: Decimal | undefined }
  | { readonly kind: 'share'; readonly rate: Decimal; readonly of: Decimal };

const UNITS: Readonly<Record<string, ChargeUnit>> = {
  shipment: 'shipment',
  lot: 'shipment',
  container: 'container',
  'w/m': 'W/M',
  wm: 'W/M',
  rt: 'W/M',
  m3: 'm3',
  'm³': 'm3',
  cbm: 'm3',
  kg: 'kg',
  t: 't',
  ton: 't',
  tonne: 't',
  carton: 'carton',
  ctn: 'carton',
  unit: 'unit',
  pc: 'unit',
  pcs: 'unit',
  set: 'unit',
  '40hq': '40HC',
  '45hq': '45HC',
  ...Object.fromEntries(CONTAINER_TYPES.map((type) => [type.toLowerCase(), type])),
};

const CHARGE_FORMS = 'a charge, such as 2400 CNY, 3850 USD per 40HC, 65 USD per W/M min 1, 0.3% of 110% or none';
const BAD_CHARGE =
  '“{text}” is not a charge: write it as 2400 CNY, 3850 USD per 40HC, 65 USD per W/M min 1, 0.3% of 110% or none';

function charge(text: string): Charge | Refusal {
  if (/^(none|nil)$/i.test(text)) return { kind: 'none' };
  if (/[%％]/.test(text)) {
    const match = /^(\S+\s*[%％]?)(?:\s+(?:of|on)\s+(\S+))?$/i.exec(text);
    const [first, base] = [match?.[1]?.trim() ?? text, match?.[2]];
    const rate = percent(first);
    if (rate instanceof Refusal) return instead(rate, (better) => (base ? `${better} of ${base}` : better));
    const of = percent(base ?? '110%');
    // The insured part is the price and a tenth: 1.1 is meant as 110 %, not as 1.1 %.
    const bare = parseDecimal(base ?? '');
    const part = bare?.lessThan(10) ? `${bare.times(100).toFixed()}%` : undefined;
    return of instanceof Refusal
      ? instead(of, (better) => `${first} of ${part ?? better}`)
      : { kind: 'share', rate, of };
  }
  const match = /^(.*?)(?:\s*(?:\bper\b|\/)\s*(\S+)(?:\s+min\s+(\S+))?)?$/i.exec(text);
  const amount = money(match?.[1]?.trim() ?? '');
  if (amount instanceof Refusal) return refuse('bad-value', BAD_CHARGE, { text });
  if (amount.amount.isNegative()) return refuse('bad-value', '“{text}”: a charge cannot be negative', { text });
  const per = match?.[2] ? valueOf(UNITS, match[2].toLowerCase()) : 'shipment';
  if (!per)
    return refuse(
      'bad-value',
      '“{unit}” is not a unit of charging: write shipment, container, 20GP, 40GP, 40HC, 45HC, W/M, m3, kg, t, carton or unit',
      { unit: match?.[2] ?? '' },
    );
  const min = match?.[3] ? parseDecimal(match[3]) : undefined;
  if (match?.[3] && !min?.greaterThan(0)) return refuse('bad-value', BAD_CHARGE, { text });
  return { kind: 'amount', money: amount, per, min };
}

/** A term of delivery as written. `rule` is absent where the word is no rule of Incoterms 2020. */
export interface Term {
  readonly rule: Rule | undefined;
  readonly word: string;
  readonly place: string;
  /** `DDP (VAT unpaid)`: the seller pays duty, the buyer the tax. */
  readonly taxUnpaid: boolean;
}

function term(text: string): Term | Refusal {
  const unpaid = /\(?\b(VAT|GST|tax)\s+unpaid\b\)?/i;
  const taxUnpaid = unpaid.test(text);
  const [word = '', ...rest] = text
    .replace(unpaid, ' ')
    .trim()
    .split(/[\s,，]+/);
  const place = rest
    .join(' ')
    .replace(/[,，(]?\s*Incoterms®?\s*(2020)?\)?/i, '')
    .trim();
  const upper = word.toUpperCase();
  if (isRule(upper)) return { rule: upper, word: upper, place, taxUnpaid };
  if (Object.hasOwn(DEAD_TERMS, upper)) return { rule: undefined, word: upper, place, taxUnpaid };
  const hint = closest(upper, RULES);
  if (hint)
    return refuse(
      'bad-value',
      '“{word}” is not a rule of Incoterms 2020. Did you mean {hint}?',
      { word, hint },
      `${hint}${place ? ` ${place}` : ''}`,
    );
  return refuse('bad-value', '“{word}” is not a rule of Incoterms 2020: write one of {rules}', {
    word,
    rules: RULES.join(', '),
  });
}

/** A term where nothing but one of the eleven rules will do: a list price, a default. */
function liveTerm(text: string): Term | Refusal {
  const found = term(text);
  if (found instanceof Refusal || found.rule) return found;
  const better = DEAD_TERMS[found.word];
  return refuse(
    'dead-incoterm',
    '{word} is not a rule of Incoterms 2020: write one of the eleven',
    { word: found.word },
    better && `${better} ${found.place}`.trim(),
  );
}

function date(text: string): string | Refusal {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match) {
    const day = new Date(`${text}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
    return refuse('bad-date', '“{text}”: there is no such day in the calendar', { text });
  }
  const loose = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const better = loose ? `${loose[1]}-${loose[2]?.padStart(2, '0')}-${loose[3]?.padStart(2, '0')}` : undefined;
  return refuse('bad-date', '“{text}”: write dates as YYYY-MM-DD', { text }, better);
}

function days(text: string): number | Refusal {
  const match = /^(\d{1,4})\s*(days?|d|天|weeks?|周)$/i.exec(text);
  if (!match)
    return refuse(
      'bad-value',
      '“{text}”: write a duration as 30 days',
      { text },
      /^\d{1,4}$/.test(text) ? `${text} days` : undefined,
    );
  return Number(match[1]) * (/^(w|周)/i.test(match[2] ?? '') ? 7 : 1);
}

const METRES: Readonly<Record<string, string>> = { mm: '0.001', cm: '0.01', m: '1', in: '0.0254', inch: '0.0254' };

/** Length, width and height in metres. */
export type Dimensions = readonly [Decimal, Decimal, Decimal];

function dimensions(text: string): Dimensions | Refusal {
  const match = /^([\d.]+)\s*[x×*]\s*([\d.]+)\s*[x×*]\s*([\d.]+)\s*(mm|cm|m|in|inch)$/i.exec(text);
  const factor = METRES[match?.[4]?.toLowerCase() ?? ''];
  const sides = [match?.[1], match?.[2], match?.[3]].map((side) => (side ? parseDecimal(side) : undefined));
  const [length, width, height] = sides.map((side) => (side && factor ? side.times(factor) : undefined));
  if (!length?.greaterThan(0) || !width?.greaterThan(0) || !height?.greaterThan(0)) {
    return refuse(
      'bad-value',
      '“{text}”: write a size as 64 x 64 x 22 cm',
      { text },
      /^[\d.\sx×*]+$/.test(text) ? `${text} cm` : undefined,
    );
  }
  return [length, width, height];
}

const KILOGRAMS: Readonly<Record<string, string>> = {
  g: '0.001',
  kg: '1',
  kgs: '1',
  t: '1000',
  lb: '0.45359237',
  lbs: '0.45359237',
};

function measure(text: string, units: Readonly<Record<string, string>>, example: string): Decimal | Refusal {
  const match = /^([\d.]+)\s*([a-zA-Z³]+\d?)$/.exec(text);
  const value = match?.[1] ? parseDecimal(match[1]) : undefined;
  const factor = valueOf(units, match?.[2]?.toLowerCase() ?? '');
  if (value?.greaterThan(0) && factor) return value.times(factor);
  return refuse('bad-value', '“{text}”: write it as {example}', { text, example });
}

const bool = (text: string): boolean | Refusal =>
  /^(yes|true|allowed|是)$/i.test(text)
    ? true
    : /^(no|false|not allowed|prohibited|否)$/i.test(text)
      ? false
      : refuse('bad-value', '“{text}”: write yes or no', { text });

function quantity(text: string): Decimal | Refusal {
  const value = number(text);
  if (value instanceof Refusal || value.greaterThan(ZERO)) return value;
  return refuse('bad-value', '“{text}”: a quantity must be more than zero', { text });
}

function nonNegative(text: string): Money | Refusal {
  const value = money(text);
  return value instanceof Refusal || !value.amount.isNegative()
    ? value
    : refuse('bad-value', '“{text}”: an amount cannot be negative here', { text });
}

/** An amount that must name its currency: a file of facts has no currency around it. */
function named(text: string): Money | Refusal {
  const value = nonNegative(text);
  return value instanceof Refusal || value.currency ? value : withoutCurrency(text);
}

function namedCharge(text: string): Charge | Refusal {
  const value = charge(text);
  return value instanceof Refusal || value.kind !== 'amount' || value.money.currency ? value : withoutCurrency(text);
}

function namedDuty(text: string): DutyRate | Refusal {
  const value = duty(text);
  return value instanceof Refusal || value.kind !== 'specific' || value.money.currency ? value : withoutCurrency(text);
}

function withoutCurrency(text: string): Refusal {
  return refuse('bad-value', '“{text}”: say in which currency, such as 12.80 USD', { text });
}

function currency(text: string): string | Refusal {
  const code = text.toUpperCase();
  return isCurrency(code)
    ? code
    : refuse('bad-value', '“{code}” is not a currency of ISO 4217: write a code such as USD', { code: text });
}

function country(text: string): string | Refusal {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  return refuse('bad-value', '“{text}”: write a country as its two letters of ISO 3166, such as CN or US', { text });
}

function pair(text: string): readonly [string, string] | Refusal {
  const match = /^([A-Za-z]{3})\s*\/\s*([A-Za-z]{3})$/.exec(text);
  const [base = '', quote = ''] = [match?.[1]?.toUpperCase(), match?.[2]?.toUpperCase()];
  return isCurrency(base) && isCurrency(quote)
    ? [base, quote]
    : refuse('bad-value', '“{text}”: write a pair of currencies as USD/CNY (1 USD = rate CNY)', { text });
}

function positive(text: string): Decimal | Refusal {
  const value = number(text);
  return value instanceof Refusal || value.greaterThan(ZERO)
    ? value
    : refuse('bad-value', '“{text}” must be more than zero', { text });
}

function whole(text: string): number | Refusal {
  return /^\d{1,6}$/.test(text)
    ? Number(text)
    : refuse('bad-value', '“{text}” is not a whole number: write digits only', { text });
}

/** A discount: a share of the line, or an amount off it. */
export type Discount =
  { readonly kind: 'share'; readonly rate: Decimal } | { readonly kind: 'amount'; readonly money: Money };

function percentOnly(text: string): Refusal {
  const rate = percent(text);
  return rate instanceof Refusal
    ? rate
    : refuse('bad-percent', '“{text}” is not a percentage: write it as 13%', { text });
}

function discount(text: string): Discount | Refusal {
  if (!/[%％]/.test(text)) {
    const amount = nonNegative(text);
    if (amount instanceof Refusal) return amount;
    return amount.currency ? { kind: 'amount', money: amount } : percentOnly(text);
  }
  const rate = percent(text);
  if (rate instanceof Refusal) return rate;
  if (rate.isNegative() || rate.greaterThan(1))
    return refuse('bad-value', '“{text}”: a discount is between 0% and 100%', { text });
  return { kind: 'share', rate };
}

/** A duty: a share of the customs value, or an amount per quantity (kg, or the item's own unit). */
export type DutyRate =
  | { readonly kind: 'share'; readonly rate: Decimal }
  | { readonly kind: 'specific'; readonly money: Money; readonly count: Decimal; readonly per: 'kg' | 'unit' };

function duty(text: string): DutyRate | Refusal {
  if (/^(free|none)$/i.test(text)) return { kind: 'share', rate: ZERO };
  const match = /^(.*?)\s+per\s+([\d.]*)\s*(kg|t|unit|pcs?)$/i.exec(text);
  if (!match) {
    const rate = percent(text);
    return rate instanceof Refusal ? rate : { kind: 'share', rate };
  }
  const amount = nonNegative(match[1] ?? '');
  if (amount instanceof Refusal) return amount;
  const count = match[2] ? parseDecimal(match[2]) : new Decimal(1);
  if (!count?.greaterThan(0))
    return refuse('bad-value', '“{text}”: write a duty as 3.9% or 35.10 GBP per 100 kg', { text });
  const unit = match[3]?.toLowerCase() ?? '';
  if (unit === 't') return { kind: 'specific', money: amount, count: count.times(1000), per: 'kg' };
  return { kind: 'specific', money: amount, count, per: unit === 'kg' ? 'kg' : 'unit' };
}

export type ContainerChoice = (typeof CONTAINER_TYPES)[number] | 'LCL' | 'auto';

function container(text: string): ContainerChoice | Refusal {
  const word = text
    .toUpperCase()
    .replace(/^(\d\d)(HQ)$/, '$1HC')
    .replace(/^20(FT|DC)$/, '20GP')
    .replace(/^40(FT|DC)$/, '40GP');
  if (word === 'AUTO') return 'auto';
  if (word === 'LCL' || (CONTAINER_TYPES as readonly string[]).includes(word)) return word as ContainerChoice;
  return refuse('bad-value', '“{text}” is not a container: write 20GP, 40GP, 40HC, 45HC, LCL or auto', { text });
}

/** A word of a short list; a near miss is named. */
export function oneOf<const T extends string>(words: readonly T[]): z.ZodType<T> {
  return grammar(words.join(' | '), (text) => {
    const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
    if (found) return found;
    const hint = closest(text, words);
    return hint
      ? refuse('bad-value', '“{text}” is not known here. Did you mean {hint}?', { text, hint }, hint)
      : refuse('bad-value', '“{text}” is not known here: write one of {words}', { text, words: words.join(', ') });
  });
}

/** The scalar types of all files. */
export const scalar = {
  text: z.string(),
  money: grammar('an amount, such as 12.80 USD; a bare number is in the currency of its surroundings', nonNegative),
  namedMoney: grammar('an amount and its currency, such as 62.50 CNY', named),
  percent: grammar('a percentage, such as 13%', percent),
  profit: grammar('profit: 12% of price, or 20% of cost', shareOfAny('price', 'cost')),
  priceShare: grammar('a share of the price, such as 3% of price', shareOfAny('price')),
  overhead: grammar('overhead: 10% of purchase, or a share of price', shareOfAny('purchase', 'price')),
  charge: grammar(CHARGE_FORMS, charge),
  namedCharge: grammar(CHARGE_FORMS, namedCharge),
  liveTerm: grammar('a rule of Incoterms 2020 and a named place, such as FOB Ningbo', liveTerm),
  term: grammar('a rule of Incoterms 2020 and a named place, such as FOB Ningbo', term),
  date: grammar('a date, YYYY-MM-DD', date),
  days: grammar('a duration, such as 30 days', days),
  dimensions: grammar('length x width x height, such as 64 x 64 x 22 cm', dimensions),
  weight: grammar('a weight, such as 9.2 kg', (text) => measure(text, KILOGRAMS, '9.2 kg')),
  volume: grammar('a volume, such as 0.046 m3', (text) => measure(text, { m3: '1', 'm³': '1', cbm: '1' }, '0.046 m3')),
  quantity: grammar('a number of units', quantity),
  positive: grammar('a number above zero', positive),
  whole: grammar('a whole number', whole),
  bool: grammar('yes or no', bool),
  currency: grammar('a currency of ISO 4217, such as USD', currency),
  country: grammar('a country of ISO 3166, such as CN', country),
  pair: grammar('a pair of currencies: USD/CNY', pair),
  discount: grammar('a discount, such as 2% or 50 USD', discount),
  duty: grammar('a duty, such as 3.9% or 35.10 GBP per 100 kg', namedDuty),
  mode: oneOf(['sea', 'air', 'rail', 'road', 'courier', 'multimodal']),
  container: grammar('20GP, 40GP, 40HC, 45HC, LCL or auto', container),
} as const;
