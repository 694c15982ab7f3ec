import { Decimal, ONE, ZERO } from '../../money/decimal.ts';
import { CONTAINERS } from '../../tables/containers.ts';
import type { ContainerSize, ContainerType } from '../../tables/containers.ts';
import type { ContainerChoice, GivenBoxes } from '../../spec/measures.ts';
import type { Rates } from '../../spec/rates.ts';
import { chooseBoxes } from './container-sets.ts';
import type { Freights } from './container-sets.ts';
import { leftBy, needOf, read } from './container-need.ts';
import type { Limit } from './container-need.ts';
import { palletsThatFit } from './fitting.ts';
import type { Load } from './packing.ts';
import type { Pallet } from './pallets.ts';

/** Containers of one type, filled one after another. */
export interface Box {
  readonly size: ContainerSize;
  readonly count: number;
  /** How full the last of them is, from 0 to 1; `undefined` where the volume of the load is not known. */
  readonly fill: Decimal | undefined;
  /** How many the whole load would take, were they all of this type. */
  readonly needed: Decimal;
  /** How many are filled in all: 2.4 are two full ones and a third to 40 %. */
  readonly taken: Decimal;
  /** What fills them. */
  readonly by: Limit;
}

/** What does not go in: m³, kg, pallets; `share` is the part of the load that stays outside when all is mixed evenly. */
export interface Overfull {
  readonly share: Decimal;
  readonly volume: Decimal | undefined;
  readonly weight: Decimal | undefined;
  readonly pallets: number | undefined;
}

/** The containers of a load, largest first, as they are filled. */
export interface ContainerPlan {
  readonly boxes: readonly Box[];
  /** Why these: the document names them, the freights make them the cheapest, or they are the smallest that do. */
  readonly chosen: 'given' | 'cheapest' | 'smallest';
  /** Where the containers are counted out and do not hold the load. */
  readonly over: Overfull | undefined;
}

/**
 * The containers that a load needs, by usable volume and by payload, the cargo mixed evenly. A given type is kept,
 * however many it takes; given counts stand; `auto` takes the cheapest set, or the smallest where no freight is known.
 */
export function planContainers(
  load: Load,
  choice: ContainerChoice,
  sizes: readonly ContainerSize[],
  freights?: Freights,
): ContainerPlan | undefined {
  if (typeof choice !== 'string') return filled(load, counted(choice, sizes), 'given');
  if (load.volume === undefined) return undefined;
  if (choice === 'auto') {
    const found = chooseBoxes(load, sizes, freights);
    return found && filled(load, found.boxes, found.chosen);
  }
  const size = sizes.find((candidate) => candidate.type === choice);
  return size && filled(load, [{ size, count: needOf(load, size).count }], 'given');
}

type Counted = Pick<Box, 'size' | 'count'>;

function counted(boxes: readonly GivenBoxes[], sizes: readonly ContainerSize[]): readonly Counted[] {
  return boxes.flatMap(({ type, count }) =>
    sizes.filter((size) => size.type === type).map((size) => ({ size, count })),
  );
}

/** Fills containers in order, largest first. */
function filled(load: Load, boxes: readonly Counted[], chosen: ContainerPlan['chosen']): ContainerPlan {
  let rest: Decimal = ONE;
  const inOrder = [...boxes].sort((a, b) => b.size.usable.comparedTo(a.size.usable));
  const full = inOrder.map(({ size, count }): Box => {
    const { boxes: needed, by } = needOf(load, size);
    const wanted = read(rest.times(needed));
    const taken = Decimal.min(wanted, count);
    rest = wanted.greaterThan(count) ? leftBy(count, needed, rest) : ZERO;
    const fill = load.volume && Decimal.max(0, taken.minus(count - 1));
    return { size, count, fill, needed, taken, by };
  });
  return { boxes: full, chosen, over: overfull(load, full, read(rest)) };
}

function overfull(load: Load, boxes: readonly Box[], rest: Decimal): Overfull | undefined {
  const room = (of: (size: ContainerSize) => Decimal): Decimal =>
    boxes.reduce((total, { size, count }) => total.plus(of(size).times(count)), ZERO);
  const above = (amount: Decimal | undefined, room: Decimal): Decimal | undefined =>
    amount?.greaterThan(room) ? amount.minus(room) : undefined;
  const volume = above(
    load.volume,
    room((size) => size.usable),
  );
  const weight = above(
    load.grossWeight,
    room((size) => size.payload),
  );
  const pallets = palletsOver(load, boxes);
  return pallets || rest.greaterThan(0) ? { share: rest, volume, weight, pallets } : undefined;
}

/** Pallets that go into none of the containers, or that find no place where all pallets are alike. */
function palletsOver({ lines, pallets: all }: Load, boxes: readonly Box[]): number | undefined {
  if (all === undefined) return undefined;
  const kinds = new Map<Pallet, number>();
  for (const { pallets } of lines)
    if (pallets) kinds.set(pallets.pallet, (kinds.get(pallets.pallet) ?? 0) + pallets.count);
  let over = 0;
  for (const [pallet, wanted] of kinds) {
    const places = boxes.reduce((sum, { size, count }) => sum + count * (palletsThatFit(pallet, size) ?? wanted), 0);
    if (places === 0 || kinds.size === 1) over += Math.max(0, wanted - places);
  }
  return over > 0 ? over : undefined;
}

/** How many containers of a type a plan has. */
export function countOf({ boxes }: ContainerPlan, type: ContainerType): number {
  return boxes.find(({ size }) => size.type === type)?.count ?? 0;
}

/** How many containers a plan has in all. */
export function boxesOf({ boxes }: ContainerPlan): number {
  return boxes.reduce((total, { count }) => total + count, 0);
}

/** Our table of containers with a workspace's own figures on top. Smallest first. */
export function containerSizes(files: readonly { readonly value: Rates }[]): readonly ContainerSize[] {
  let known = SIZES.get(files);
  if (!known) SIZES.set(files, (known = sizesOf(files)));
  return known;
}

const SIZES = new WeakMap<readonly object[], readonly ContainerSize[]>();

function sizesOf(files: readonly { readonly value: Rates }[]): readonly ContainerSize[] {
  const own = files.flatMap((file) => file.value.containers ?? []);
  return CONTAINERS.map((size) => {
    const given = own.filter((row) => row.type === size.type).at(-1);
    if (!given) return size;
    return {
      type: size.type,
      usable: given.usable ?? size.usable,
      payload: given.payload ?? size.payload,
      inner: given.inner ?? size.inner,
      source: given.source ?? size.source,
    };
  });
}
