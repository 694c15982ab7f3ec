import { Decimal } from '../money/decimal.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

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
    const { line } = context;
    const moq = line.product?.value.moq ?? firstTier(line);
    if (!moq || !line.quantity?.lessThan(moq)) return [];
    return [
      {
        range: at(context, 'items', context.index, 'quantity'),
        message: '{quantity} is below the minimum order of {moq} for {sku}: raise it, or check the price',
        data: { quantity: line.quantity.toFixed(), moq: moq.toFixed(), sku: line.item.sku ?? '' },
      },
    ];
  },
};
