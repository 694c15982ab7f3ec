import { itemAt, keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Duty is looked up by HS code, origin and destination in your own rates; “free” must be said as rate: 0%. */
export const missingDutyRate: TradeRule = {
  code: 'missing-duty-rate',
  about: 'document',
  severity: 'error',
  reason: 'Duty is looked up by HS code, origin and destination in your own rates; “free” must be said as rate: 0%.',
  example: {
    in: 'rates',
    wrong: 'duties:\n  - { hs: "8504", to: US, rate: 2%, source: tariff schedule }',
    right: 'duties:\n  - { hs: "9405", to: US, rate: 4%, source: tariff schedule }',
    beside: {
      'QT-2026-0042.quotation.yaml':
        'incoterm: DDP Chicago\nmode: air\ndestination: { country: US, importerOfRecord: seller, entryDate: 2027-01-15 }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
    },
  },
  check(context) {
    const { priced, deal } = context.computation;
    return priced.gaps.flatMap((gap): Finding[] => {
      if (gap.kind === 'reference')
        return [
          {
            range: keyAt(context, 'incoterm'),
            severity: gap.blocks ? 'error' : 'warning',
            message: '{name} is a share of {of}, and there is no such duty or tax on these goods: look at its rate',
            data: { name: gap.name, of: gap.of },
          },
        ];
      if (gap.kind !== 'duty') return [];
      const line = deal.lines[gap.line];
      const data = { hs: line?.hs ?? '', country: deal.country ?? '' };
      const message = line?.hs
        ? 'No duty for HS {hs} into {country} in the rates: add one under duties: (0% if free)'
        : 'Without an HS code no duty into {country} can be found: add hs: to the product';
      return [{ range: itemAt(context, gap.line), severity: gap.blocks ? 'error' : 'warning', message, data }];
    });
  },
};
