import { keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Small charges make the difference between a margin and a loss; these usually occur under the term. */
export const expectedCharge: TradeRule = {
  code: 'expected-charge',
  about: 'document',
  severity: 'warning',
  reason: 'Small charges make the difference between a margin and a loss; these usually occur under the term.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FOB Ningbo\ncharges: { exportClearance: 600 CNY }',
    right: 'incoterm: FOB Ningbo\ncharges: { preCarriage: 1200 CNY, exportClearance: 600 CNY, originTerminal: none }',
    beside: {
      '2026.rates.yaml': 'fx:\n  - { pair: USD/CNY, rate: 7.1000, date: 2026-11-20, source: "bank\'s buying rate" }',
    },
  },
  check(context) {
    const { priced, deal } = context.computation;
    const missing = priced.gaps.flatMap((gap) => (gap.kind === 'charge' && !gap.blocks ? [gap.element] : []));
    const rule = deal.term?.rule;
    // Without a rule nothing is usual: that it lacks is said already.
    if (missing.length === 0 || !rule) return [];
    return [
      {
        range: keyAt(context, 'incoterm'),
        message:
          'Costs that usually occur under {rule} are not given: {elements}. Add them under charges:, or write none',
        data: { rule, elements: missing.join(', ') },
      },
    ];
  },
};
