import type { Decimal } from '../../money/decimal.ts';
import type { Element } from '../../tables/incoterms.ts';
import type { GivenCharge } from '../charges/charges.ts';
import type { DealLine } from '../deal/deal-line.ts';
import type { Gap } from '../deal/gap.ts';
import type { LineFacts } from '../deal/goods.ts';
import type { ImportBill } from '../import/import-bill.ts';
import type { SolvedGroup } from './settle.ts';

/** A line with its price, in the document's currency. How it came about is told by `priced.groupOf`. */
export interface PricedLine {
  readonly line: DealLine;
  readonly facts: LineFacts;
  /** What the unit price is rounded from, for the whole line. */
  readonly exact: Decimal | undefined;
  /** Rounded to the price decimals. */
  readonly unitPrice: Decimal | undefined;
  readonly discount: Decimal;
  /** Rounded to the currency's minor unit, after discount. */
  readonly amount: Decimal | undefined;
}

export interface PricedCharge {
  readonly element: Element;
  /** Rounded to the currency's minor unit: what stands on a line of its own, else what is inside the prices. */
  readonly amount: Decimal;
  /** What the seller bears in all: more than `amount` where it stands apart for some lines and is inside others. */
  readonly borne: Decimal;
  readonly shown: 'included' | 'separate';
  readonly given: GivenCharge | undefined;
}

export interface Priced {
  readonly lines: readonly PricedLine[];
  /** How each group of lines was solved. */
  readonly groups: readonly SolvedGroup[];
  /** How every charge known as an amount is spread over the lines. */
  readonly parts: ReadonlyMap<Element, SolvedGroup['value']>;
  /** Charges that the seller bears under the term and that are known. */
  readonly charges: readonly PricedCharge[];
  /** Sum of the amounts of the lines. */
  readonly goods: Decimal | undefined;
  /** Off the goods as a whole. */
  readonly discount: Decimal;
  readonly separate: Decimal;
  /** goods − discount + separate. */
  readonly total: Decimal | undefined;
  readonly landed: (ImportBill & { readonly country: string }) | undefined;
  readonly gaps: readonly Gap[];
  /** What the seller bears under the term. */
  readonly borne: ReadonlySet<Element>;
  /** What the document gives or adds that comes out of the customs value. */
  readonly derived: ReadonlySet<Element>;
}
