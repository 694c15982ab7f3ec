import { itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Goods free of charge are valued by customs too: a price of nothing is not accepted (WTO Customs Valuation Agreement). */
export const missingCustomsValue: TradeRule = {
  code: 'missing-customs-value',
  about: 'document',
  severity: 'error',
  reason:
    'Goods free of charge are valued by customs too: a price of nothing is not accepted (WTO Customs Valuation Agreement).',
  check(context) {
    return context.computation.priced.gaps.flatMap((gap): Finding[] =>
      gap.kind === 'customsValue'
        ? [
            {
              range: itemAt(context, gap.line),
              message: 'What is one of these free goods worth to customs? Add customsValue: 2.15 USD to the line',
            },
          ]
        : [],
    );
  },
};
