import { ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { SolvedGroup } from '../price/settle.ts';

export interface NamedSum {
  readonly name: string;
  readonly amount: Decimal;
}

/** What a group of lines brings to the bill; exact, before anything is cut down. */
export interface GroupImport {
  readonly value: Decimal;
  readonly duties: readonly NamedSum[];
  /** What tax is charged on besides value and duty: carriage, and fees. */
  readonly carriage: Decimal;
  readonly fees: Decimal;
  /** In the order of the group's taxes; empty where none falls due or the document gives it as an amount. */
  readonly taxes: readonly NamedSum[];
  readonly solved: SolvedGroup;
}

/** Rows of one name become one. */
export function summed(rows: readonly NamedSum[]): NamedSum[] {
  const totals = new Map<string, Decimal>();
  for (const { name, amount } of rows) totals.set(name, (totals.get(name) ?? ZERO).plus(amount));
  return [...totals].map(([name, amount]) => ({ name, amount }));
}
