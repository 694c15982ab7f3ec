import { at, keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A price that goes this far must hold this cost. It is never guessed: without it there is no total. */
export const missingCharge: TradeRule = {
  code: 'missing-charge',
  about: 'document',
  severity: 'error',
  reason: 'A price that goes this far must hold this cost. It is never guessed: without it there is no total.',
  check(context) {
    const { priced, deal } = context.computation;
    const rule = deal.term?.rule ?? '';
    return priced.gaps.flatMap((gap): Finding[] => {
      if (gap.kind === 'charge' && gap.blocks) {
        return [
          {
            range: keyAt(context, 'incoterm'),
            message:
              '{rule} needs {element}, and neither this document nor the rates give it: add it under charges:, or write none',
            data: { rule, element: gap.element },
          },
        ];
      }
      if (gap.kind === 'chargeCount') {
        const own = gap.origin.file === context.file.path;
        const range = own ? at(context, ...gap.origin.at) : keyAt(context, 'incoterm');
        return [
          {
            range,
            severity: gap.blocks ? 'error' : 'warning',
            message: '{element} is charged per {unit}, and the packing or container does not say how many',
            data: { element: gap.element, unit: gap.unit },
          },
        ];
      }
      if (gap.kind === 'chargeShare') {
        return [
          {
            range: keyAt(context, 'charges', gap.element),
            message: '{element} cannot be a percentage: only insurance is a share of the price',
            data: { element: gap.element },
          },
        ];
      }
      return [];
    });
  },
};
