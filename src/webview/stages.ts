import type { LadderStep } from '../core/documents/ladder.ts';

/** The way of the goods in stretches that a person thinks in, in their order. */
export const STAGES = {
  works: ['goods', 'exportPacking', 'loadingAtOrigin'],
  origin: ['preCarriage', 'exportClearance', 'originTerminal', 'loadingOnBoard'],
  main: ['mainCarriage', 'insurance'],
  destination: ['destinationTerminal', 'onCarriage', 'unloading'],
  import: ['importClearance', 'importDuties', 'importTaxes'],
} as const satisfies Readonly<Record<string, readonly LadderStep['id'][]>>;
export type Stage = keyof typeof STAGES;

/** The stretch that a cost element belongs to. */
export function stageOf(id: LadderStep['id']): Stage {
  const stages = Object.entries(STAGES) as [Stage, readonly LadderStep['id'][]][];
  return stages.find(([, ids]) => ids.includes(id))?.[0] ?? 'main';
}
