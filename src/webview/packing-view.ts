import type { PackingModel } from '../core/documents/model.ts';
import type { TotalsReport } from '../core/documents/report.ts';
import { NONE, clip, grouped, percent } from './format.ts';
import { fill, type Labels } from './labels.ts';

export interface PackingView {
  readonly facts: readonly { readonly name: string; readonly value: string; readonly unit: string }[];
  readonly containers: readonly { readonly name: string; readonly fill: string; readonly share: string | undefined }[];
  /** How much of all containers together the load takes, as fractions. */
  readonly filled: readonly { readonly kind: 'volume' | 'weight'; readonly name: string; readonly share: number }[];
  /** What would still go in, or what does not. */
  readonly remarks: readonly string[];
  readonly loose: string | undefined;
}

/** Cartons, measures and containers in words. */
export function packingView({ packing, lines }: TotalsReport, labels: Labels): PackingView | undefined {
  if (!packing) return undefined;
  return {
    facts: [
      fact(labels.cartons, String(packing.cartons), ''),
      fact(labels.volume, packing.volume, 'm³'),
      fact(labels.grossWeight, packing.grossWeight, 'kg'),
      fact(labels.netWeight, packing.netWeight, 'kg'),
    ],
    containers: packing.containers.map(({ type, count, fill: share }) => ({
      name: `${count} × ${type}`,
      fill: share === undefined ? '' : fill(count > 1 ? labels.lastFull : labels.full, { percent: percent(share) }),
      share,
    })),
    filled: filled(packing, labels),
    remarks: remarks(packing, lines, labels),
    loose:
      packing.revenueTons === undefined ? undefined : fill(labels.revenueTons, { tons: grouped(packing.revenueTons) }),
  };
}

/** Shares of the room of all containers, for drawing only. */
function filled({ volume, grossWeight, room }: PackingModel, labels: Labels): PackingView['filled'] {
  const share = (taken: string | undefined, left: string | undefined): number | undefined =>
    taken === undefined || left === undefined ? undefined : Number(taken) / (Number(taken) + Number(left));
  const [byVolume, byWeight] = [share(volume, room?.volume), share(grossWeight, room?.weight)];
  return [
    ...(byVolume === undefined ? [] : [{ kind: 'volume' as const, name: labels.byVolume, share: byVolume }]),
    ...(byWeight === undefined ? [] : [{ kind: 'weight' as const, name: labels.byWeight, share: byWeight }]),
  ];
}

const ROOM_LINES = 3;

function remarks({ room, over }: PackingModel, lines: TotalsReport['lines'], labels: Labels): string[] {
  if (over) return [fill(labels.over, { share: percent(over.share) })];
  if (!room) return [];
  const { volume, weight } = room;
  const left =
    weight === undefined
      ? fill(labels.roomLeft, { volume: grouped(volume) })
      : fill(labels.roomLeftBoth, { volume: grouped(volume), weight: grouped(weight) });
  const more = room.lines.slice(0, ROOM_LINES).flatMap(({ line, cartons, units }) => {
    const unit = clip(lines[line - 1]?.unit ?? '', 24);
    const data = { cartons: String(cartons), line: String(line), units: grouped(units), unit };
    return cartons > 0 ? [fill(labels.roomFor, data)] : [];
  });
  return [left, ...more];
}

function fact(name: string, amount: string | undefined, unit: string): PackingView['facts'][number] {
  const value = grouped(amount);
  return { name, value, unit: value === NONE ? '' : unit };
}
