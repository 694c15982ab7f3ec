import { at, itemAt, keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Amounts in two currencies meet only by a dated rate of exchange. */
export const missingFx: TradeRule = {
  code: 'missing-fx',
  about: 'document',
  severity: 'error',
  reason: 'Amounts in two currencies meet only by a dated rate of exchange.',
  example: {
    in: 'quotation',
    wrong:
      'currency: USD\nincoterm: CFR Chicago\ncharges: { mainCarriage: 3400 EUR, preCarriage: none, exportClearance: none, originTerminal: none }',
    right:
      'currency: USD\nincoterm: CFR Chicago\ncharges: { mainCarriage: 3900 USD, preCarriage: none, exportClearance: none, originTerminal: none }',
  },
  check(context) {
    const { priced } = context.computation;
    return priced.gaps.flatMap((gap): Finding[] => {
      if (gap.kind !== 'fx') return [];
      const range = gap.line !== undefined ? itemAt(context, gap.line) : keyAt(context, 'incoterm');
      const own = gap.origin?.file === context.file.path ? at(context, ...gap.origin.at) : range;
      return [
        {
          range: own,
          severity: gap.blocks ? 'error' : 'warning',
          message: 'No exchange rate from {from} to {to}: add the pair under fx: in a rates file',
          data: { from: gap.from, to: gap.to },
        },
      ];
    });
  },
};
