import { Decimal, ONE, ZERO, dec } from '../../money/decimal.ts';
import type { TradeDocument } from '../../spec/document.ts';
import { ABOUT } from '../../spec/tolerance.ts';
import { minorUnits } from '../../tables/currencies.ts';
import { isMeasured } from '../../tables/measure-units.ts';
import type { Deal } from '../deal/deal.ts';
import type { Head } from '../deal/head.ts';
import type { DealLine } from '../deal/deal-line.ts';

export interface Range {
  readonly min: Decimal;
  readonly max: Decimal;
}

/** More or less than a document says, of quantity and of amount. Rates are fractions. */
export interface Tolerance {
  readonly quantity: { readonly rate: Decimal; readonly lines: readonly (Range | undefined)[] };
  /** In the document's currency; `undefined` while there is no total. */
  readonly amount: { readonly rate: Decimal; readonly range: Range | undefined };
}

/** UCP 600 art. 30(b): quantities that are measured; (c): the amount drawn. */
const UNSAID = dec('0.05');

/**
 * The tolerance of a document: what `tolerance:` says, `about` in the amount of its letter of credit (10%, UCP 600
 * art. 30a), or, under a letter of credit that says neither, what the rules give: 5% of quantities that are neither
 * packing units nor individual items, drawn within the amount (art. 30b), which may be drawn 5% short (art. 30c).
 */
export function toleranceOf(deal: Deal, total: Decimal | undefined): Tolerance | undefined {
  const { tolerance: said, lc }: TradeDocument = deal.file.value;
  const credit = lc?.amount;
  const amountOfCredit = credit && sameCurrency(credit.money.currency, deal.currency) ? credit.money.amount : undefined;
  const byCredit = credit?.about && amountOfCredit ? ABOUT : undefined;
  if (said === undefined && !byCredit) return lc && unsaid(deal, amountOfCredit ?? total);
  const stated = statedTolerance(deal.file.value);
  const quantity = stated.quantity ?? ZERO;
  const amount = stated.amount ?? byCredit ?? ZERO;
  const base = stated.amount ? total : byCredit ? amountOfCredit : total;
  return {
    quantity: { rate: quantity, lines: deal.lines.map((line) => around(line, quantity)) },
    amount: { rate: amount, range: base && within(base, amount, minorUnits(deal.currency)) },
  };
}

/** What `tolerance:` says: one rate is of quantity and amount. */
export function statedTolerance({ tolerance: said }: TradeDocument): {
  readonly quantity?: Decimal | undefined;
  readonly amount?: Decimal | undefined;
} {
  return said instanceof Decimal ? { quantity: said, amount: said } : (said ?? {});
}

/** A credit's amount with its own tolerance; `undefined` where none is written in the document's currency. */
export function creditRange(deal: Head): Range | undefined {
  const { lc } = deal.file.value;
  if (!lc?.amount || !sameCurrency(lc.amount.money.currency, deal.currency)) return undefined;
  return within(lc.amount.money.amount, lc.amount.about ? ABOUT : ZERO, minorUnits(deal.currency));
}

function unsaid(deal: Deal, amount: Decimal | undefined): Tolerance | undefined {
  if (!deal.lines.some((line) => isMeasured(line.unit))) return undefined;
  const lines = deal.lines.map((line) => around(line, isMeasured(line.unit) ? UNSAID : ZERO));
  return {
    quantity: { rate: UNSAID, lines },
    amount: {
      rate: ZERO,
      range: amount && { min: within(amount, UNSAID, minorUnits(deal.currency)).min, max: amount },
    },
  };
}

function around({ quantity, unit }: DealLine, rate: Decimal): Range | undefined {
  if (!quantity) return undefined;
  // Things that are counted come whole; what a quantity says in parts is cut no finer than it says.
  const digits = isMeasured(unit) ? undefined : quantity.decimalPlaces();
  return within(quantity, rate, digits);
}

/** Not more than the rate either way: rounded inwards. */
function within(value: Decimal, rate: Decimal, digits: number | undefined): Range {
  const min = value.times(ONE.minus(rate));
  const max = value.times(ONE.plus(rate));
  if (digits === undefined) return { min, max };
  return {
    min: min.toDecimalPlaces(digits, Decimal.ROUND_CEIL),
    max: max.toDecimalPlaces(digits, Decimal.ROUND_FLOOR),
  };
}

function sameCurrency(currency: string | undefined, own: string): boolean {
  return currency === undefined || currency === own;
}
