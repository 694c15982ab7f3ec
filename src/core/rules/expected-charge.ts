import { keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Small charges make the difference between a margin and a loss; these usually occur under the term. */
export const expectedCharge: TradeRule = {
  code: 'expected-charge',
  about: 'document',
  severity: 'warning',
  reason: 'Small charges make the difference between a margin and a loss; these usually occur under the term.',
  check(context) {
    const { priced, deal } = context.computation;
    const missing = priced.gaps.flatMap((gap) => (gap.kind === 'charge' && !gap.blocks ? [gap.element] : []));
    if (missing.length === 0) return [];
    return [
      {
        range: keyAt(context, 'incoterm'),
        message:
          'Costs that usually occur under {rule} are not given: {elements}. Add them under charges:, or write none',
        data: { rule: deal.term?.rule ?? '', elements: missing.join(', ') },
      },
    ];
  },
};
