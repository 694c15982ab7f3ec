import { itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A duty that hangs on the origin (antidumping, a preference, a trade measure) cannot be left out because the origin is. */
export const missingOrigin: TradeRule = {
  code: 'missing-origin',
  about: 'document',
  severity: 'error',
  reason:
    'A duty that hangs on the origin (antidumping, a preference, a trade measure) cannot be left out because the origin is.',
  example: {
    in: 'product',
    wrong: 'origin:',
    right: 'origin: CN',
    beside: {
      '2026.rates.yaml':
        'duties:\n  - { hs: "9405", to: US, rate: 4%, source: tariff schedule }\n  - { hs: "9405", from: CN, to: US, name: Trade measure, rate: 20%, source: tariff schedule }',
      'QT-2026-0042.quotation.yaml':
        'incoterm: DDP Chicago\nmode: air\ndestination: { country: US, importerOfRecord: seller, entryDate: 2027-01-15 }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
    },
  },
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
