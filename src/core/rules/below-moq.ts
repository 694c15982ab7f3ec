import { Decimal } from '../money/decimal.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import { fix, write } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** The least quantity of a line that its product, or the first tier of its list price, asks for. */
export function minimumOrder(line: DealLine): Decimal | undefined {
  return line.product?.value.moq ?? firstTier(line);
}

/** A list price with tiers begins at its first; below that it has no price of its own. */
function firstTier({ basis, product }: DealLine): Decimal | undefined {
  const starts = (product?.value.price?.tiers ?? []).flatMap((tier) => tier.from ?? []);
  return basis.method === 'list' && starts.length > 0 ? Decimal.min(...starts) : undefined;
}

/** Below the minimum order quantity the list price does not hold. */
export const belowMoq: TradeRule = {
  code: 'below-moq',
  about: 'line',
  severity: 'warning',
  reason: 'Below the minimum order quantity the list price does not hold.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 60 }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 100 }',
    beside: {
      'led-panel-60.product.yaml': 'moq: 100',
    },
  },
  checkLine(context): Finding[] {
    const { file, line, index, packed } = context;
    const moq = minimumOrder(line);
    if (!moq || !line.quantity?.lessThan(moq)) return [];
    const path = ['items', index, 'quantity'];
    const per = packed?.unitsPerCarton;
    // In full cartons.
    const quantity = (per ? moq.div(per).ceil().times(per) : moq).toFixed();
    return [
      {
        range: at(context, ...path),
        message: '{quantity} is below the minimum order of {moq} for {sku}: raise it, or check the price',
        data: { quantity: line.quantity.toFixed(), moq: moq.toFixed(), sku: line.item.sku ?? '' },
        fixes: fix('Raise the quantity to {quantity}', { quantity }, [write(file, path, quantity)]),
      },
    ];
  },
};
