import { fixed } from '../money/decimal.ts';
import { floorMargin } from '../documents/compute.ts';
import { keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** The seller’s own floor: below it an order costs more trouble than it brings. */
export const belowFloor: TradeRule = {
  code: 'below-floor',
  about: 'document',
  severity: 'warning',
  reason: 'The seller’s own floor: below it an order costs more trouble than it brings.',
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
    const floor = floorMargin(deal);
    if (!floor || !inside?.margin || inside.margin.greaterThanOrEqualTo(floor)) return [];
    const data = { margin: `${fixed(inside.margin.times(100), 1)}%`, floor: `${fixed(floor.times(100), 1)}%` };
    return [
      {
        range: keyAt(context, 'items'),
        message: 'The margin is {margin}, below your floor of {floor}: raise the price or cut a cost',
        data,
      },
    ];
  },
};
