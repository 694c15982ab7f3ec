import type { Decimal } from '../money/decimal.ts';
import type { Item } from '../spec/document.ts';
import type { Computation } from './compute.ts';

/**
 * The items of a computed document with their unit prices held: `factor` times as much each, where one is given. Free
 * lines stay free; discounts stay.
 */
export function holdPrices({ priced, deal }: Computation, factor?: Decimal): readonly Item[] {
  return (deal.file.value.items ?? []).map((item, n) => {
    const { unitPrice, line } = priced.lines[n] ?? {};
    if (!unitPrice || line?.basis.method === 'free') return item;
    return { ...item, price: { amount: factor ? unitPrice.times(factor) : unitPrice, currency: deal.currency } };
  });
}
