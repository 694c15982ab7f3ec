import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Below the minimum order quantity the list price does not hold. */
export const belowMoq: TradeRule = {
  code: 'below-moq',
  about: 'document',
  severity: 'warning',
  reason: 'Below the minimum order quantity the list price does not hold.',
  check(context) {
    return context.computation.deal.lines.flatMap((line): Finding[] => {
      const moq = line.product?.value.moq;
      if (!moq || !line.quantity?.lessThan(moq)) return [];
      const data = { quantity: line.quantity.toFixed(), moq: moq.toFixed(), sku: line.item.sku ?? '' };
      return [
        {
          range: at(context, 'items', line.index, 'quantity'),
          message: '{quantity} is below the minimum order of {moq} for {sku}: raise it, or check the price',
          data,
        },
      ];
    });
  },
};
