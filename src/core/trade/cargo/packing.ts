import { Decimal, ZERO, product } from '../../money/decimal.ts';
import type { Dimensions } from '../../spec/measures.ts';
import type { Packing } from '../../spec/product.ts';
import type { Deal } from '../deal/deal.ts';
import type { DealLine } from '../deal/deal-line.ts';
import { remade } from '../deal/kept-rows.ts';
import { KeptSums, every } from '../deal/kept-sums.ts';
import { palletVolume, palletsOf } from './pallets.ts';
import type { Pallets } from './pallets.ts';

/** A carton: m³ and kg; `undefined` where it is not said. */
export interface Carton {
  readonly size: Dimensions | undefined;
  readonly volume: Decimal | undefined;
  readonly grossWeight: Decimal | undefined;
}

/** A line as packed: whole cartons, m³, kg. `undefined` weights and volumes are not known. */
export interface PackedLine {
  readonly cartons: number;
  readonly unitsPerCarton: Decimal;
  /** Units in a last carton that is not full. */
  readonly partial: Decimal | undefined;
  /** Of the cartons; of the pallets where the whole load is on pallets that say their size. */
  readonly volume: Decimal | undefined;
  /** With the pallets, where the whole load is on pallets that say their weight. */
  readonly grossWeight: Decimal | undefined;
  readonly netWeight: Decimal | undefined;
  readonly carton: Carton;
  /** Absent where nothing is said of pallets. */
  readonly pallets: Pallets | undefined;
}

export interface Load {
  /** By line of the document; `undefined` where it is not packed. */
  readonly cargo: readonly (PackedLine | undefined)[];
  /** Those that are packed. */
  readonly lines: readonly PackedLine[];
  /** Cartons of the lines whose packing is known. */
  readonly cartons: number;
  /** Pallets, where every line is on pallets. */
  readonly pallets: number | undefined;
  /** False where a line that ships does not say how it is packed: volume and weights are not known then. */
  readonly complete: boolean;
  readonly volume: Decimal | undefined;
  readonly grossWeight: Decimal | undefined;
  readonly netWeight: Decimal | undefined;
}

/** What every carton of a packing is, worked out once. */
const CARTONS = new WeakMap<Packing, Carton>();

function cartonOf(packing: Packing): Carton {
  const known = CARTONS.get(packing);
  if (known) return known;
  const { carton: size, grossWeight } = packing;
  const carton = { size, volume: packing.volume ?? (size && size[0].times(size[1]).times(size[2])), grossWeight };
  CARTONS.set(packing, carton);
  return carton;
}

/**
 * Packs one line. Weights and size are those of a carton; a part-filled last carton counts as a whole one.
 * `undefined` where it is not said how many units a carton holds, or nothing is said of the carton.
 */
export function packLine(quantity: Decimal, packing: Packing): PackedLine | undefined {
  const { unitsPerCarton } = packing;
  if (!unitsPerCarton || !saysCarton(packing)) return undefined;
  const { cartons, partial } = cartonsFor(quantity, unitsPerCarton);
  const carton = cartonOf(packing);
  const times = new Decimal(cartons);
  return {
    cartons,
    unitsPerCarton,
    partial,
    volume: carton.volume && product(carton.volume, times),
    grossWeight: carton.grossWeight && product(carton.grossWeight, times),
    netWeight: packing.netWeight && product(packing.netWeight, times),
    carton,
    pallets: packing.pallet && palletsOf(cartons, packing.pallet),
  };
}

function saysCarton({ carton, volume, grossWeight, netWeight }: Packing): boolean {
  return (carton ?? volume ?? grossWeight ?? netWeight) !== undefined;
}

/** Cartons for a quantity, up, and the units in a last one that is not full. Whole numbers are counted as such. */
function cartonsFor(quantity: Decimal, each: Decimal): { cartons: number; partial: Decimal | undefined } {
  const [units, room] = [quantity.toNumber(), each.toNumber()];
  if (Number.isSafeInteger(units) && Number.isSafeInteger(room)) {
    const left = units % room;
    return { cartons: (units - left) / room + (left > 0 ? 1 : 0), partial: left > 0 ? new Decimal(left) : undefined };
  }
  const left = quantity.mod(each);
  const full = quantity.minus(left).div(each).toNumber();
  return left.isZero() ? { cartons: full, partial: undefined } : { cartons: full + 1, partial: left };
}

/** A load of lines as they are packed; `complete` is false when there are some that ship and are not packed. */
export function loadOf(cargo: readonly (PackedLine | undefined)[], complete: boolean): Load {
  const packed = cargo.every(isPacked) ? cargo : cargo.filter(isPacked);
  const palletized = complete && packed.length > 0 && ON_PALLETS.of(packed);
  const as = palletized ? measuredOnPallets(packed) : undefined;
  const shipped = as ? cargo.map((line) => line && onPallets(line, as)) : cargo;
  const lines = shipped.every(isPacked) ? shipped : shipped.filter(isPacked);
  const { volume, grossWeight, netWeight } = SUMS.of(lines);
  return {
    cargo: shipped,
    lines,
    cartons: CARTON_SUMS.of(packed),
    pallets: palletized ? packed.reduce((total, { pallets }) => total + (pallets?.count ?? 0), 0) : undefined,
    complete,
    volume: complete ? volume : undefined,
    grossWeight: complete ? grossWeight : undefined,
    netWeight: complete ? netWeight : undefined,
  };
}

function isPacked(line: PackedLine | undefined): line is PackedLine {
  return line !== undefined;
}

const ON_PALLETS = new KeptSums<PackedLine, boolean>(every(({ pallets }) => pallets !== undefined));

const SHIPPED = new WeakMap<PackedLine, { readonly as: Measured; readonly line: PackedLine }>();

interface Measured {
  readonly volume: boolean;
  readonly weight: boolean;
}

/** Each of the two only where every pallet says its own, so that what is compared and summed is measured alike. */
function measuredOnPallets(lines: readonly PackedLine[]): Measured {
  return {
    volume: lines.every(({ pallets }) => pallets?.pallet.size),
    weight: lines.every(({ pallets }) => pallets?.pallet.weight),
  };
}

/** A line of a load that is all on pallets, with the volume and gross weight of its pallets. */
function onPallets(line: PackedLine, as: Measured): PackedLine {
  if (!line.pallets) return line;
  const known = SHIPPED.get(line);
  if (known?.as.volume === as.volume && known.as.weight === as.weight) return known.line;
  const { pallet, count } = line.pallets;
  const made = {
    ...line,
    volume: as.volume ? palletVolume(pallet)?.times(count) : line.volume,
    grossWeight: as.weight ? line.grossWeight?.plus((pallet.weight ?? ZERO).times(count)) : line.grossWeight,
  };
  SHIPPED.set(line, { as, line: made });
  return made;
}

type Sums = Pick<Load, 'volume' | 'grossWeight' | 'netWeight'>;

const SUMS = new KeptSums<PackedLine, Sums>({ add: addUp, join: addUp, swap });
const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const CARTON_SUMS = new KeptSums<PackedLine, number>({
  add: (rows) => total(rows.map(({ cartons }) => cartons)),
  join: total,
  swap: (all, gone, come) => all - gone + come,
});

/** Each measure's sum; `undefined` where one does not say it, or there is nothing. */
function addUp(rows: readonly Sums[]): Sums {
  const total = (measure: keyof Sums): Decimal | undefined => {
    let known = ZERO;
    for (const row of rows) {
      const value = row[measure];
      if (!value) return undefined;
      known = known.plus(value);
    }
    return rows.length > 0 ? known : undefined;
  };
  return { volume: total('volume'), grossWeight: total('grossWeight'), netWeight: total('netWeight') };
}

/** Where every measure is known. */
function swap(all: Sums, gone: Sums, come: Sums): Sums | undefined {
  const other = (measure: keyof Sums): Decimal | undefined => {
    const [sum, less, more] = [all[measure], gone[measure], come[measure]];
    return sum && less && more && sum.minus(less).plus(more);
  };
  const sums = { volume: other('volume'), grossWeight: other('grossWeight'), netWeight: other('netWeight') };
  return sums.volume && sums.grossWeight && sums.netWeight ? sums : undefined;
}

/** What was packed last of each document, by line: while somebody types, all but one are the same. */
const PACKED = new WeakMap<object, Packed>();

interface Packed {
  readonly lines: readonly DealLine[];
  readonly cargo: readonly (PackedLine | undefined)[];
  readonly load: Load;
}

function packed({ packing, quantity, ships }: DealLine): PackedLine | undefined {
  return packing && quantity && ships ? packLine(quantity, packing) : undefined;
}

/** What a deal's lines come to as cargo. A product ships; a line of its own does where it says how it is packed. */
export function loadOfDeal({ lines, memory }: Pick<Deal, 'lines' | 'memory'>): Load {
  const last = PACKED.get(memory);
  if (last?.lines === lines) return last.load;
  const cargo = remade(last && { from: last.lines, made: last.cargo }, lines, packed);
  const load = loadOf(cargo, COMPLETE.of(lines));
  PACKED.set(memory, { lines, cargo, load });
  return load;
}

/** Whether all lines that are to be packed are. */
const COMPLETE = new KeptSums<DealLine, boolean>(
  every((line) => {
    const { packing, quantity } = line;
    return !isToPack(line) || (quantity !== undefined && packing?.unitsPerCarton !== undefined && saysCarton(packing));
  }),
);

function isToPack({ ships, packing, item }: DealLine): boolean {
  return ships && (packing ?? item.sku) !== undefined;
}
