import { unitCode } from '../tables/rec20.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Units of which there are only whole ones. Half a dozen is six. */
const WHOLE: ReadonlySet<string> = new Set(
  ['pcs', 'unit', 'each', 'set', 'pair', 'carton'].flatMap((word) => unitCode(word) ?? []),
);

/** Half a piece is not sold. */
export const fractionOfPiece: TradeRule = {
  code: 'fraction-of-piece',
  about: 'line',
  severity: 'warning',
  reason: 'What is counted comes whole: 100.5 pcs is a slip of the pen, or a weight or length under the wrong unit.',
  example: {
    in: 'quotation',
    wrong:
      'items:\n  - { description: Cable, quantity: 100.5, unit: pcs, price: 2.10, packing: { unitsPerCarton: 0.5, carton: 20 x 20 x 20 cm } }',
    right:
      'items:\n  - { description: Cable, quantity: 100.5, unit: m, price: 2.10, packing: { unitsPerCarton: 0.5, carton: 20 x 20 x 20 cm } }',
  },
  checkLine(context): Finding[] {
    const { line, index } = context;
    const code = unitCode(line.unit);
    if (!line.quantity || line.quantity.isInteger() || code === undefined || !WHOLE.has(code)) return [];
    return [
      {
        range: at(context, 'items', index, 'quantity'),
        message: '{quantity} {unit}: what is counted comes whole. Correct the quantity or the unit',
        data: { quantity: line.quantity.toFixed(), unit: line.unit },
      },
    ];
  },
};
