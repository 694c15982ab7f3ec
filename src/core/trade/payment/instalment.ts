import type { Decimal } from '../../money/decimal.ts';
import type { Method } from './payment-method.ts';

/** One part of a payment as its terms say it. */
export interface Instalment {
  /** Of the total; `undefined` for a fixed amount and for the rest beside one. */
  readonly share: Decimal | undefined;
  /** A fixed amount, as `5000 USD deposit`. */
  readonly amount: { readonly value: Decimal; readonly currency: string } | undefined;
  /** True for what is left of the total: `the balance before shipment`. */
  readonly rest: boolean;
  /** The way of payment where the terms name one and no other; of this part, or of all parts ahead of them. */
  readonly by: Method | undefined;
  /** The words of the part as written, without its percentage. */
  readonly when: string;
  readonly due: DueRule | undefined;
}

/** A day in words: the day itself, or so many days from a shipment or from a document's date (before it: negative). */
export type DueRule =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'days'; readonly days: number; readonly from: DueFrom };
export type DueFrom = 'shipment' | 'quotation' | 'proforma' | 'invoice';
