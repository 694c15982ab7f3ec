import type { Decimal } from '../../money/decimal.ts';
import type { SolvedGroup } from '../price/settle.ts';

export interface NamedSum {
  readonly name: string;
  readonly amount: Decimal;
}

/** What a group of lines brings to the bill; exact. */
export interface GroupImport {
  readonly value: Decimal;
  readonly duties: readonly NamedSum[];
  /** What tax is charged on besides value and duty: carriage, and fees. */
  readonly carriage: Decimal;
  readonly fees: Decimal;
  readonly solved: SolvedGroup;
}
