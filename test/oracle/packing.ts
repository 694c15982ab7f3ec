import type { Deal, Line } from './deal.ts';
import { CONTAINERS } from './tables.ts';
import { ZERO, ceil, div, frac, max, mul, total } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** Cartons, m³ and kg of a line or of the whole shipment. Cartons are whole: the last one travels as it is. */
export interface Load {
  readonly units: Fraction;
  readonly cartons: Fraction;
  readonly volume: Fraction;
  readonly gross: Fraction;
  readonly net: Fraction;
}

export function loadOf(line: Line): Load {
  const units = frac(line.quantity);
  if (!line.ships) return { units: ZERO, cartons: ZERO, volume: ZERO, gross: ZERO, net: ZERO };
  const { unitsPerCarton, carton, net, gross } = line.packing;
  const cartons = ceil(div(units, frac(unitsPerCarton)));
  const cm3 = carton.map(frac).reduce(mul);
  return {
    units,
    cartons,
    volume: mul(cartons, div(cm3, frac(1_000_000))),
    gross: mul(cartons, frac(gross)),
    net: mul(cartons, frac(net)),
  };
}

export function shipmentOf(loads: readonly Load[]): Load {
  const sum = (of: (load: Load) => Fraction): Fraction => total(loads.map(of));
  return {
    units: sum((load) => load.units),
    cartons: sum((load) => load.cartons),
    volume: sum((load) => load.volume),
    gross: sum((load) => load.gross),
    net: sum((load) => load.net),
  };
}

/** How many containers of the document's type, by volume and by weight, whichever asks for more. */
export function containersFor(deal: Deal, load: Load): Fraction {
  const size = CONTAINERS[deal.container ?? ''];
  if (!size) return ZERO;
  return max(ceil(div(load.volume, frac(size[0]))), ceil(div(load.gross, frac(size[1]))));
}
