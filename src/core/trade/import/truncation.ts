import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Truncation } from '../../tables/regimes.ts';
import type { Conversion, Exchange } from '../deal/fx.ts';
import type { Group } from '../price/group.ts';
import type { SolvedGroup } from '../price/settle.ts';
import { summed } from './group-import.ts';
import type { GroupImport, NamedSum } from './group-import.ts';
import type { ImportCase } from './import-case.ts';
import { hsDigits } from './rate-index.ts';
import { nameKey } from './references.ts';
import { outerRate, ownBase } from './tax-chain.ts';
import type { Tax } from './taxes.ts';

/** Down to a whole multiple; as it is where none is given. */
export function down(amount: Decimal, multiple: Decimal | undefined): Decimal {
  return multiple ? amount.div(multiple).toSignificantDigits(30).floor().times(multiple) : amount;
}

/** A bill that was cut down. What it was cut down from is in the country's currency. */
export interface Cut {
  /** Payable, in the document's currency. */
  readonly duties: readonly NamedSum[];
  readonly taxes: readonly NamedSum[];
  readonly truncate: Truncation;
  /** From the document's currency to the country's. */
  readonly conversion: Conversion;
  readonly lines: readonly CutLine[];
}

/**
 * A bill where the country cuts values and payments down, as Japan does (Japan Customs, FAQ 1111): duty on the value cut
 * down by tariff line; tax on value and cut duty, that base cut down in turn; a tax of a tax on the cut one; what is
 * payable of each kind is the sum of the amounts before they were cut, cut down once.
 */
export function truncated(
  importCase: ImportCase,
  rows: readonly GroupImport[],
  { exchange, currency }: { readonly exchange: Exchange; readonly currency: string },
): Cut | undefined {
  const { truncate } = importCase.regime;
  const conversion = truncate && exchange.convert(currency, truncate.currency);
  if (!truncate || !conversion) return undefined;
  const { rate } = conversion;
  const lines = tariffLines(rows).map((row) => cutLine(importCase, row, { truncate, rate }));
  const payable = (all: readonly NamedSum[], multiple: Decimal | undefined): NamedSum[] =>
    summed(all).map(({ name, amount }) => ({ name, amount: down(amount, multiple).div(rate) }));
  return {
    duties: payable(
      lines.flatMap((line) => line.duties),
      truncate.duty,
    ),
    taxes: payable(
      lines.flatMap((line) => line.taxes),
      truncate.tax,
    ),
    truncate,
    conversion,
    lines,
  };
}

/** Rows of one HS code and origin, and of one branch of their duties, as one: customs looks at them together. */
function tariffLines(rows: readonly GroupImport[]): readonly Row[] {
  const together = new Map<string, Row>();
  for (const { value, carriage, fees, duties, solved } of rows) {
    const { group } = solved;
    const [first] = group.members;
    const key = JSON.stringify([first && [hsDigits(first.line.hs), first.line.origin], group.ofValue]);
    const before = together.get(key);
    together.set(key, {
      value: value.plus(before?.value ?? ZERO),
      carriage: carriage.plus(before?.carriage ?? ZERO),
      fees: fees.plus(before?.fees ?? ZERO),
      given: sum(duties.map((one) => one.amount)).plus(before?.given ?? ZERO),
      fixed: group.fixed.map((amount, n) => amount.plus(before?.fixed[n] ?? ZERO)),
      groups: [...(before?.groups ?? []), solved],
      group,
    });
  }
  return [...together.values()];
}

interface Row extends Pick<GroupImport, 'value' | 'carriage' | 'fees'> {
  /** Duties as the document gives them, or before they are cut. */
  readonly given: Decimal;
  readonly fixed: readonly Decimal[];
  readonly groups: readonly SolvedGroup[];
  readonly group: Group;
}

/** A tariff line, in the country's currency; its duties and taxes before they are cut down. */
export interface CutLine {
  readonly groups: readonly SolvedGroup[];
  readonly value: Decimal;
  readonly dutiable: Decimal;
  readonly duties: readonly NamedSum[];
  /** All duties together, cut down: what the tax is charged on. */
  readonly duty: Decimal;
  readonly carriage: Decimal;
  readonly fees: Decimal;
  readonly taxes: readonly CutTax[];
}

export interface CutTax extends NamedSum {
  /** What it is charged on, before and after that is cut down: for a share of a tax, that tax. */
  readonly base: Decimal;
  readonly taxable: Decimal;
}

function cutLine(
  { regime, taxDue, givenDuty }: ImportCase,
  row: Row,
  { truncate, rate }: { readonly truncate: Truncation; readonly rate: Decimal },
): CutLine {
  const { group, groups, fixed } = row;
  const value = row.value.times(rate);
  const carriage = row.carriage.times(rate);
  const fees = row.fees.times(rate);
  const dutiable = down(value, truncate.value);
  const duties = group.duties.map(({ name }, n) => ({
    name,
    amount: dutiable.times(group.ofValue[n] ?? ZERO).plus((fixed[n] ?? ZERO).times(rate)),
  }));
  const duty = givenDuty ? row.given.times(rate) : down(sum(duties.map((one) => one.amount)), truncate.duty);
  const known = new Map<string, Decimal>();
  const ownBaseOf = (tax: Tax): Decimal => {
    const shares = ownBase(tax, regime);
    const before = tax.on === 'value+duty+taxes' ? sum([...known.values()]) : ZERO;
    const abroad = carriage.times(shares.carriage).plus(fees.times(shares.fees));
    return value.times(shares.value).plus(duty.times(shares.duty)).plus(abroad).plus(before);
  };
  const taxes = (taxDue ? group.taxes : []).map((tax): CutTax => {
    const base = tax.of === undefined ? ownBaseOf(tax) : (known.get(nameKey(tax.of)) ?? ZERO);
    const taxable = tax.of === undefined ? down(base, truncate.value) : base;
    const amount = taxable.times(outerRate(tax));
    known.set(nameKey(tax.name), down(amount, truncate.tax));
    return { name: tax.name, base, taxable, amount };
  });
  return { groups, value, dutiable, duties, duty, carriage, fees, taxes };
}
