import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import { beside, fix } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

function importedBy(file: DocumentFile, importer: string): Fix[] {
  const line = `importerOfRecord: ${importer}`;
  const last = Object.keys(file.value.destination ?? {}).at(-1);
  const edit = last
    ? beside(file, ['destination', last], line)
    : beside(file, ['incoterm'], `destination: { ${line} }`);
  return fix('Add {better}', { better: line }, [edit]);
}

/** Under DDP the seller imports: somebody must be importer of record there, with the registrations that country asks for (EORI, VAT, a customs bond). */
export const ddpImporterOfRecord: TradeRule = {
  code: 'ddp-importer-of-record',
  about: 'document',
  severity: 'warning',
  reason:
    'Under DDP the seller imports: somebody must be importer of record there, with the registrations that country asks for (EORI, VAT, a customs bond).',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: DDP Chicago\nmode: air\ndestination: { country: US, entryDate: 2027-01-15 }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
    right:
      'incoterm: DDP Chicago\nmode: air\ndestination: { country: US, entryDate: 2027-01-15, importerOfRecord: seller }\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
    beside: {
      '2026.rates.yaml': 'duties:\n  - { hs: "9405", to: US, name: Customs duty, rate: 4%, source: tariff schedule }',
    },
  },
  check(context) {
    const { deal, imports, priced } = context.computation;
    const { term } = deal;
    if (term?.rule !== 'DDP') return [];
    const importer = context.file.value.destination?.importerOfRecord;
    if (!importer)
      return [
        {
          range: at(context, 'incoterm'),
          message:
            'DDP needs an importer of record: add importerOfRecord: seller (or agent, or buyer) under destination:',
          fixes: ['seller', 'agent'].flatMap((importer) => importedBy(context.file, importer)),
        },
      ];
    // Under DDP (VAT unpaid) the buyer pays the tax that only it can claim back: as importer it does.
    if (importer !== 'buyer' || term.taxUnpaid) return [];
    const taxed = priced.borne.has('importTaxes') && imports?.regime && imports.regime.tax !== 'none';
    return [
      {
        range: at(context, 'destination', 'importerOfRecord'),
        message: taxed
          ? 'With the buyer as importer of record, the seller pays import tax that only the buyer can claim back: consider DAP, or DDP (VAT unpaid)'
          : 'With the buyer as importer of record, customs ask the buyer for the duty that DDP has the seller pay: consider DAP',
      },
    ];
  },
};
