import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A part-filled last carton costs freight for air and invites a count at customs. */
export const partialCarton: TradeRule = {
  code: 'partial-carton',
  about: 'document',
  severity: 'hint',
  reason: 'A part-filled last carton costs freight for air and invites a count at customs.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 102 }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 104 }',
  },
  check(context) {
    return context.computation.load.lines.flatMap((packed): Finding[] => {
      if (!packed.partial) return [];
      const data = { units: packed.partial.toFixed(), per: packed.unitsPerCarton.toFixed() };
      return [
        {
          range: at(context, 'items', packed.line, 'quantity'),
          message: 'The last carton holds only {units} of {per}: round the quantity to full cartons',
          data,
        },
      ];
    });
  },
};
