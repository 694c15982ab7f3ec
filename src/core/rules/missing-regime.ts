import { keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

const MESSAGES = {
  country: 'Duty and tax need the country of destination: add destination: { country: … }',
  regime:
    'How {country} values imports is not in our tables: under regimes: of a rates file give country, value (CIF, or FOB where freight is left out), tax (value+duty, or none) and source',
  tax: 'The import tax of {country} is not known: under taxes: of a rates file give to, name, rate and source',
  fees: 'The entry fees of {country} for this entry date are not known: under fees: of a rates file give to, name, rate or amount, and source',
} as const;

/** How a country values goods, which tax it charges and which entry fees are facts with a source and a date; what our tables lack is yours to give. */
export const missingRegime: TradeRule = {
  code: 'missing-regime',
  about: 'document',
  severity: 'error',
  reason:
    'How a country values goods, which tax it charges and which entry fees are facts with a source and a date; what our tables lack is yours to give.',
  example: {
    in: 'rates',
    wrong: 'duties:\n  - { hs: "9405", to: PH, rate: 5%, source: tariff schedule }',
    right:
      'duties:\n  - { hs: "9405", to: PH, rate: 5%, source: tariff schedule }\nregimes:\n  - { country: PH, value: CIF, tax: value+duty, source: customs broker }\ntaxes:\n  - { to: PH, name: VAT, rate: 12%, source: customs broker }',
    beside: {
      'QT-2026-0042.quotation.yaml':
        'incoterm: DDP Manila\nto: Manila\nmode: air\ndestination: { country: PH, importerOfRecord: seller, entryDate: 2026-12-20, tax: paid }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
    },
  },
  check(context) {
    const { priced } = context.computation;
    return priced.gaps.flatMap((gap): Finding[] => {
      if (gap.kind !== 'regime' && gap.kind !== 'tax' && gap.kind !== 'fees' && gap.kind !== 'country') return [];
      const data = { country: 'country' in gap ? gap.country : '' };
      return [
        {
          range: keyAt(context, 'incoterm'),
          severity: gap.blocks ? 'error' : 'warning',
          message: MESSAGES[gap.kind],
          data,
        },
      ];
    });
  },
};
