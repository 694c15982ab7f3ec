import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';
import { amountOf } from '../deal/form.ts';
import type { PriceCase } from '../price/price-case.ts';
import type { SolvedGroup } from '../price/settle.ts';
import type { Due } from './due.ts';
import { summed } from './group-import.ts';
import type { NamedSum } from './group-import.ts';
import type { ImportCase } from './import-case.ts';
import { remaining } from './remaining.ts';

/** What one import comes to, by name: in the document's currency, rounded to its minor unit. */
export interface ImportBill {
  readonly customsValue: Decimal;
  readonly duties: readonly NamedSum[];
  readonly taxes: readonly NamedSum[];
  readonly fees: readonly NamedSum[];
  /** What it was rounded from; `remains` is another value than that of the duties where none agrees with its own. */
  readonly working: Due & { readonly importCase: ImportCase; readonly remains: Decimal };
}

/** The bill of customs for some of the groups of an entry; `part` is their part of its customs value. */
export function importBill(
  price: PriceCase,
  importCase: ImportCase,
  groups: readonly SolvedGroup[],
  part: Decimal = ONE,
): ImportBill {
  const shipped = groups.filter((solved) => solved.terms);
  const raw = shipped.map((solved) => amountOf(solved.value, solved.group.sums));
  // Prices below their freight leave nothing for customs to value: no duty is less than nothing.
  const values = sum(raw).isNegative() ? raw.map(() => ZERO) : raw;
  const { due, value } = remaining({ price, importCase, shipped, part }, values);
  const digits = price.rounding.digits;
  const named = (all: readonly NamedSum[]): NamedSum[] =>
    summed(all).map(({ name, amount }) => ({ name, amount: round(amount, digits) }));
  return {
    customsValue: round(value, digits),
    duties: named(due.duties),
    taxes: named(due.taxes),
    fees: named(due.fees),
    working: { ...due, importCase, remains: value },
  };
}
