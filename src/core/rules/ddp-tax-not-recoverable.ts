import { beside, fix } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** An import tax that nobody can claim back is a cost like the freight. */
export const ddpTaxNotRecoverable: TradeRule = {
  code: 'ddp-tax-not-recoverable',
  about: 'document',
  severity: 'hint',
  reason:
    'Under DDP the seller pays the import tax, and gets it back only if registered for it there; else it is a cost, and the buyer, who could have claimed it back, pays it in the price.',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: DDP Rotterdam\nto: Rotterdam\nmode: air\ndestination: { country: NL, importerOfRecord: seller, entryDate: 2027-01-15 }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
    right:
      'incoterm: DDP Rotterdam\nto: Rotterdam\nmode: air\ndestination: { country: NL, importerOfRecord: seller, entryDate: 2027-01-15, tax: recoverable }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
    beside: {
      '2026.rates.yaml':
        'duties:\n  - { hs: "9405", to: NL, name: Customs duty, rate: 4%, source: tariff schedule }\ntaxes:\n  - { to: NL, name: VAT, rate: 21%, source: tax office }',
    },
  },
  check(context) {
    const { deal, priced, imports } = context.computation;
    const { destination } = context.file.value;
    const importer = destination?.importerOfRecord;
    if (deal.term?.rule !== 'DDP' || !priced.borne.has('importTaxes') || destination?.tax) return [];
    // Who does not say who imports, or says the buyer does, is told so by another rule.
    if (importer === undefined || importer === 'buyer') return [];
    const taxed = imports && [...imports.lines.values()].some(({ taxes }) => taxes.some(({ rate }) => !rate.isZero()));
    if (!imports || !taxed) return [];
    return [
      {
        range: at(context, 'destination', 'importerOfRecord'),
        message:
          'The import tax of {country} is in this price as a cost: write tax: recoverable under destination: if you get it back there, tax: paid if not, or offer DDP (VAT unpaid)',
        data: { country: imports.country },
        fixes: ['recoverable', 'paid'].flatMap((tax) =>
          fix('Add {better}', { better: `tax: ${tax}` }, [
            beside(context.file, ['destination', 'importerOfRecord'], `tax: ${tax}`),
          ]),
        ),
      },
    ];
  },
};
