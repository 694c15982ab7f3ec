import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A part-filled last carton costs freight for air and invites a count at customs. */
export const partialCarton: TradeRule = {
  code: 'partial-carton',
  about: 'line',
  severity: 'hint',
  reason: 'A part-filled last carton costs freight for air and invites a count at customs.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 102 }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 104 }',
  },
  checkLine(context): Finding[] {
    const { packed } = context;
    if (!packed?.partial) return [];
    return [
      {
        range: at(context, 'items', context.index, 'quantity'),
        message: 'The last carton holds only {units} of {per}: round the quantity to full cartons',
        data: { units: packed.partial.toFixed(), per: packed.unitsPerCarton.toFixed() },
      },
    ];
  },
};
