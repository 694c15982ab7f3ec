import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Truncation } from '../../tables/regimes.ts';
import type { Exchange } from '../deal/fx.ts';
import type { Group } from '../price/group.ts';
import type { GroupImport, NamedSum } from './group-import.ts';
import type { ImportCase } from './import-case.ts';
import { hsDigits } from './rate-index.ts';
import { nameKey } from './references.ts';
import { outerRate, ownBase } from './tax-chain.ts';
import type { Tax } from './taxes.ts';

/** Down to a whole multiple; as it is where none is given. */
function down(amount: Decimal, multiple: Decimal | undefined): Decimal {
  return multiple ? amount.div(multiple).toSignificantDigits(30).floor().times(multiple) : amount;
}

interface Cut {
  readonly customsValue: Decimal;
  readonly duties: readonly NamedSum[];
  readonly taxes: readonly NamedSum[];
}

/**
 * A bill where the country cuts values and payments down, as Japan does (Japan Customs, FAQ 1111): duty on the value cut
 * down by tariff line; tax on value and cut duty, that base cut down in turn; a tax of a tax on the cut one; what is
 * payable of each kind is the sum of the amounts before they were cut, cut down once. In the document's currency.
 */
export function truncated(
  importCase: ImportCase,
  rows: readonly GroupImport[],
  { exchange, currency }: { readonly exchange: Exchange; readonly currency: string },
): Cut | undefined {
  const { truncate } = importCase.regime;
  const rate = truncate && exchange.convert(currency, truncate.currency)?.rate;
  if (!truncate || !rate) return undefined;
  const lines = tariffLines(rows).map((row) => tariffLine(importCase, row, { truncate, rate }));
  const payable = (all: readonly NamedSum[], multiple: Decimal | undefined): NamedSum[] => {
    const names = [...new Set(all.map(({ name }) => name))];
    return names.map((name) => {
      const whole = sum(all.filter((one) => one.name === name).map((one) => one.amount));
      return { name, amount: down(whole, multiple).div(rate) };
    });
  };
  return {
    customsValue: sum(lines.map((line) => line.value)).div(rate),
    duties: payable(
      lines.flatMap((line) => line.duties),
      truncate.duty,
    ),
    taxes: payable(
      lines.flatMap((line) => line.taxes),
      truncate.tax,
    ),
  };
}

/** Rows of one HS code and origin that are worked out alike, as one: customs looks at them together. */
function tariffLines(rows: readonly GroupImport[]): readonly Row[] {
  const together = new Map<string, Row>();
  for (const { value, carriage, fees, duties, solved } of rows) {
    const { group } = solved;
    const { line } = group.members[0] ?? {};
    const names = [...group.duties, ...group.taxes].map(({ name }) => name);
    const key = JSON.stringify([hsDigits(line?.hs), line?.origin, names, group.ofValue]);
    const before = together.get(key);
    together.set(key, {
      value: value.plus(before?.value ?? ZERO),
      carriage: carriage.plus(before?.carriage ?? ZERO),
      fees: fees.plus(before?.fees ?? ZERO),
      given: sum(duties.map((one) => one.amount)).plus(before?.given ?? ZERO),
      fixed: group.fixed.map((amount, n) => amount.plus(before?.fixed[n] ?? ZERO)),
      group,
    });
  }
  return [...together.values()];
}

interface Row extends Pick<GroupImport, 'value' | 'carriage' | 'fees'> {
  /** Duties as the document gives them, or before they are cut. */
  readonly given: Decimal;
  readonly fixed: readonly Decimal[];
  readonly group: Group;
}

interface TariffLine {
  readonly value: Decimal;
  readonly duties: readonly NamedSum[];
  readonly taxes: readonly NamedSum[];
}

/** One tariff line, in the country's currency. */
function tariffLine(
  { regime, taxDue, givenDuty }: ImportCase,
  { value, carriage, fees, given, fixed, group }: Row,
  { truncate, rate }: { readonly truncate: Truncation; readonly rate: Decimal },
): TariffLine {
  const whole = value.times(rate);
  const dutiable = down(whole, truncate.value);
  const duties = group.duties.map(({ name }, n) => ({
    name,
    amount: dutiable.times(group.ofValue[n] ?? ZERO).plus((fixed[n] ?? ZERO).times(rate)),
  }));
  const duty = givenDuty ? given.times(rate) : down(sum(duties.map((one) => one.amount)), truncate.duty);
  const known = new Map<string, Decimal>();
  const taxBase = (tax: Tax): Decimal => {
    const shares = ownBase(tax, regime);
    const before = tax.on === 'value+duty+taxes' ? sum([...known.values()]) : ZERO;
    const abroad = carriage.times(shares.carriage).plus(fees.times(shares.fees)).times(rate);
    return whole.times(shares.value).plus(duty.times(shares.duty)).plus(abroad).plus(before);
  };
  const taxes = (taxDue ? group.taxes : []).map((tax) => {
    const base = tax.of === undefined ? down(taxBase(tax), truncate.value) : (known.get(nameKey(tax.of)) ?? ZERO);
    const amount = base.times(outerRate(tax));
    known.set(nameKey(tax.name), down(amount, truncate.tax));
    return { name: tax.name, amount };
  });
  return { value: whole, duties, taxes };
}
