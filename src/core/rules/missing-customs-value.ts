import { itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Goods free of charge are valued by customs too: a price of nothing is not accepted (WTO Customs Valuation Agreement). */
export const missingCustomsValue: TradeRule = {
  code: 'missing-customs-value',
  about: 'document',
  severity: 'error',
  reason:
    'Goods free of charge are valued by customs too: a price of nothing is not accepted (WTO Customs Valuation Agreement).',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: DDP Chicago\nmode: air\ndestination: { country: US, importerOfRecord: seller, entryDate: 2027-01-15 }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100 }\n  - { sku: LED-PANEL-60, quantity: 4, free: yes }',
    right:
      'incoterm: DDP Chicago\nmode: air\ndestination: { country: US, importerOfRecord: seller, entryDate: 2027-01-15 }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }\nitems:\n  - { sku: LED-PANEL-60, quantity: 100 }\n  - { sku: LED-PANEL-60, quantity: 4, free: yes, customsValue: 6 USD }',
    beside: {
      '2026.rates.yaml': 'duties:\n  - { hs: "9405", to: US, name: Customs duty, rate: 4%, source: tariff schedule }',
    },
  },
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
