import type { Deal } from '../trade/deal/deal.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';

/** The lines whose cost nobody gives: margin and profit of the whole are not known for them. */
export function costlessLines({ lines }: Deal): readonly DealLine[] {
  return lines.filter(({ cost }) => !cost?.amount);
}
