import type { DocumentFile, Workspace } from '../../src/core/index.ts';
import type { Core } from './core.ts';

// A deal with everything that makes computing long. Every figure is invented.

const CHAPTERS = ['9405', '8504', '8516', '7323', '6911', '3924', '4419', '8302', '9403', '8205'];

/** A price by tiers in dollars, a cost in yuan and its own packing for every product. */
function product(index: number): string {
  const hs = `"${CHAPTERS[index % CHAPTERS.length]}${String(10 + (index % 7)).padEnd(2, '0')}"`;
  const unit = (n: number): string => `${3 + (index % 40) + n}.${String(10 + (index % 90))}`;
  const size = `${30 + (index % 25)} x ${28 + (index % 17)} x ${20 + (index % 23)} cm`;
  const weight = 4 + (index % 12);
  return `  - sku: P-${index}
    name: Product ${index}
    unit: pcs
    hs: ${hs}
    origin: CN
    cost: { amount: ${12 + (index % 60)}.40 CNY, vat: 13%, rebate: 13% }
    price: { term: FOB Ningbo, currency: USD, tiers: [{ from: 1, unit: ${unit(2)} }, { from: 100, unit: ${unit(1)} }, { from: 1000, unit: ${unit(0)} }] }
    packing: { unitsPerCarton: ${4 + (index % 9)}, carton: ${size}, netWeight: ${weight} kg, grossWeight: ${weight + 1}.5 kg }
`;
}

function rates(): string {
  const source = 'source: invented, date: 2026-11-20';
  const duties = CHAPTERS.flatMap((hs, index) => [
    `  - { hs: "${hs}", from: CN, to: NL, name: Customs duty, rate: ${2 + index}.7%, ${source} }`,
    `  - { hs: "${hs}", from: CN, to: NL, name: Antidumping, rate: ${10 + index}.3%, ${source} }`,
    `  - { hs: "${hs}", from: CN, to: NL, name: Countervailing, rate: 1.${index}%, ${source} }`,
  ]);
  return `fx:
  - { pair: USD/CNY, rate: 7.1234, ${source} }
  - { pair: EUR/CNY, rate: 8.1567, ${source} }
  - { pair: EUR/USD, rate: 1.1451, ${source} }
insurance: { rate: 0.3%, of: 110%, ${source} }
duties:
${duties.join('\n')}
taxes: [{ to: NL, name: VAT, rate: 21%, ${source} }]
`;
}

/** One line of the document for each product. `note` makes another text of the same deal. */
function document(lines: number, note: number, term: 'FOB' | 'DDP'): string {
  const items = Array.from(
    { length: lines },
    (_, index) => `  - { sku: P-${index}, quantity: ${40 + ((index * 37) % 1500)} }`,
  );
  return `# ${note}
number: Q-1
date: 2026-11-23
buyer: { name: Example Imports, country: NL }
currency: EUR
incoterm: ${term} ${term === 'FOB' ? 'Ningbo' : 'Rotterdam'}
mode: sea
container: LCL
from: Ningbo
to: Rotterdam
allocate: volume
charging: included
pricing: { method: list, commission: 3% }
destination: { country: NL, importerOfRecord: seller, entryDate: 2026-12-20 }
charges:
  exportPacking: none
  loadingAtOrigin: none
  preCarriage: 9000 CNY
  exportClearance: 500 CNY
  originTerminal: 75 CNY per W/M min 2
  loadingOnBoard: none
  mainCarriage: 42 USD per W/M min 1
  destinationTerminal: 38 EUR per W/M min 2
  onCarriage: 2900 EUR
  unloading: 120 EUR
  importClearance: 95 EUR
items:
${items.join('\n')}
`;
}

/** The files of a deal of so many lines. */
export function benchFiles(lines: number): Readonly<Record<string, string>> {
  const products = Array.from({ length: lines }, (_, index) => product(index)).join('');
  return {
    'us.seller.yaml': 'name: Example Exports\naddress: Ningbo\ncountry: CN\n',
    'all.rates.yaml': rates(),
    'all.product.yaml': `products:\n${products}`,
    'q.quotation.yaml': document(lines, 0, 'DDP'),
  };
}

/** A workspace of one deal, parsed, and documents of it that were not computed yet. */
export class BenchDeal {
  readonly workspace: Workspace;
  private notes = 0;

  constructor(
    core: Core,
    private readonly lines: number,
  ) {
    this.workspace = new core.Workspace();
    for (const [path, text] of Object.entries(benchFiles(lines))) this.workspace.set(path, text);
    const { total, gaps } = core.compute(this.workspace, this.fresh()).priced;
    if (!total) throw new Error(`the deal has no total: ${JSON.stringify(gaps).slice(0, 500)}`);
  }

  /** The document parsed anew, so that nothing computed for an earlier one serves it. */
  fresh(path = 'q.quotation.yaml', term: 'FOB' | 'DDP' = 'DDP'): DocumentFile {
    // Of a file that is there, what is the same would be taken over.
    this.workspace.delete(path);
    this.workspace.set(path, document(this.lines, ++this.notes, term));
    this.workspace.productsBySku();
    const file = this.workspace.document(path);
    if (!file) throw new Error('no document');
    return file;
  }
}
