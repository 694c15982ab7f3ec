import type { Element } from '../../tables/incoterms.ts';
import type { Origin } from './fact.ts';

/** An input that a figure lacks. Gaps that `blocks` leave the total incomplete. */
export type Gap =
  | { readonly kind: 'charge'; readonly element: Element; readonly blocks: boolean }
  | {
      readonly kind: 'chargeCount';
      readonly element: Element;
      readonly unit: string;
      readonly origin: Origin;
      readonly blocks: boolean;
    }
  | { readonly kind: 'chargeShare'; readonly element: Element; readonly origin: Origin; readonly blocks: boolean }
  | {
      readonly kind: 'fx';
      readonly from: string;
      readonly to: string;
      readonly line: number | undefined;
      readonly origin: Origin | undefined;
      readonly blocks: boolean;
    }
  | {
      readonly kind: 'quantity' | 'price' | 'duty' | 'origin' | 'customsValue';
      readonly line: number;
      readonly blocks: boolean;
    }
  | { readonly kind: 'regime' | 'tax' | 'fees'; readonly country: string; readonly blocks: boolean }
  | {
      /** A duty or tax that is a share of another that is not there, or that leads back to it. */
      readonly kind: 'reference';
      readonly name: string;
      readonly of: string;
      readonly origin: Origin;
      readonly blocks: boolean;
    }
  | { readonly kind: 'reading' | 'country' | 'currency' | 'shares' | 'term' | 'items'; readonly blocks: boolean };

/** The word for a gap in `missing` of the totals object. */
export function gapName(gap: Gap): string {
  switch (gap.kind) {
    case 'charge':
    case 'chargeCount':
    case 'chargeShare':
      return gap.element;
    case 'term':
      return 'incoterm';
    default:
      return gap.kind;
  }
}
