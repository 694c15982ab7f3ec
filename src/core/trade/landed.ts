import { Decimal, ZERO, sum } from '../money/decimal.ts';
import { round } from '../money/round.ts';
import type { Element } from '../tables/incoterms.ts';
import type { Regime } from '../tables/regimes.ts';
import type { Deal } from './deal.ts';
import type { Duty, Fee, ImportFacts } from './duties.ts';
import type { Exchange } from './fx.ts';
import type { Landed } from './ladder.ts';
import type { PackedLine } from './packing.ts';

/** What one line brings to the import: amounts in the document's currency, all exact. */
export interface ImportLine {
  readonly index: number;
  /** This line's parts of the charges that are inside its price. */
  readonly parts: ReadonlyMap<Element, Decimal>;
  /** Share of the price that insurance takes, where it is inside the price by rate. */
  readonly insurance: Decimal;
  /** Weight with which fixed fees are spread. */
  readonly weight: Decimal;
  readonly quantity: Decimal;
  readonly packed: PackedLine | undefined;
  /** Duty or tax given by the document as an amount: it stands instead of rates. */
  readonly givenDuty: Decimal | undefined;
  readonly givenTax: Decimal | undefined;
}

/** Whether a fee counts as a share of the value, or stands at one of its bounds. */
export type FeeState = 'share' | 'min' | 'max';

export interface ImportCase {
  readonly deal: Deal;
  readonly facts: ImportFacts;
  readonly regime: Regime;
  readonly exchange: Exchange;
  readonly lines: readonly ImportLine[];
  readonly taxUnpaid: boolean;
}

const ABROAD: readonly Element[] = ['destinationTerminal', 'onCarriage', 'unloading', 'importClearance'];
const INLAND: readonly Element[] = ['destinationTerminal', 'onCarriage'];

/** The coefficients of a line's duties, taxes and fees, for `solvePrice` and `customsValue`. */
export function landedOf(importCase: ImportCase, line: ImportLine, states: readonly FeeState[]): Landed {
  const { facts, regime } = importCase;
  const duties = line.givenDuty ? [] : (facts.duties[line.index] ?? []);
  const rate = sum(duties.map((duty) => (duty.rate.kind === 'share' ? duty.rate.rate : ZERO)));
  const fixedDuty = line.givenDuty ?? sum(duties.map((duty) => specific(importCase, duty, line)));
  const tax = taxRate(importCase, line);
  const extra = taxExtra(importCase, line);
  const fees = facts.fees.map((fee, index) => feeTerms(importCase, fee, states[index] ?? 'share'));
  const outside = regime.value === 'FOB' ? [...ABROAD, 'mainCarriage' as const, 'insurance' as const] : ABROAD;
  return {
    ofValue: rate.plus(tax.times(rate.plus(1))).plus(sum(fees.map((fee) => fee.share))),
    fixed: fixedDuty
      .times(tax.plus(1))
      .plus(tax.times(extra.fixed))
      .plus(line.givenTax ?? 0)
      .plus(sum(fees.map((fee) => fee.fixed)).times(line.weight)),
    ofPrice: tax.times(extra.ofPrice),
    outside: partsOf(line, outside),
    outsideOfPrice: regime.value === 'FOB' ? line.insurance : ZERO,
  };
}

/** Duties, taxes and fees by name, rounded to the currency's minor unit, from the customs values of the lines. */
export interface ImportBill {
  readonly customsValue: Decimal;
  readonly duties: readonly { readonly name: string; readonly amount: Decimal }[];
  readonly taxes: readonly { readonly name: string; readonly amount: Decimal }[];
  readonly fees: readonly { readonly name: string; readonly amount: Decimal }[];
}

export function importBill(
  importCase: ImportCase,
  values: readonly Decimal[],
  prices: readonly Decimal[],
  digits: number,
): ImportBill {
  const { facts, lines } = importCase;
  const duties = new Map<string, Decimal>();
  const taxes = new Map<string, Decimal>();
  const add = (to: Map<string, Decimal>, name: string, amount: Decimal): void =>
    void to.set(name, (to.get(name) ?? ZERO).plus(amount));
  lines.forEach((line, n) => {
    const value = values[n] ?? ZERO;
    let duty = line.givenDuty ?? ZERO;
    if (line.givenDuty) add(duties, 'Import duties', line.givenDuty);
    else
      for (const one of facts.duties[line.index] ?? []) {
        const amount = one.rate.kind === 'share' ? value.times(one.rate.rate) : specific(importCase, one, line);
        add(duties, one.name, amount);
        duty = duty.plus(amount);
      }
    if (line.givenTax) return add(taxes, 'Import taxes', line.givenTax);
    if (taxRate(importCase, line).isZero()) return;
    const extra = taxExtra(importCase, line);
    const base = value
      .plus(duty)
      .plus(extra.fixed)
      .plus(extra.ofPrice.times(prices[n] ?? ZERO));
    for (const tax of facts.taxes) add(taxes, tax.name, base.times(tax.rate));
  });
  const whole = sum(values);
  const named = (from: Map<string, Decimal>): { name: string; amount: Decimal }[] =>
    [...from].map(([name, amount]) => ({ name, amount: round(amount, digits) }));
  return {
    customsValue: round(whole, digits),
    duties: named(duties),
    taxes: named(taxes),
    fees: facts.fees.map((fee) => ({ name: fee.name, amount: round(feeAmount(importCase, fee, whole), digits) })),
  };
}

/** The state in which each fee stands at a customs value of the whole entry. */
export function feeStates(importCase: ImportCase, whole: Decimal): FeeState[] {
  return importCase.facts.fees.map((fee) => {
    const { min, max } = bounds(importCase, fee);
    const amount = whole.times(fee.rate);
    return min && amount.lessThan(min) ? 'min' : max && amount.greaterThan(max) ? 'max' : 'share';
  });
}

function feeAmount(importCase: ImportCase, fee: Fee, whole: Decimal): Decimal {
  const { min, max, fixed } = bounds(importCase, fee);
  if (fixed) return fixed;
  let amount = whole.times(fee.rate);
  if (min) amount = Decimal.max(amount, min);
  if (max) amount = Decimal.min(amount, max);
  return amount;
}

function feeTerms(importCase: ImportCase, fee: Fee, state: FeeState): { share: Decimal; fixed: Decimal } {
  const { min, max, fixed } = bounds(importCase, fee);
  if (fixed) return { share: ZERO, fixed };
  if (state === 'share') return { share: fee.rate, fixed: ZERO };
  return { share: ZERO, fixed: (state === 'min' ? min : max) ?? ZERO };
}

function bounds(
  { deal, exchange }: ImportCase,
  fee: Fee,
): { min: Decimal | undefined; max: Decimal | undefined; fixed: Decimal | undefined } {
  const here = (money: Fee['min']): Decimal | undefined => {
    const conversion = money && exchange.convert(money.currency ?? deal.currency, deal.currency);
    return conversion && money.amount.times(conversion.rate);
  };
  return { min: here(fee.min), max: here(fee.max), fixed: here(fee.amount) };
}

function taxRate({ facts, regime, taxUnpaid }: ImportCase, line: ImportLine): Decimal {
  if (taxUnpaid || line.givenTax || regime.tax === 'none') return ZERO;
  return sum(facts.taxes.map((tax) => tax.rate));
}

/** What the tax is charged on besides value and duty. */
function taxExtra({ regime }: ImportCase, line: ImportLine): { fixed: Decimal; ofPrice: Decimal } {
  if (regime.tax === 'value+duty+inland') return { fixed: partsOf(line, INLAND), ofPrice: ZERO };
  if (regime.tax === 'value+duty+freight')
    return { fixed: partsOf(line, ['mainCarriage', 'insurance']), ofPrice: line.insurance };
  return { fixed: ZERO, ofPrice: ZERO };
}

function partsOf(line: ImportLine, elements: readonly Element[]): Decimal {
  return sum(elements.map((element) => line.parts.get(element) ?? ZERO));
}

/** A specific duty on a line: per kg of net weight (gross where that is all we know), or per unit. */
function specific({ deal, exchange }: ImportCase, duty: Duty, line: ImportLine): Decimal {
  if (duty.rate.kind !== 'specific') return ZERO;
  const conversion = exchange.convert(duty.rate.money.currency ?? deal.currency, deal.currency);
  const measure =
    duty.rate.per === 'unit' ? line.quantity : (line.packed?.netWeight ?? line.packed?.grossWeight ?? ZERO);
  return duty.rate.money.amount
    .times(conversion?.rate ?? ZERO)
    .times(measure)
    .div(duty.rate.count);
}
