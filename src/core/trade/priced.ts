import type { Decimal } from '../money/decimal.ts';
import type { Element } from '../tables/incoterms.ts';
import type { LineCost } from './base.ts';
import type { Charges, GivenCharge } from './charges.ts';
import type { Deal, DealLine } from './deal.ts';
import type { ImportFacts } from './duties.ts';
import type { Conversion, Exchange } from './fx.ts';
import type { Gap } from './gap.ts';
import type { ImportBill } from './landed.ts';
import type { Load } from './packing.ts';

/** What pricing starts from. */
export interface PriceInput {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly charges: Charges;
  readonly load: Load;
  readonly costs: readonly (LineCost | undefined)[];
  readonly imports: ImportFacts | undefined;
}

/** How one line's price came about. Amounts are exact and for the whole line, in the document's currency. */
export interface PricedLine {
  readonly line: DealLine;
  /** List price or cost the price starts from; the price itself where it stands. */
  readonly base: Decimal | undefined;
  readonly conversion: Conversion | undefined;
  readonly added: readonly { readonly element: Element; readonly amount: Decimal }[];
  readonly removed: readonly { readonly element: Element; readonly amount: Decimal }[];
  /** Shares of the price that were solved together. */
  readonly shares: Decimal;
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
  /** Charges that the seller bears under the term and that are known. */
  readonly charges: readonly PricedCharge[];
  readonly goods: Decimal | undefined;
  readonly separate: Decimal;
  readonly total: Decimal | undefined;
  readonly landed: (ImportBill & { readonly country: string }) | undefined;
  readonly gaps: readonly Gap[];
  /** What the seller bears under the term. */
  readonly borne: ReadonlySet<Element>;
}
