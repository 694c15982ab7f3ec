import { itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A duty that hangs on the origin (antidumping, a preference, a trade measure) cannot be left out because the origin is. */
export const missingOrigin: TradeRule = {
  code: 'missing-origin',
  about: 'document',
  severity: 'error',
  reason:
    'A duty that hangs on the origin (antidumping, a preference, a trade measure) cannot be left out because the origin is.',
  check(context): Finding[] {
    const { priced, deal } = context.computation;
    return priced.gaps.flatMap((gap): Finding[] => {
      if (gap.kind !== 'origin') return [];
      const data = { hs: deal.lines[gap.line]?.hs ?? '', country: deal.country ?? '' };
      const message = 'A duty on HS {hs} into {country} hangs on the origin: add origin: to the product';
      return [{ range: itemAt(context, gap.line), severity: gap.blocks ? 'error' : 'warning', message, data }];
    });
  },
};
