import { dec } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { isCurrency } from '../../tables/currencies.ts';
import { notOfThePrice } from './payment-others.ts';

/** A share or an amount in the words of a payment: where it stands and what it says. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly share: Decimal | undefined;
  readonly amount?: { readonly value: Decimal; readonly currency: string };
  /** `50% of the balance`: a share of what is left by then. */
  readonly ofRest?: boolean;
}

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SPELT = String.raw`(?:one hundred|(?:${TENS.join('|')})(?:[\s-](?:${UNITS.join('|')}))?|${UNITS.join('|')})`;
const NUMBER = String.raw`(?<![\d.,/])\d{1,3}(?:[.,]\d{1,4})?`;
const PER_CENT = String.raw`(?:%|per\s?cent\b|pct\b)`;

/** `30%`, `30 percent`, `30% (thirty percent)`, `thirty (30) percent`, `thirty percent (30%)`. */
const FIGURES = new RegExp(
  String.raw`(?:\b${SPELT}\s*(?:${PER_CENT}\s*)?\(\s*(${NUMBER})\s?(?:${PER_CENT}\s*\)|\)\s*${PER_CENT})|(${NUMBER})\s?${PER_CENT}(?:\s*\(\s*${SPELT}\s*${PER_CENT}\s*\))?)`,
  'gi',
);
const WORDS = new RegExp(String.raw`\b(${SPELT})\s*per\s?cent\b`, 'gi');
const HAN = '零一二三四五六七八九';
const OF_HUNDRED = /百分之([零一二三四五六七八九十百]{1,5})/g;
/** 三成, 三成半, 3成, 2.5成; not 成本, 一成不变, 九成新 and the like. */
const TENTHS =
  /(?<![完达生收变组构形上下涨漲跌\d.,/])([一二两兩三四五六七八九]|\d(?:\.\d)?|10)\s?成(半)?(?![本新交立功品熟员員人长長型果份就为為不分])/g;
/** A half that opens its clause and is no half of a month. */
const HALVES =
  /^\s*(?:(?:(?:(?:the\s+)?other|another|one)\s+)?half\b(?!\s+(?:of\s+)?(?:(?:a|the)\s+)?(?:month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?:另外?|剩下)?一半)/gi;
const MONEY =
  /(?:\b([A-Z]{3})|(US)\$)\s?(\d[\d,]*(?:\.\d+)?)(?![\d%])|(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s?(?:([A-Z]{3})\b|(美[元金]))/g;
const ADVANCE = /\bdeposit|\badvance|\bdown ?payment|\bprepa(?:y|id)|\bupfront|\bup front|[定订訂]金|[预預]付|首付/i;

/** The shares of the price in a clause, from left to right. Percentages of other things are left in its words. */
export function sharesIn(clause: string): Mark[] {
  const found = [
    ...read(clause, FIGURES, (m) => dec(String(m[1] ?? m[2]).replace(',', '.'))),
    ...read(clause, WORDS, (m) => dec(String(spelt(String(m[1]))))),
    ...read(clause, OF_HUNDRED, (m) => dec(String(chinese(String(m[1]))))),
    ...read(clause, TENTHS, (m) => tenths(String(m[1])).plus(m[2] ? 5 : 0)),
    ...read(clause, HALVES, () => dec('50')),
  ].sort((a, b) => a.start - b.start);
  return found.filter(
    (mark, n) =>
      mark.start >= (found[n - 1]?.end ?? 0) &&
      mark.share.lessThanOrEqualTo(1) &&
      !notOfThePrice(clause.slice(0, mark.start), clause.slice(mark.end, found[n + 1]?.start ?? clause.length)),
  );
}

function read(
  clause: string,
  pattern: RegExp,
  percent: (match: RegExpExecArray) => Decimal,
): (Mark & { readonly share: Decimal })[] {
  return [...clause.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const ofRest =
      /^\s*of\s+(?:the\s+)?(?:balance|remain|rest)/i.test(clause.slice(end)) ||
      /(?:[余餘尾]款|剩[余餘](?:款项|款項|部分)?)的\s*$/.test(clause.slice(0, start));
    return { start, end, share: percent(match).div(100), ...(ofRest ? { ofRest } : {}) };
  });
}

/** A fixed amount paid ahead: `5000 USD deposit`; `undefined` where the clause is about another sum of money. */
export function amountIn(clause: string): Mark | undefined {
  const [match, more] = clause.matchAll(MONEY);
  if (!match || more || !ADVANCE.test(clause)) return undefined;
  const currency = match[1] ?? match[5] ?? 'USD';
  const start = match.index;
  const end = start + match[0].length;
  if (!isCurrency(currency) || notOfThePrice(clause.slice(0, start), clause.slice(end))) return undefined;
  return {
    start,
    end,
    share: undefined,
    amount: { value: dec(String(match[3] ?? match[4]).replaceAll(',', '')), currency },
  };
}

/** `30/70`, `30:60:10`: shares that come to 100 and no date. */
export function ratioIn(
  text: string,
): { readonly start: number; readonly end: number; readonly shares: readonly Decimal[] } | undefined {
  const match = /(?<![\d/:.-])(\d{1,2})\s?([/:])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?(?![\d/:-])\s?%?/.exec(text);
  if (!match) return undefined;
  const shares = [match[1], match[3], match[4]].flatMap((digits) => (digits ? [dec(digits)] : []));
  if (!shares.reduce((a, b) => a.plus(b)).equals(100) || shares.some((share) => share.isZero())) return undefined;
  return { start: match.index, end: match.index + match[0].length, shares: shares.map((share) => share.div(100)) };
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, n) => [word, n + 1] as const),
  ...TENS.map((word, n) => [word, (n + 2) * 10] as const),
  ['one hundred', 100],
]);

function spelt(words: string): number {
  const text = words.toLowerCase();
  return NUMBERS.get(text) ?? text.split(/[\s-]/).reduce((total, word) => total + (NUMBERS.get(word) ?? 0), 0);
}

/** 三 and 3 tenths are 30 per cent. */
function tenths(text: string): Decimal {
  const digits = /\d/.test(text) ? text : String(HAN.indexOf(text.replace(/[两兩]/, '二')));
  return dec(digits).times(10);
}

/** 三十, 三十五, 十, 一百 and the like. */
function chinese(text: string): number {
  if (/百/.test(text)) return 100;
  const at = text.indexOf('十');
  const tens = at < 0 ? 0 : HAN.indexOf(text.slice(0, at) || '一');
  // No units, as in 三十, are at the beginning of what is searched: 0.
  return tens * 10 + HAN.indexOf(text.slice(at + 1));
}
