import type { Charge, Deal } from './deal.ts';
import { worth } from './exchange.ts';
import { ZERO, div, frac, max, mul, total } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { containersFor, shipmentOf } from './packing.ts';
import type { Load } from './packing.ts';
import { ARRIVING, BY_VOLUME, ELEMENTS, MAY_HAVE_TERMINAL, SELLER } from './tables.ts';
import type { Element, Rule } from './tables.ts';
import { percent } from './fraction.ts';

/** Whether the seller bears an element under a rule, in this deal. */
export function bears(deal: Deal, rule: Rule, element: Element): boolean {
  const given = deal.charges[element];
  const carries = SELLER[rule].includes('mainCarriage');
  if (deal.covers.includes(element)) return carries;
  if (rule === 'FCA' && element === 'loadingAtOrigin') return true;
  if (rule === 'FCA' && element === 'preCarriage') return deal.handover !== 'premises';
  if (element === 'destinationTerminal' && MAY_HAVE_TERMINAL.includes(rule)) return given !== undefined;
  if (element === 'insurance' && ARRIVING.includes(rule)) return given !== undefined;
  return SELLER[rule].includes(element);
}

/** Whether a list price under a rule holds an element: only what the rule itself puts on the seller. */
export function holds(deal: Deal, rule: Rule, element: Element): boolean {
  return rule === 'FCA' ? bears(deal, rule, element) : SELLER[rule].includes(element);
}

/** The charge that counts: the document's own, else that of the rates; nothing where freight covers it. */
export function chargeOf(deal: Deal, element: Element): Charge | undefined {
  if (deal.covers.includes(element)) return { kind: 'none' };
  return deal.charges[element] ?? deal.rateCharges[element];
}

/** How many times a charge per something is due. */
function count(
  deal: Deal,
  charge: Charge & { kind: 'amount' },
  { load, freight }: { load: Load; freight: boolean },
): Fraction {
  const air = freight && (deal.mode === 'air' || deal.mode === 'courier');
  const least = (measure: Fraction): Fraction => (charge.min ? max(frac(charge.min), measure) : measure);
  const kgPerCubicMetre = charge.at ? frac(charge.at) : undefined;
  switch (charge.per) {
    case 'shipment':
      return frac(1);
    case 'container':
      return containersFor(deal, load);
    case 'W/M':
      return least(max(load.volume, div(load.gross, kgPerCubicMetre ?? frac(1000))));
    case 'm3':
      return least(load.volume);
    case 'kg': {
      const ratio = kgPerCubicMetre ?? (air ? div(frac(1_000_000), frac(6000)) : ZERO);
      return least(max(load.gross, mul(load.volume, ratio)));
    }
    case 't':
      return least(div(load.gross, frac(1000)));
    case 'carton':
      return least(load.cartons);
    case 'unit':
      return least(load.units);
    default:
      return charge.per === deal.container ? containersFor(deal, load) : ZERO;
  }
}

/** A charge for the shipment as the parts of its lines, in the document's currency, not rounded. */
export function spread(deal: Deal, element: Element, loads: readonly Load[], values: readonly Fraction[]): Fraction[] {
  const charge = chargeOf(deal, element);
  if (charge?.kind !== 'amount') return loads.map(() => ZERO);
  const whole = mul(
    worth(deal, charge),
    count(deal, charge, { load: shipmentOf(loads), freight: element === 'mainCarriage' }),
  );
  const by = deal.allocate ?? (BY_VOLUME.includes(element) ? 'volume' : 'value');
  const keys = loads.map((load, n) => {
    if (deal.lines[n]?.free) return ZERO;
    return by === 'volume' ? load.volume : by === 'weight' ? load.gross : (values[n] ?? ZERO);
  });
  const all = total(keys);
  return keys.map((key) => mul(whole, div(key, all)));
}

/** The share of the price that insurance takes: rate × insured part of the price; 0 where it is an amount. */
export function insuranceShare(deal: Deal): Fraction {
  const charge = chargeOf(deal, 'insurance');
  return charge?.kind === 'share' ? mul(percent(charge.rate), percent(charge.of)) : ZERO;
}

/** Elements that have amounts of their own, apart from duties and taxes. */
export const MOVING: readonly Element[] = ELEMENTS.filter((one) => one !== 'importDuties' && one !== 'importTaxes');
