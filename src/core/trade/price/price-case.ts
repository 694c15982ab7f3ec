import { ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { minorUnits } from '../../tables/currencies.ts';
import type { Element } from '../../tables/incoterms.ts';
import { borneBy } from './bearing.ts';
import type { Charges } from '../charges/charges.ts';
import type { Deal } from '../deal/deal.ts';
import type { ImportFacts } from '../import/duties.ts';
import { NOTHING } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import type { Exchange } from '../deal/fx.ts';
import type { Goods, LineFacts } from '../deal/goods.ts';
import { lineKinds } from './line-kind.ts';
import type { LineKind } from './line-kind.ts';
import type { Load } from '../cargo/packing.ts';
import { spread } from './spread.ts';

/** What pricing starts from. */
export interface PriceInput {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly charges: Charges;
  readonly load: Load;
  readonly goods: Goods;
  readonly imports: ImportFacts | undefined;
}

/** What rounding goes by, the same for all lines of a deal. */
export interface Rounding {
  readonly currency: string;
  readonly priceDecimals: number;
  readonly exchange: Exchange;
  /** Decimals of the minor unit. */
  readonly digits: number;
}

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
  /** Lines that are alike, in their order. */
  readonly kinds: ReadonlyMap<LineKind, readonly LineFacts[]>;
  /** How every charge that is known as an amount is spread over the lines. */
  readonly parts: ReadonlyMap<Element, Form>;
  readonly rounding: Rounding;
}

export const IMPORT: readonly Element[] = ['importDuties', 'importTaxes'];

export function priceCase(input: PriceInput): PriceCase {
  const { deal, goods, charges, imports } = input;
  const borne = borneBy(deal);
  const untaxed = imports?.regime?.tax === 'none';
  const stated = IMPORT.every(
    (element) => !borne.has(element) || charges.given.has(element) || (element === 'importTaxes' && untaxed),
  );
  const parts = new Map<Element, Form>();
  for (const [element, { amount }] of charges.given)
    if (amount) parts.set(element, spread(deal, goods, element, amount));
  return {
    ...input,
    borne,
    derived: new Set(stated ? [] : IMPORT.filter((element) => borne.has(element))),
    dutyInPrice: borne.has('importDuties') && !stated,
    insurance: charges.given.get('insurance')?.share ?? ZERO,
    kinds: lineKinds(deal, goods, borne),
    parts,
    rounding: {
      currency: deal.currency,
      priceDecimals: deal.priceDecimals,
      exchange: input.exchange,
      digits: minorUnits(deal.currency),
    },
  };
}

/** A line's part of a charge; nothing where the charge is not known as an amount. */
export function partOf({ parts }: PriceCase, element: Element): Form {
  return parts.get(element) ?? NOTHING;
}
