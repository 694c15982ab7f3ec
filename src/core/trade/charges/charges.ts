import { Decimal, ZERO, sum } from '../../money/decimal.ts';
import { ELEMENTS } from '../../tables/incoterms.ts';
import type { Element } from '../../tables/incoterms.ts';
import { CONTAINER_TYPES } from '../../tables/containers.ts';
import type { Charge } from '../../spec/charge.ts';
import { countOut } from './charge-count.ts';
import type { ChargePart, ChargeProblem, Shipment } from './charge-count.ts';
import { bestRate, countsBoxes, findCharge, isExpired } from './charge-finding.ts';
import type { FoundCharge, Search } from './charge-finding.ts';
import { boxType, perOf } from './charge-rates.ts';
import type { ChargeRate, RatesFile } from './charge-rates.ts';
import { charged } from '../cargo/chargeable.ts';
import type { Freights } from '../cargo/container-sets.ts';
import type { Deal } from '../deal/deal.ts';
import type { Origin } from '../deal/fact.ts';
import type { Conversion, Exchange } from '../deal/fx.ts';

export type { ChargePart, ChargeProblem, Shipment } from './charge-count.ts';

/** A charge that was given, counted out for this shipment. Charge, origin and conversion are those of its first part. */
export interface GivenCharge {
  readonly element: Element;
  readonly charge: Charge;
  readonly origin: Origin;
  /** In the document's currency, exact, of all parts; `undefined` for a share of the price. */
  readonly amount: Decimal | undefined;
  /** Share of the document's price (rate × insured part), for insurance by rate. */
  readonly share: Decimal | undefined;
  readonly count: Decimal | undefined;
  readonly conversion: Conversion | undefined;
  /** One; or one for each type of container, where they are charged for apart. */
  readonly parts: readonly ChargePart[];
}

export interface Charges {
  readonly given: ReadonlyMap<Element, GivenCharge>;
  readonly problems: readonly ChargeProblem[];
}

/** Finds and counts out every charge that the document or the rates give: the document's own word wins. */
export function gatherCharges(shipment: Shipment, rates: readonly RatesFile[]): Charges {
  const search: Search = { deal: shipment.deal, rates, plan: shipment.plan };
  const given = new Map<Element, GivenCharge>();
  const problems: ChargeProblem[] = [];
  for (const element of ELEMENTS) {
    const found = findCharge(search, element);
    if (!found) continue;
    const result = together(shipment, element, found);
    if ('problem' in result) problems.push(result);
    else given.set(element, result);
  }
  return { given, problems };
}

function together(shipment: Shipment, element: Element, found: FoundCharge): GivenCharge | ChargeProblem {
  const { lacking, parts } = found;
  if (lacking) return { element, origin: parts[0].origin, problem: 'count', detail: lacking };
  const first = countOut(shipment, element, parts[0]);
  if ('problem' in first) return first;
  const all = [first];
  for (const part of parts.slice(1)) {
    const counted = countOut(shipment, element, part);
    if ('problem' in counted) return counted;
    all.push(counted);
  }
  const { charge } = first;
  const share = charge.kind === 'share' ? charge.rate.times(charge.of) : undefined;
  if (all.length === 1) return { element, ...first, share, parts: all };
  const amount = sum(all.map((part) => part.amount ?? ZERO));
  const count = sum(all.map((part) => part.count ?? ZERO));
  return { element, ...first, amount, count, share: undefined, parts: all };
}

/** What a charge comes to in a currency, where all its parts stand in that one. */
export function amountIn({ parts }: GivenCharge, currency: string): Decimal | undefined {
  const amounts = parts.map(({ charge, count }) =>
    charge.kind === 'amount' && charge.money.currency === currency ? charge.money.amount.times(count ?? 1) : undefined,
  );
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sum(known) : undefined;
}

/**
 * The container types with a sea freight between a deal's places, and what so many of them cost; empty where freight is
 * not by container. A document's own freight for a type is the only one. Types whose freight has expired stay out where
 * others are valid.
 */
export function freightsOf(deal: Deal, rates: readonly RatesFile[], exchange: Exchange): Freights {
  const own = deal.file.value.charges?.mainCarriage;
  if (own) {
    const type = boxType(perOf(own));
    return new Map(type && [[type, costOf(own, deal, exchange)]]);
  }
  const search: Search = { deal, rates, plan: undefined };
  const found = CONTAINER_TYPES.flatMap((type) => {
    const rate = bestRate(search, 'mainCarriage', type, countsBoxes);
    return rate ? [{ type, rate, cost: costOf(rate.charge, deal, exchange) }] : [];
  });
  // A freight that is the same for every type says nothing of which types there are.
  if (found.every(({ rate }) => !namesType(rate))) return new Map();
  const valid = found.filter(({ rate }) => !isExpired(rate, deal.date));
  return new Map((valid.length > 0 ? valid : found).map(({ type, cost }) => [type, cost]));
}

function namesType({ charge, container }: ChargeRate): boolean {
  return container !== undefined || boxType(perOf(charge)) !== undefined;
}

function costOf(charge: Charge, deal: Deal, exchange: Exchange): (count: number) => Decimal | undefined {
  if (charge.kind !== 'amount') return () => undefined;
  const rate = exchange.convert(charge.money.currency ?? deal.currency, deal.currency)?.rate;
  const each = rate && charge.money.amount.times(rate);
  return (count) => each?.times(charged(new Decimal(charge.per === 'shipment' ? 1 : count), undefined, charge.min));
}
