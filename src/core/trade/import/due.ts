import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { amountOf } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import type { PriceCase } from '../price/price-case.ts';
import type { SolvedGroup } from '../price/settle.ts';
import { byValue } from '../price/spread.ts';
import type { GroupImport, NamedSum } from './group-import.ts';
import { feeAt, feeBounds, feeTerms } from './import-case.ts';
import type { ImportCase } from './import-case.ts';
import { NO_TAX, taxShares } from './tax-chain.ts';
import { truncated } from './truncation.ts';
import type { Cut } from './truncation.ts';

/** Groups of an entry that a bill is for; `part` is their part of its customs value. */
export interface Entry {
  readonly price: PriceCase;
  readonly importCase: ImportCase;
  readonly shipped: readonly SolvedGroup[];
  readonly part: Decimal;
}

/** What falls due at given customs values, by name; exact, in the document's currency. */
export interface Due {
  readonly value: Decimal;
  readonly rows: readonly GroupImport[];
  readonly duties: readonly NamedSum[];
  readonly taxes: readonly NamedSum[];
  readonly fees: readonly NamedSum[];
  /** The same before the country cuts it down. */
  readonly uncut: { readonly duties: readonly NamedSum[]; readonly taxes: readonly NamedSum[] };
  readonly cut: Cut | undefined;
}

/** What falls due where the groups have these customs values. */
export function dueAt({ price, importCase, shipped, part }: Entry, values: readonly Decimal[]): Due {
  const whole = sum(values);
  const entry = part.isZero() ? ZERO : whole.div(part);
  const bounds = feeBounds(importCase, price);
  const fees = bounds.map((fee) => ({ name: fee.name, amount: feeAt(fee, entry).times(part) }));
  const terms = feeTerms(bounds, entry);
  const spreadFees = byValue(price.goods, terms.fixed);
  const rows = shipped.map((solved, n): GroupImport => {
    const value = values[n] ?? ZERO;
    // As in the prices: shares by customs value, what stands at a bound by the value that prices start from.
    const fixedFees = solved.group.kind.method === 'free' ? ZERO : amountOf(spreadFees, solved.group.sums);
    const row = {
      value,
      duties: dutiesOf(importCase, solved, value),
      carriage: carriageOf(importCase, solved),
      fees: value.times(terms.share).plus(fixedFees),
      solved,
    };
    return { ...row, taxes: importCase.taxDue && !importCase.givenTax ? taxesOf(importCase, row) : [] };
  });
  const uncut = {
    duties: rows.flatMap((row) => row.duties),
    taxes: importCase.givenTax
      ? [{ name: 'Import taxes', amount: amountOfAll(importCase.givenTax, shipped) }]
      : rows.flatMap((row) => row.taxes),
  };
  const { exchange, deal } = price;
  const cut = truncated(importCase, rows, { exchange, currency: deal.currency });
  return {
    value: whole,
    rows,
    duties: cut && !importCase.givenDuty ? cut.duties : uncut.duties,
    taxes: cut && !importCase.givenTax ? cut.taxes : uncut.taxes,
    fees,
    uncut,
    cut,
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
function taxesOf(
  importCase: ImportCase,
  { value, duties, carriage, fees, solved }: Omit<GroupImport, 'taxes'>,
): NamedSum[] {
  const { taxes } = solved.group;
  const duty = sum(duties.map((one) => one.amount));
  const shares = taxShares(taxes, importCase.regime);
  return taxes.map(({ name }, n) => {
    const of = shares[n] ?? NO_TAX;
    return {
      name,
      amount: sum([value.times(of.value), duty.times(of.duty), carriage.times(of.carriage), fees.times(of.fees)]),
    };
  });
}

/** What is given as an amount: goods free of charge take no part of it. */
function amountOfAll(form: Form, groups: readonly SolvedGroup[]): Decimal {
  return sum(groups.map(({ group }) => (group.kind.method === 'free' ? ZERO : amountOf(form, group.sums))));
}
