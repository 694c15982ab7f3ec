import { Decimal, ONE, ZERO } from '../../money/decimal.ts';
import type { ContainerSize } from '../../tables/containers.ts';
import { palletsThatFit } from './fitting.ts';
import type { Load } from './packing.ts';

/** What fills a container. */
export type Limit = 'volume' | 'weight' | 'pallets';

/** How many containers of one type a load takes: exactly, and whole. */
export interface Need {
  readonly boxes: Decimal;
  readonly count: number;
  readonly by: Limit;
  /** False where a pallet does not go into this type at all; it is then counted by volume and weight alone. */
  readonly possible: boolean;
}

/** The containers of a type that a load needs: by usable volume, by payload, by the floor that its pallets take. */
export function needOf(load: Load, size: ContainerSize): Need {
  const byVolume = (load.volume ?? ZERO).div(size.usable);
  const byWeight = load.grossWeight?.div(size.payload) ?? ZERO;
  const floor = byFloor(load, size);
  const possible = floor !== 'never';
  const byPallets = possible ? floor : ZERO;
  const boxes = Decimal.max(byVolume, byWeight, byPallets);
  const by = boxes.equals(byVolume) ? 'volume' : boxes.equals(byWeight) ? 'weight' : 'pallets';
  return { boxes, count: Math.max(1, countFor(ONE, boxes)), by, possible };
}

/** Each line's pallets take their part of a container's floor; nothing where pallets do not say their size. */
function byFloor(load: Load, size: ContainerSize): Decimal | 'never' {
  if (load.pallets === undefined) return ZERO;
  let needed = ZERO;
  for (const { pallets } of load.lines) {
    const places = pallets && palletsThatFit(pallets.pallet, size);
    if (places === 0) return 'never';
    if (pallets && places !== undefined) needed = needed.plus(new Decimal(pallets.count).div(places));
  }
  return needed;
}

/** A result of quotients is read to 20 decimals: what three thirds lack of a whole is not a carton left behind. */
export function read(value: Decimal): Decimal {
  return value.toDecimalPlaces(20);
}

/** Containers that take a part (of 1) of a load that needs so many for all of it. */
export function countFor(part: Decimal, boxes: Decimal): number {
  return read(part.times(boxes)).ceil().toNumber();
}

/** What a number of containers leaves of a part of the load. */
export function leftBy(count: number, boxes: Decimal, part: Decimal = ONE): Decimal {
  return Decimal.max(0, part.minus(new Decimal(count).div(boxes)));
}
