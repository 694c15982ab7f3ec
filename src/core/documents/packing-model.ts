import { fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { ChargeUnit } from '../spec/charge.ts';
import type { ContainerSize } from '../tables/containers.ts';
import { byAir } from '../trade/charges/charge-count.ts';
import { chargeableWeight, revenueTons } from '../trade/cargo/chargeable.ts';
import type { ContainerPlan } from '../trade/cargo/containers.ts';
import { cartonsThatFit, palletsThatFit } from '../trade/cargo/fitting.ts';
import type { PackedLine } from '../trade/cargo/packing.ts';
import { roomOf } from '../trade/cargo/room.ts';
import type { Computation } from './compute.ts';
import type { FitsModel, LinePackingModel, OverfullModel, PackingModel, RoomModel } from './model.ts';

const LOOSE: ReadonlySet<ChargeUnit> = new Set(['W/M', 'm3', 't', 'kg']);

/** In brief this many lines say how much more of them goes in, and no line says how it is packed. */
const FEW = 3;

/** Cartons, pallets, measures and containers of a document, as text; nothing where no line says how it is packed. */
export function packingModel(computation: Computation, brief = false): PackingModel | undefined {
  const { load, sizes, deal } = computation;
  if (load.lines.length === 0) return undefined;
  const freight = computation.charges.given.get('mainCarriage')?.charge;
  const at = freight?.kind === 'amount' ? freight.at : undefined;
  const loose = isLoose(computation);
  // Whose freight goes by measure or weight sends no container of his own.
  const plan = loose ? undefined : computation.plan;
  const size = plan?.boxes[0]?.size ?? sizes.find((candidate) => candidate.type === deal.container);
  return {
    cartons: load.cartons,
    volume: volume(load.volume),
    grossWeight: weight(load.grossWeight),
    netWeight: weight(load.netWeight),
    pallets: load.pallets,
    containers: (plan?.boxes ?? []).map((box) => ({
      type: box.size.type,
      count: box.count,
      fill: box.fill && fixed(box.fill, 3),
    })),
    chosen: plan?.chosen,
    over: plan && overModel(plan),
    room: plan && roomModel(computation, plan, brief ? FEW : Infinity),
    // By air nothing is charged by weight or measure of the sea.
    revenueTons: (deal.container === 'LCL' || loose) && !byAir(deal) ? volume(revenueTons(load, at)) : undefined,
    chargeableWeight: byAir(deal) ? weight(chargeableWeight(load, at)) : undefined,
    lines: brief ? [] : load.cargo.flatMap((line, n) => (line ? lineModel(line, n, size) : [])),
  };
}

/** Nobody names a container, and the freight goes by measure or weight. */
export function isLoose({ deal, charges }: Computation): boolean {
  const freight = charges.given.get('mainCarriage')?.charge;
  return deal.file.value.container === undefined && freight?.kind === 'amount' && LOOSE.has(freight.per);
}

function overModel({ over }: ContainerPlan): OverfullModel | undefined {
  if (!over) return undefined;
  return {
    volume: volume(over.volume),
    weight: weight(over.weight),
    pallets: over.pallets,
    share: fixed(over.share, 3),
  };
}

function roomModel({ load }: Computation, plan: ContainerPlan, most: number): RoomModel | undefined {
  const room = roomOf(load, plan, most);
  return (
    room && {
      volume: fixed(room.volume, 3),
      weight: weight(room.weight),
      lines: room.lines.map(({ line, cartons, units }) => ({ line: line + 1, cartons, units: units.toFixed() })),
    }
  );
}

function lineModel(line: PackedLine, n: number, size: ContainerSize | undefined): LinePackingModel {
  return {
    line: n + 1,
    cartons: line.cartons,
    unitsPerCarton: line.unitsPerCarton.toFixed(),
    partial: line.partial?.toFixed(),
    volume: volume(line.volume),
    grossWeight: weight(line.grossWeight),
    netWeight: weight(line.netWeight),
    pallets: line.pallets?.count,
    fits: size && fitsModel(line, size),
  };
}

function fitsModel({ carton, unitsPerCarton, pallets }: PackedLine, size: ContainerSize): FitsModel | undefined {
  const fits = cartonsThatFit(carton, size);
  if (!fits) return undefined;
  return {
    type: size.type,
    cartons: fits.cartons,
    units: unitsPerCarton.times(fits.cartons).toFixed(),
    grid: fits.grid,
    pallets: pallets && palletsThatFit(pallets.pallet, size),
  };
}

const volume = (value: Decimal | undefined): string | undefined => value && fixed(value, 3);
const weight = (value: Decimal | undefined): string | undefined => value && fixed(value, 2);
