import { KeptSums, every } from '../trade/deal/kept-sums.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import type { Computation } from './compute.ts';

const BY_PROFIT = new KeptSums<DealLine, boolean>(
  every(({ basis, item }) => basis.method === 'free' || (basis.method === 'cost' && !item.profit)),
);

/** Whether the profit that the document asks for makes every price: all come from a cost. */
export function pricesByProfit({ deal }: Computation): boolean {
  return BY_PROFIT.of(deal.lines);
}
