import { ZERO } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { ELEMENTS } from '../tables/incoterms.ts';
import type { Element } from '../tables/incoterms.ts';
import { weights } from './base.ts';
import { sellerBears } from './bearing.ts';
import type { Deal } from './deal.ts';
import type { PriceInput } from './priced.ts';
import { startOf } from './start.ts';
import type { Start } from './start.ts';

/** What the steps of pricing look at: all of it is known before the first price is solved. */
export interface PriceCase extends PriceInput {
  /** What the seller bears under the term. */
  readonly borne: ReadonlySet<Element>;
  /** Import elements that come out of the customs value; none where the document gives them all as amounts. */
  readonly derived: ReadonlySet<Element>;
  /** True where the seller bears duties that come out of the customs value. */
  readonly dutyInPrice: boolean;
  /** Share of the price that insurance by rate takes; zero for insurance by amount. */
  readonly insurance: Decimal;
  /** By line. */
  readonly starts: readonly Start[];
  /** Each line's part of every charge that is known as an amount; exact, in the document's currency. */
  readonly parts: ReadonlyMap<Element, readonly Decimal[]>;
}

export const IMPORT: readonly Element[] = ['importDuties', 'importTaxes'];

export function priceCase(input: PriceInput): PriceCase {
  const { deal, charges, imports } = input;
  const borne = borneBy(deal);
  const untaxed = imports?.regime?.tax === 'none';
  const stated = IMPORT.every(
    (element) => !borne.has(element) || charges.given.has(element) || (element === 'importTaxes' && untaxed),
  );
  const starts = deal.lines.map((line) => startOf(input, borne, line));
  return {
    ...input,
    borne,
    derived: new Set(stated ? [] : IMPORT),
    dutyInPrice: borne.has('importDuties') && !stated,
    insurance: charges.given.get('insurance')?.share ?? ZERO,
    starts,
    parts: spread(input, starts),
  };
}

function borneBy({ term, file }: Deal): ReadonlySet<Element> {
  const rule = term?.rule;
  if (!rule) return new Set();
  const given = (element: Element): boolean => {
    const charge = file.value.charges?.[element];
    return charge !== undefined && charge.kind !== 'none';
  };
  return new Set(
    ELEMENTS.filter(
      (element) => sellerBears(rule, element, given(element)) && !(element === 'importTaxes' && term.taxUnpaid),
    ),
  );
}

function spread({ deal, charges, load }: PriceInput, starts: readonly Start[]): Map<Element, Decimal[]> {
  const values = starts.map((start) => start.base ?? ZERO);
  const parts = new Map<Element, Decimal[]>();
  for (const [element, { amount }] of charges.given)
    if (amount)
      parts.set(
        element,
        weights(deal, element, load, values).map((weight) => weight.times(amount)),
      );
  return parts;
}

/** A line's part of a charge; zero where the charge is not known as an amount. */
export function partOf({ parts }: PriceCase, element: Element, line: number): Decimal {
  return parts.get(element)?.[line] ?? ZERO;
}
