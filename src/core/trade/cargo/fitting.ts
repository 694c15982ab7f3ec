import { Decimal } from '../../money/decimal.ts';
import type { Dimensions } from '../../spec/measures.ts';
import type { ContainerSize } from '../../tables/containers.ts';
import type { Carton } from './packing.ts';
import type { Pallet } from './pallets.ts';

/** How many of a thing go into a container: by usable volume and payload, and in the best plain grid. */
export interface Fitting {
  readonly cartons: number;
  readonly grid: number | undefined;
}

const FITTINGS = new WeakMap<Carton, Map<ContainerSize, Fitting | undefined>>();

/** Cartons of one kind in a container: by usable volume and payload (floored), and in the best plain grid. */
export function cartonsThatFit(carton: Carton, size: ContainerSize): Fitting | undefined {
  let known = FITTINGS.get(carton);
  if (!known) FITTINGS.set(carton, (known = new Map<ContainerSize, Fitting | undefined>()));
  if (!known.has(size)) known.set(size, fit(carton, size));
  return known.get(size);
}

function fit(carton: Carton, size: ContainerSize): Fitting | undefined {
  const cartons = howMany(carton, { volume: size.usable, weight: size.payload });
  return cartons === undefined ? undefined : { cartons, grid: carton.size && bestGrid(carton.size, size.inner) };
}

/** Whole pieces of a volume and weight in a room, floored; `undefined` where the volume of a piece is not known. */
export function howMany(
  piece: { readonly volume: Decimal | undefined; readonly grossWeight: Decimal | undefined },
  room: { readonly volume: Decimal; readonly weight: Decimal | undefined },
): number | undefined {
  if (!piece.volume?.greaterThan(0)) return undefined;
  const byVolume = room.volume.divToInt(piece.volume);
  const heavy = room.weight !== undefined && piece.grossWeight?.greaterThan(0);
  const byWeight = heavy ? room.weight.divToInt(piece.grossWeight ?? 1) : byVolume;
  return Math.max(0, Decimal.min(byVolume, byWeight).toNumber());
}

/** How often a side goes into a length: whole times. */
function times(length: Decimal, side: Decimal): number {
  return length.divToInt(side).toNumber();
}

/** All cartons turned the same way, floored along each axis; the best of the six ways to turn a carton. */
export function bestGrid(sides: Dimensions, inner: Dimensions): number {
  const [[la, lb, lc], [wa, wb, wc], [ha, hb, hc]] = inner.map((axis) => sides.map((side) => times(axis, side))) as [
    [number, number, number],
    [number, number, number],
    [number, number, number],
  ];
  return Math.max(la * wb * hc, la * wc * hb, lb * wa * hc, lb * wc * ha, lc * wa * hb, lc * wb * ha);
}

const FLOORS = new WeakMap<Pallet, Map<ContainerSize, number>>();

/**
 * Pallets of one kind in a container: all turned the same of two ways on the floor, and one on another only where they
 * may be stacked and the height allows it. `undefined` where the size of a pallet is not said.
 */
export function palletsThatFit(pallet: Pallet, size: ContainerSize): number | undefined {
  if (!pallet.size) return undefined;
  let known = FLOORS.get(pallet);
  if (!known) FLOORS.set(pallet, (known = new Map<ContainerSize, number>()));
  const before = known.get(size);
  if (before !== undefined) return before;
  const [[length, width, height], [a, b, c]] = [size.inner, pallet.size];
  const floor = Math.max(times(length, a) * times(width, b), times(length, b) * times(width, a));
  const high = times(height, c);
  const count = floor * (pallet.stackable ? high : Math.min(high, 1));
  known.set(size, count);
  return count;
}
