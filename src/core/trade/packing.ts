import { Decimal, ZERO, sum } from '../money/decimal.ts';
import { CONTAINERS } from '../tables/containers.ts';
import type { ContainerSize, ContainerType } from '../tables/containers.ts';
import type { ContainerChoice, Dimensions } from '../spec/measures.ts';
import type { Packing } from '../spec/product.ts';
import type { Rates } from '../spec/rates.ts';
import type { Deal } from './deal.ts';

/** A line as packed: whole cartons, m³, kg. `undefined` weights and volumes are not known. */
export interface PackedLine {
  readonly line: number;
  readonly cartons: number;
  readonly unitsPerCarton: Decimal;
  /** Units in a last carton that is not full. */
  readonly partial: Decimal | undefined;
  readonly volume: Decimal | undefined;
  readonly grossWeight: Decimal | undefined;
  readonly netWeight: Decimal | undefined;
  readonly carton: {
    readonly size: Dimensions | undefined;
    readonly volume: Decimal | undefined;
    readonly grossWeight: Decimal | undefined;
  };
}

export interface Load {
  readonly lines: readonly PackedLine[];
  /** Cartons of the lines whose packing is known. */
  readonly cartons: number;
  /** False where a line that ships does not say how it is packed: volume and weights are not known then. */
  readonly complete: boolean;
  readonly volume: Decimal | undefined;
  readonly grossWeight: Decimal | undefined;
  readonly netWeight: Decimal | undefined;
}

/**
 * Packs one line. Weights and size are those of a carton; a part-filled last carton counts as a whole one.
 * `undefined` where it is not said how many units a carton holds, or nothing is said of the carton.
 */
export function packLine(line: number, quantity: Decimal, packing: Packing): PackedLine | undefined {
  const { unitsPerCarton } = packing;
  if (!unitsPerCarton || !(packing.carton ?? packing.volume ?? packing.grossWeight)) return undefined;
  const cartons = quantity.div(unitsPerCarton).ceil();
  const left = quantity.mod(unitsPerCarton);
  const volume =
    packing.volume ?? (packing.carton && packing.carton[0].times(packing.carton[1]).times(packing.carton[2]));
  return {
    line,
    cartons: cartons.toNumber(),
    unitsPerCarton,
    partial: left.isZero() ? undefined : left,
    volume: volume?.times(cartons),
    grossWeight: packing.grossWeight?.times(cartons),
    netWeight: packing.netWeight?.times(cartons),
    carton: { size: packing.carton, volume, grossWeight: packing.grossWeight },
  };
}

/** A load of packed lines; `complete` is false when there are lines besides that ship and are not packed. */
export function loadOf(lines: readonly PackedLine[], complete: boolean): Load {
  const whole = (measure: (line: PackedLine) => Decimal | undefined): Decimal | undefined =>
    complete ? total(lines.map(measure)) : undefined;
  return {
    lines,
    cartons: lines.reduce((count, line) => count + line.cartons, 0),
    complete,
    volume: whole((line) => line.volume),
    grossWeight: whole((line) => line.grossWeight),
    netWeight: whole((line) => line.netWeight),
  };
}

function total(values: readonly (Decimal | undefined)[]): Decimal | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length && known.length > 0 ? sum(known) : undefined;
}

export interface ContainerPlan {
  readonly size: ContainerSize;
  readonly count: number;
  /** How full the last container is, by volume or by weight, whichever is more. */
  readonly fill: Decimal;
  readonly by: 'volume' | 'weight';
}

/**
 * The containers that a load needs, by usable volume and by payload. A given type is kept, however many it takes;
 * `auto` takes the smallest single container that holds the load, else the largest type, several times.
 */
export function planContainers(
  load: Load,
  choice: ContainerChoice,
  sizes: readonly ContainerSize[],
): ContainerPlan | undefined {
  const { volume, grossWeight } = load;
  if (choice === 'LCL' || volume === undefined) return undefined;
  const needed = (size: ContainerSize): number =>
    Math.max(1, up(volume, size.usable), grossWeight ? up(grossWeight, size.payload) : 1);
  const size =
    choice === 'auto'
      ? (sizes.find((candidate) => needed(candidate) === 1) ??
        sizes.find((candidate) => candidate.type === '40HC') ??
        sizes.at(-1))
      : sizes.find((candidate) => candidate.type === choice);
  if (!size) return undefined;
  const count = needed(size);
  const byVolume = volume.minus(size.usable.times(count - 1)).div(size.usable);
  const byWeight = grossWeight ? grossWeight.minus(size.payload.times(count - 1)).div(size.payload) : ZERO;
  const by = byWeight.greaterThan(byVolume) ? 'weight' : 'volume';
  return { size, count, fill: Decimal.max(byVolume, byWeight), by };
}

function up(amount: Decimal, room: Decimal): number {
  return amount.div(room).ceil().toNumber();
}

/** Cartons of one kind in a container: by usable volume and payload (floored), and in the best plain grid. */
export function cartonsThatFit(
  carton: PackedLine['carton'],
  size: ContainerSize,
): { cartons: number; grid: number | undefined } | undefined {
  if (!carton.volume?.greaterThan(0)) return undefined;
  const byVolume = size.usable.div(carton.volume).floor();
  const byWeight = carton.grossWeight?.greaterThan(0) ? size.payload.div(carton.grossWeight).floor() : byVolume;
  return {
    cartons: Decimal.min(byVolume, byWeight).toNumber(),
    grid: carton.size && bestGrid(carton.size, size.inner),
  };
}

/** All cartons turned the same way, floored along each axis; the best of the six ways to turn a carton. */
export function bestGrid([a, b, c]: Dimensions, [length, width, height]: Dimensions): number {
  const turns: readonly Dimensions[] = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
  const counts = turns.map(([x, y, z]) =>
    length.div(x).floor().times(width.div(y).floor()).times(height.div(z).floor()),
  );
  return Decimal.max(...counts).toNumber();
}

/** Revenue tons of a load: the larger of m³ and t. */
export function revenueTons(load: Load): Decimal | undefined {
  if (!load.volume || !load.grossWeight) return undefined;
  return Decimal.max(load.volume, load.grossWeight.div(1000));
}

/** Chargeable kg by air: the larger of kg and cm³ ÷ 6000 (IATA's usual divisor). */
export function airWeight(load: Load): Decimal | undefined {
  if (!load.volume || !load.grossWeight) return undefined;
  return Decimal.max(load.grossWeight, load.volume.times(1_000_000).div(6000));
}

/** Our table of containers with a workspace's own figures on top. Smallest first. */
export function containerSizes(files: readonly { readonly value: Rates }[]): ContainerSize[] {
  const own = files.flatMap((file) => file.value.containers ?? []);
  return CONTAINERS.map((size) => {
    const given = own.filter((row) => row.type === size.type).at(-1);
    if (!given) return size;
    return {
      type: size.type satisfies ContainerType,
      usable: given.usable ?? size.usable,
      payload: given.payload ?? size.payload,
      inner: given.inner ?? size.inner,
      source: given.source ?? size.source,
    };
  });
}

/** What a deal's lines come to as cargo. A product ships; a line of its own does where it says how it is packed. */
export function loadOfDeal({ lines }: Pick<Deal, 'lines'>): Load {
  const packed = lines.flatMap((line) => {
    const found = line.packing && line.quantity && packLine(line.index, line.quantity, line.packing);
    return found ? [found] : [];
  });
  const known = new Set(packed.map((line) => line.line));
  return loadOf(
    packed,
    lines.every((line) => known.has(line.index) || !(line.packing ?? line.item.sku)),
  );
}
