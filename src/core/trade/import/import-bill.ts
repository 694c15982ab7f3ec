import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';
import { amountOf } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import { feeAt, feeBounds, feeTerms } from './import-case.ts';
import type { ImportCase } from './import-case.ts';
import type { GroupImport, NamedSum } from './group-import.ts';
import type { PriceCase } from '../price/price-case.ts';
import type { SolvedGroup } from '../price/settle.ts';
import { byValue } from '../price/spread.ts';
import { NO_TAX, taxShares } from './tax-chain.ts';
import { truncated } from './truncation.ts';

/** What one import comes to, by name: in the document's currency, rounded to its minor unit. */
export interface ImportBill {
  readonly customsValue: Decimal;
  readonly duties: readonly NamedSum[];
  readonly taxes: readonly NamedSum[];
  readonly fees: readonly NamedSum[];
}

/** The bill of customs for some of the groups of an entry; `part` is their part of its customs value. */
export function importBill(
  price: PriceCase,
  importCase: ImportCase,
  groups: readonly SolvedGroup[],
  part: Decimal = ONE,
): ImportBill {
  const { currency } = price.deal;
  const shipped = groups.filter((solved) => solved.terms);
  const raw = shipped.map((solved) => amountOf(solved.value, solved.group.sums));
  // Prices below their freight leave nothing for customs to value: no duty is less than nothing.
  const values = sum(raw).isNegative() ? raw.map(() => ZERO) : raw;
  const whole = sum(values);
  const entry = part.isZero() ? ZERO : whole.div(part);
  const bounds = feeBounds(importCase, price);
  const fees = bounds.map((fee, n) => ({
    name: importCase.facts.fees[n]?.name ?? '',
    amount: feeAt(fee, entry).times(part),
  }));
  const terms = feeTerms(bounds, entry);
  const spreadFees = byValue(price.goods, terms.fixed);
  const rows = shipped.map((solved, n): GroupImport => {
    const value = values[n] ?? ZERO;
    // As in the prices: shares by customs value, what stands at a bound by the value that prices start from.
    const fixedFees = solved.group.kind.method === 'free' ? ZERO : amountOf(spreadFees, solved.group.sums);
    return {
      value,
      duties: dutiesOf(importCase, solved, value),
      carriage: carriageOf(importCase, solved),
      fees: value.times(terms.share).plus(fixedFees),
      solved,
    };
  });
  const taxes = importCase.givenTax
    ? [{ name: 'Import taxes', amount: amountOfAll(importCase.givenTax, shipped) }]
    : importCase.taxDue
      ? rows.flatMap((row) => taxesOf(importCase, row))
      : [];
  const digits = price.rounding.digits;
  const cut = importCase.regime.truncate && truncated(importCase, rows, { exchange: price.exchange, currency });
  const named = (all: readonly NamedSum[]): NamedSum[] =>
    summed(all).map(({ name, amount }) => ({ name, amount: round(amount, digits) }));
  return {
    customsValue: round(cut?.customsValue ?? whole, digits),
    duties: named(cut && !importCase.givenDuty ? cut.duties : rows.flatMap((row) => row.duties)),
    taxes: named(cut && !importCase.givenTax ? cut.taxes : taxes),
    fees: named(fees),
  };
}

function dutiesOf(importCase: ImportCase, solved: SolvedGroup, value: Decimal): NamedSum[] {
  const { duties, ofValue, fixed } = solved.group;
  if (importCase.givenDuty) return [{ name: 'Import duties', amount: amountOfAll(importCase.givenDuty, [solved]) }];
  return duties.map(({ name }, n) => ({
    name,
    amount: value.times(ofValue[n] ?? ZERO).plus(fixed[n] ?? ZERO),
  }));
}

function carriageOf(importCase: ImportCase, { group, price }: SolvedGroup): Decimal {
  if (group.kind.method === 'free') return ZERO;
  const whole = price && !importCase.taxedOfPrice.isZero() ? amountOf(price, group.sums) : ZERO;
  return amountOf(importCase.taxed, group.sums).plus(importCase.taxedOfPrice.times(whole));
}

/** Each tax on its base, as shares of value, duties, carriage and fees. */
function taxesOf(importCase: ImportCase, { value, duties, carriage, fees, solved }: GroupImport): NamedSum[] {
  const { taxes } = solved.group;
  const duty = sum(duties.map((one) => one.amount));
  return taxShares(taxes, importCase.regime).map((shares = NO_TAX, n) => ({
    name: taxes[n]?.name ?? '',
    amount: sum([
      value.times(shares.value),
      duty.times(shares.duty),
      carriage.times(shares.carriage),
      fees.times(shares.fees),
    ]),
  }));
}

/** What is given as an amount: goods free of charge take no part of it. */
function amountOfAll(form: Form, groups: readonly SolvedGroup[]): Decimal {
  return sum(groups.map(({ group }) => (group.kind.method === 'free' ? ZERO : amountOf(form, group.sums))));
}

/** Rows of one name become one. */
export function summed(rows: readonly NamedSum[]): NamedSum[] {
  const totals = new Map<string, Decimal>();
  for (const { name, amount } of rows) totals.set(name, (totals.get(name) ?? ZERO).plus(amount));
  return [...totals].map(([name, amount]) => ({ name, amount }));
}
