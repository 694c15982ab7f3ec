import { fixed } from '../money/decimal.ts';
import { floorMargin } from '../documents/compute.ts';
import { keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** The seller’s own floor; nobody who names none wants to sell at a loss. */
export const belowFloor: TradeRule = {
  code: 'below-floor',
  about: 'document',
  severity: 'warning',
  reason:
    'Below the seller’s own floor an order costs more trouble than it brings; where the seller names none, below nothing it costs money.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 100, price: 10.20 }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 100, price: 11.20 }',
    beside: {
      'brightline.seller.yaml': 'floor: { margin: 5% }',
      'led-panel-60.product.yaml': 'cost: { amount: 10 USD }',
    },
  },
  check(context) {
    const { deal, inside } = context.computation;
    const margin = inside?.margin;
    if (!margin) return [];
    const floor = floorMargin(deal);
    const range = keyAt(context, 'items');
    const percent = (rate: typeof margin): string => `${fixed(rate.times(100), 1)}%`;
    if (!floor) {
      // Prices at cost are rounded, and may come out a trifle below.
      const isLoss = margin.isNegative() && !/^[0.]+%$/.test(percent(margin));
      const message = 'This is sold at a loss, the margin is {margin}: raise the price or cut a cost';
      return isLoss ? [{ range, message, data: { margin: percent(margin) } }] : [];
    }
    if (margin.greaterThanOrEqualTo(floor)) return [];
    return [
      {
        range,
        message: 'The margin is {margin}, below your floor of {floor}: raise the price or cut a cost',
        data: { margin: percent(margin), floor: percent(floor) },
      },
    ];
  },
};
