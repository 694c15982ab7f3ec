import { minimumOrder } from './below-moq.ts';
import { fix, write } from './fix.ts';
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
    const { file, line, index, packed } = context;
    if (!packed?.partial || !line.quantity) return [];
    const path = ['items', index, 'quantity'];
    const down = line.quantity.minus(packed.partial);
    const up = down.plus(packed.unitsPerCarton);
    const moq = minimumOrder(line);
    // Nobody wants to be led from one warning to the next.
    const enough = down.isPositive() && !down.isZero() && !(moq && down.lessThan(moq));
    return [
      {
        range: at(context, ...path),
        message: 'The last carton holds only {units} of {per}: round the quantity to full cartons',
        data: { units: packed.partial.toFixed(), per: packed.unitsPerCarton.toFixed() },
        fixes: [
          ...(enough
            ? fix('Round down to {quantity}', { quantity: down.toFixed() }, [write(file, path, down.toFixed())])
            : []),
          ...fix('Round up to {quantity}', { quantity: up.toFixed() }, [write(file, path, up.toFixed())]),
        ],
      },
    ];
  },
};
