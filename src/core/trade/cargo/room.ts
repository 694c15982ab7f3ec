import { ONE, ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Box, ContainerPlan } from './containers.ts';
import { howMany, palletsThatFit } from './fitting.ts';
import type { Load, PackedLine } from './packing.ts';
import { palletVolume } from './pallets.ts';

/** What is left in the containers that are not full: m³, kg, and how many more cartons of each line alone fill it. */
export interface Room {
  readonly volume: Decimal;
  /** `undefined` where the weight of the load is not known. */
  readonly weight: Decimal | undefined;
  readonly lines: readonly { readonly line: number; readonly cartons: number; readonly units: Decimal }[];
}

interface Contents {
  readonly volume: Decimal;
  readonly weight: Decimal;
}

/** So many containers alike, each with this left in it. */
interface Space {
  readonly box: Box;
  readonly count: number;
  readonly volume: Decimal;
  readonly weight: Decimal | undefined;
  /** Part of the floor that no pallet takes. */
  readonly floor: Decimal;
}

/**
 * What would still go in: by volume and payload, floored, each line alone and in whole cartons (or whole pallets, where
 * the load is on pallets), of the first `most`. Nothing is said of a load that does not go in, or whose volume is not known.
 */
export function roomOf(load: Load, plan: ContainerPlan, most = Infinity): Room | undefined {
  if (load.volume === undefined || plan.over) return undefined;
  const spaces = spacesOf(load, plan);
  const total = (of: (space: Space) => Decimal): Decimal =>
    spaces.reduce((sum, space) => sum.plus(of(space).times(space.count)), ZERO);
  const lines: Room['lines'][number][] = [];
  for (const [n, line] of load.cargo.entries()) {
    if (lines.length >= most) break;
    if (!line?.carton.volume) continue;
    const cartons = spaces.reduce((sum, space) => sum + space.count * (more(line, load, space) ?? 0), 0);
    lines.push({ line: n, cartons, units: line.unitsPerCarton.times(cartons) });
  }
  return {
    volume: total((space) => space.volume),
    weight: load.grossWeight && total((space) => space.weight ?? ZERO),
    lines,
  };
}

/** The last container that is filled in part, and those with nothing in them. Each takes its part of the load. */
function spacesOf(load: Load, { boxes }: ContainerPlan): Space[] {
  let rest = load.volume ?? ZERO;
  let kilos = load.grossWeight ?? ZERO;
  return boxes.flatMap((box): Space[] => {
    const { size, count, taken } = box;
    const whole = taken.floor().toNumber();
    const part = taken.minus(whole);
    const empty = count - whole - (part.isZero() ? 0 : 1);
    const full = fullBox(load, box);
    rest = rest.minus(full.volume.times(whole));
    kilos = kilos.minus(full.weight.times(whole));
    const weight = load.grossWeight && size.payload;
    const spaces: Space[] = empty > 0 ? [{ box, count: empty, volume: size.usable, weight, floor: ONE }] : [];
    if (part.isZero()) return spaces;
    // The last container of the load takes all that is left of it.
    const volume = notBelow(size.usable.minus(rest));
    spaces.unshift({ box, count: 1, volume, weight: weight && notBelow(weight.minus(kilos)), floor: ONE.minus(part) });
    [rest, kilos] = [ZERO, ZERO];
    return spaces;
  });
}

/** What a full container has in it: all of what fills it, and its part of the rest. */
function fullBox({ volume = ZERO, grossWeight = ZERO }: Load, { size, by, needed }: Box): Contents {
  return {
    volume: by === 'volume' ? size.usable : volume.div(needed),
    weight: by === 'weight' ? size.payload : grossWeight.div(needed),
  };
}

function notBelow(value: Decimal): Decimal {
  return value.isNegative() ? ZERO : value;
}

/** Cartons of a line that go into a space. */
function more(line: PackedLine, load: Load, space: Space): number | undefined {
  const { pallets, carton } = line;
  if (load.pallets === undefined || !pallets?.pallet.size) return howMany(carton, space);
  const { pallet } = pallets;
  const grossWeight = carton.grossWeight?.times(pallet.cartons ?? 1).plus(pallet.weight ?? ZERO);
  const places = palletsThatFit(pallet, space.box.size) ?? 0;
  const free = space.floor.times(places).toDecimalPlaces(20).floor().toNumber();
  return Math.min(free, howMany({ volume: palletVolume(pallet), grossWeight }, space) ?? 0) * (pallet.cartons ?? 1);
}
