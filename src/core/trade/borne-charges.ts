import { ONE, ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { round, roundMoney } from '../money/round.ts';
import { ELEMENTS } from '../tables/incoterms.ts';
import { minorUnits } from '../tables/currencies.ts';
import type { Element } from '../tables/incoterms.ts';
import { importKnown } from './import-gaps.ts';
import { customsValue, solvePrice } from './ladder.ts';
import type { Landed } from './ladder.ts';
import { importBill, landedOf } from './landed.ts';
import type { FeeState, ImportBill, ImportCase } from './landed.ts';
import { partOf } from './price-case.ts';
import type { PriceCase } from './price-case.ts';
import type { PricedCharge, PricedLine } from './priced.ts';
import { settleFees } from './solve.ts';

/** A line's price with all that stands apart, and the customs value inside it; worked back from the rounded goods. */
interface WholeLine {
  readonly price: Decimal;
  readonly value: Decimal;
}

/** What the seller bears besides the goods, from the rounded prices: the charges, and the bill of the import. */
export function bear(
  price: PriceCase,
  lines: readonly PricedLine[],
  importCase: ImportCase | undefined,
): { charges: PricedCharge[]; bill: ImportBill | undefined } {
  const solveAll = (states: readonly FeeState[]): WholeLine[] =>
    lines.map((line, n) => wholeLine(price, line, n, importAt(importCase, n, states)));
  const states = importCase ? settleFees(importCase, (tried) => solveAll(tried).map((line) => line.value)) : [];
  const whole = solveAll(states);
  const bill =
    importCase && importKnown(price, importCase)
      ? importBill(
          importCase,
          valued(whole),
          whole.map((line) => line.price),
          minorUnits(price.deal.currency),
        )
      : undefined;
  const apart = bill && importCase ? billApart(price, importCase, whole, bill) : undefined;
  return { charges: ELEMENTS.flatMap((element) => chargeRow(price, element, whole, { bill, apart })), bill };
}

/** Customs values by line. Prices below their freight leave nothing for customs to value: no duty is less than nothing. */
function valued(whole: readonly WholeLine[]): Decimal[] {
  const values = whole.map((line) => line.value);
  return sum(values).isNegative() ? values.map(() => ZERO) : values;
}

function importAt(importCase: ImportCase | undefined, n: number, states: readonly FeeState[]): Landed | undefined {
  const line = importCase?.lines[n];
  return importCase && line && landedOf(importCase, line, states);
}

function wholeLine(price: PriceCase, line: PricedLine, n: number, landed: Landed | undefined): WholeLine {
  const apart = price.starts[n]?.apart ?? new Set<Element>();
  // Where the buyer pays the duties they are not in the price: the value is what remains after the rest.
  const inPrice = price.dutyInPrice ? landed : landed && { ...landed, ofValue: ZERO, fixed: ZERO, ofPrice: ZERO };
  const stated = [...apart].filter((element) => !price.derived.has(element));
  const fixed = sum([line.amount ?? ZERO, ...stated.map((element) => partOf(price, element, n))]);
  const solved = solvePrice({
    fixed,
    shares: apart.has('insurance') ? price.insurance : ZERO,
    factor: ONE,
    landed: price.dutyInPrice && apart.has('importDuties') ? inPrice : undefined,
  });
  const whole = solved ?? fixed;
  return { price: whole, value: inPrice ? customsValue(whole, inPrice) : ZERO };
}

function chargeRow(
  price: PriceCase,
  element: Element,
  whole: readonly WholeLine[],
  { bill, apart }: { readonly bill: ImportBill | undefined; readonly apart: ImportBill | undefined },
): PricedCharge[] {
  if (!price.borne.has(element)) return [];
  const all = price.starts.map((_, n) => n);
  const standing = all.filter((n) => price.starts[n]?.apart.has(element));
  const derived = price.derived.has(element);
  const borne = derived ? importAmount(element, bill) : chargeAmount(price, element, whole, all);
  if (!borne || borne.isZero()) return [];
  const given = price.charges.given.get(element);
  if (standing.length === 0) return [{ element, amount: borne, borne, shown: 'included', given }];
  const amount = (derived ? importAmount(element, apart) : chargeAmount(price, element, whole, standing)) ?? borne;
  return [{ element, amount, borne, shown: 'separate', given }];
}

/** The bill of those lines alone whose duties stand apart, with their part of the fees by customs value. */
function billApart(
  price: PriceCase,
  importCase: ImportCase,
  whole: readonly WholeLine[],
  bill: ImportBill,
): ImportBill {
  const standing = price.starts.flatMap((start, n) => (start.apart.has('importDuties') ? [n] : []));
  if (standing.length === price.starts.length) return bill;
  const digits = minorUnits(price.deal.currency);
  const of = <T>(rows: readonly T[]): T[] => standing.flatMap((n) => rows[n] ?? []);
  const values = valued(whole);
  const alone = importBill(
    { ...importCase, lines: of(importCase.lines), facts: { ...importCase.facts, fees: [] } },
    of(values),
    of(whole).map((line) => line.price),
    digits,
  );
  const all = sum(values);
  const part = all.isZero() ? ZERO : sum(of(values)).div(all);
  return { ...alone, fees: bill.fees.map(({ name, amount }) => ({ name, amount: round(amount.times(part), digits) })) };
}

/** A charge of some lines, in the minor unit. */
function chargeAmount(
  price: PriceCase,
  element: Element,
  whole: readonly WholeLine[],
  counted: readonly number[],
): Decimal | undefined {
  const given = price.charges.given.get(element);
  if (!given) return undefined;
  const exact = given.share
    ? given.share.times(sum(counted.map((n) => whole[n]?.price ?? ZERO)))
    : sum(counted.map((n) => partOf(price, element, n)));
  return roundMoney(exact, price.deal.currency);
}

function importAmount(element: Element, bill: ImportBill | undefined): Decimal | undefined {
  if (!bill) return undefined;
  const rows = element === 'importTaxes' ? bill.taxes : [...bill.duties, ...bill.fees];
  return sum(rows.map((row) => row.amount));
}
