import type { Decimal } from '../money/decimal.ts';
import type { Item } from '../spec/document.ts';
import type { Supposed } from '../trade/deal/deal.ts';
import type { Computation } from './compute.ts';

/** The items of a computed document with other unit prices: each as `priceOf` says, or as it was. Free lines stay free. */
export function holdPrices(
  { priced, deal }: Computation,
  priceOf: (unitPrice: Decimal, line: number) => Decimal = (unitPrice) => unitPrice,
): Pick<Supposed, 'items' | 'held'> {
  const items = (deal.file.value.items ?? []).map((item, n): Item => {
    const { unitPrice, line } = priced.lines[n] ?? {};
    if (!unitPrice || line?.basis.method === 'free') return item;
    return { ...item, price: { amount: priceOf(unitPrice, n), currency: deal.currency } };
  });
  return { items, held: deal.lines.map((line) => line.basis) };
}
