import { ARRIVAL_RULES } from '../tables/incoterms.ts';
import { keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Under DAP, DPU and DDP nobody must insure, but the risk is the seller’s to the door: a premium that he pays belongs in his price. */
export const insuranceNotCounted: TradeRule = {
  code: 'insurance-not-counted',
  about: 'document',
  severity: 'hint',
  reason:
    'Under DAP, DPU and DDP nobody must insure, but the risk is the seller’s to the door: a premium that he pays belongs in his price.',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: DAP Chicago\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none }',
    right:
      'incoterm: DAP Chicago\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, insurance: 0.3% of 110% }',
    beside: {
      '2026.rates.yaml': 'insurance: { rate: 0.3%, of: 110%, source: open cover }',
    },
  },
  check(context): Finding[] {
    const { deal, charges } = context.computation;
    const rule = deal.term?.rule;
    if (!rule || !ARRIVAL_RULES.has(rule) || context.file.value.charges?.insurance) return [];
    if (!charges.given.has('insurance')) return [];
    const message =
      'The insurance of your rates is not in this {rule} price: write insurance: under charges: to count it';
    return [{ range: keyAt(context, 'incoterm'), message, data: { rule } }];
  },
};
