import { Decimal, ONE, ZERO } from '../../money/decimal.ts';
import type { Element } from '../../tables/incoterms.ts';
import type { AmountCharge, Charge } from '../../spec/charge.ts';
import { boxType } from './charge-rates.ts';
import type { FoundPart } from './charge-finding.ts';
import { charged, chargeableWeight, revenueTons } from '../cargo/chargeable.ts';
import { boxesOf, countOf } from '../cargo/containers.ts';
import type { ContainerPlan } from '../cargo/containers.ts';
import type { Deal } from '../deal/deal.ts';
import type { Origin } from '../deal/fact.ts';
import type { Conversion, Exchange } from '../deal/fx.ts';
import type { Load } from '../cargo/packing.ts';

/** What charges are counted for. */
export interface Shipment {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly load: Load;
  readonly plan: ContainerPlan | undefined;
}

/** A charge, or a part of one, counted out. */
export interface ChargePart {
  readonly charge: Charge;
  readonly origin: Origin;
  /** In the document's currency, exact; `undefined` for a share of the price. */
  readonly amount: Decimal | undefined;
  readonly count: Decimal | undefined;
  readonly conversion: Conversion | undefined;
}

/** Why a given charge could not be counted out. */
export interface ChargeProblem {
  readonly element: Element;
  readonly origin: Origin;
  readonly problem: 'fx' | 'count' | 'share';
  readonly detail: string;
}

/** A part in money: its amount × how many × the rate of exchange. */
export function countOut(shipment: Shipment, element: Element, part: FoundPart): ChargePart | ChargeProblem {
  const { deal, exchange } = shipment;
  const { charge, origin } = part;
  const base = { charge, origin, count: undefined, conversion: undefined };
  if (charge.kind === 'none') return { ...base, amount: ZERO };
  if (charge.kind === 'share')
    return element === 'insurance'
      ? { ...base, amount: undefined }
      : { element, origin, problem: 'share', detail: element };
  const currency = charge.money.currency ?? deal.currency;
  const conversion = exchange.convert(currency, deal.currency);
  if (!conversion) return { element, origin, problem: 'fx', detail: `${currency}/${deal.currency}` };
  const exact = countFor(shipment, element, charge, part.type);
  if (!exact) return { element, origin, problem: 'count', detail: charge.per };
  const count = charged(exact, charge.step, charge.min);
  return { ...base, amount: charge.money.amount.times(count).times(conversion.rate), count, conversion };
}

/** How many times a charge is due, before its steps and minimum; `undefined` where packing or containers do not tell. */
function countFor(
  { deal, load, plan }: Shipment,
  element: Element,
  { per, at }: AmountCharge,
  type: FoundPart['type'],
): Decimal | undefined {
  const box = boxType(per) ?? (per === 'container' ? type : undefined);
  if (box) return plan && countOf(plan, box) > 0 ? new Decimal(countOf(plan, box)) : undefined;
  switch (per) {
    case 'container':
      return plan && new Decimal(boxesOf(plan));
    case 'carton':
      return load.complete && load.cartons > 0 ? new Decimal(load.cartons) : undefined;
    case 'pallet':
      return load.pallets === undefined ? undefined : new Decimal(load.pallets);
    case 'unit':
      return units(deal);
    case 'W/M':
      return revenueTons(load, at);
    case 'm3':
      return load.volume;
    case 't':
      return load.grossWeight?.div(1000);
    case 'kg':
      return at || (element === 'mainCarriage' && byAir(deal)) ? chargeableWeight(load, at) : load.grossWeight;
    default:
      return ONE;
  }
}

/** Air and courier freight is by the larger of weight and volume. */
export function byAir({ mode }: Pick<Deal, 'mode'>): boolean {
  return mode === 'air' || mode === 'courier';
}

/** Units of all lines that ship. */
function units({ lines }: Deal): Decimal {
  let total = ZERO;
  for (const { ships, quantity } of lines) if (ships && quantity) total = total.plus(quantity);
  return total;
}
