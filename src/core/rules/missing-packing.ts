import { itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Without cartons, volume and weight neither containers nor freight can be counted. */
export const missingPacking: TradeRule = {
  code: 'missing-packing',
  about: 'line',
  severity: 'warning',
  reason: 'Without cartons, volume and weight neither containers nor freight can be counted.',
  example: {
    in: 'product',
    wrong: 'packing:',
    right: 'packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }',
  },
  checkLine(context): Finding[] {
    const { line, packed } = context;
    if (!line.product || !line.ships || packed || !line.quantity) return [];
    return [
      {
        range: itemAt(context, context.index),
        message: '{sku} has no packing, so its cartons, volume and weight are not counted: add packing: to the product',
        data: { sku: line.item.sku ?? '' },
      },
    ];
  },
};
