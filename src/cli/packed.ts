import type { PackingModel, TotalsReport } from '../core/index.ts';
import { percent } from './percent.ts';

type Packing = NonNullable<TotalsReport['packing']>;

/** How a document's goods are packed and loaded, as lines of text. */
export function packed(packing: Packing): string[] {
  const { cartons, pallets, volume, grossWeight } = packing;
  const whole = [
    `${cartons} cartons`,
    ...(pallets === undefined ? [] : [`${pallets} pallets`]),
    `${volume ?? '—'} m³`,
    `${grossWeight ?? '—'} kg gross`,
    ...packing.containers.map(box),
    ...(packing.revenueTons === undefined ? [] : [`${packing.revenueTons} W/M`]),
    ...(packing.chargeableWeight === undefined ? [] : [`${packing.chargeableWeight} kg chargeable`]),
  ];
  return [`Packing: ${whole.join(', ')}`, ...why(packing), ...over(packing), ...room(packing)];
}

function box({ count, type, fill }: PackingModel['containers'][number]): string {
  const full = fill === undefined ? '' : /[1-9]/.test(fill) ? ` (last ${percent(fill)} full)` : ' (last empty)';
  return `${count} × ${type}${full}`;
}

function why({ chosen }: Packing): string[] {
  if (chosen === 'cheapest') return ['  These containers are the cheapest by the freights given'];
  return chosen === 'smallest' ? ['  These containers are the smallest that hold the load'] : [];
}

function over({ over: found }: Packing): string[] {
  if (!found) return [];
  const measures = [
    found.volume && `${found.volume} m³`,
    found.weight && `${found.weight} kg`,
    found.pallets && `${found.pallets} pallets`,
  ].filter(Boolean);
  const what = measures.length > 0 ? measures.join(', ') : `${percent(found.share)} of the load, mixed evenly`;
  return [`  Too much for these containers: ${what}`];
}

function room({ room: left }: Packing): string[] {
  if (!left) return [];
  const lines = left.lines.map(({ line, cartons, units }) => `${cartons} cartons (${units} units) of line ${line}`);
  const weight = left.weight === undefined ? '' : ` and ${left.weight} kg`;
  return [`  Room left: ${left.volume} m³${weight}${lines.length > 0 ? `, so ${lines.join(', or ')}` : ''}`];
}
