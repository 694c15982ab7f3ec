import type { Deal } from '../trade/deal/deal.ts';

/** The indexes of the lines whose cost nobody gives: margin and profit of the whole are not known for them. */
export function costlessLines({ lines }: Deal): readonly number[] {
  return lines.flatMap(({ cost }, n) => (cost?.amount ? [] : [n]));
}
