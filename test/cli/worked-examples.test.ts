import assert from 'node:assert/strict';
import { inFolder } from './in-folder.ts';
import type { TotalsReport } from '../../src/core/index.ts';

// Published worked examples of trade prices, each through YAML files and the command line's JSON.
// Where the published answer is wrong, the figure is the recomputed one (said beside it).

const SELLER = 'name: Example Exports\naddress: Ningbo\ncountry: CN\n';
const RATES = (rest: string): string => `${rest}\n`;

interface Example {
  readonly id: string;
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** Path into the totals object → the figure. */
  readonly expect: Readonly<Record<string, string | number>>;
}

const head = (incoterm: string, currency = 'USD'): string =>
  `number: Q-1\ndate: 2026-11-23\nbuyer: { name: Example Imports, country: US }\ncurrency: ${currency}\nincoterm: ${incoterm}\nfrom: Ningbo\nto: Port\n`;

const listed = (term: string, unit: string): string =>
  `sku: A\nname: A\nunit: pcs\nprice: { term: ${term}, currency: USD, unit: ${unit} }\n`;

const EXAMPLES: readonly Example[] = [
  {
    id: 'CN-01',
    title: 'CIF 1200 to CFR: 1200 × (1 − 110 % × 0.8 %)',
    files: {
      'a.product.yaml': listed('CIF Port', '1200'),
      'q.quotation.yaml': `${head('CFR Port')}items: [{ sku: A, quantity: 1 }]\ncharges: { insurance: 0.8% of 110% }\n`,
    },
    expect: { 'lines.0.unitPrice': '1189.44', 'totals.total': '1189.44' },
  },
  {
    id: 'CN-06',
    title: 'CIF New York 100 to CFR at 0.2 %',
    files: {
      'a.product.yaml': listed('CIF New York', '100'),
      'q.quotation.yaml': `${head('CFR New York')}items: [{ sku: A, quantity: 1 }]\ncharges: { insurance: 0.2% of 110% }\n`,
    },
    expect: { 'totals.total': '99.78' },
  },
  {
    id: 'CN-07',
    title: 'FOB Shanghai 120 and freight 20 to CIF London: 140 ÷ (1 − 110 % × 0.5 %)',
    files: {
      'a.product.yaml': listed('FOB Shanghai', '120'),
      'q.quotation.yaml': `${head('CIF London')}items: [{ sku: A, quantity: 1 }]\ncharges: { mainCarriage: 20 USD, insurance: 0.5% of 110% }\n`,
    },
    expect: { 'totals.total': '140.77', complete: 'true' },
  },
  {
    id: 'CN-10',
    title:
      'Cost 117,000 CNY with 17 % VAT, rebate 14 %, overhead 10 %; CIF 16,570 with freight 2,160 and insurance 112',
    files: {
      'x.rates.yaml': RATES('fx: [{ pair: USD/CNY, rate: 8.32, date: 2026-11-01, source: example }]'),
      'q.quotation.yaml': `${head('CIF Port')}pricing: { overhead: 10% of purchase }\nitems:\n  - { description: Goods, quantity: 1, price: 16570, cost: { amount: 117000 CNY, vat: 17%, rebate: 14% } }\ncharges: { mainCarriage: 2160 USD, insurance: 112 USD }\n`,
    },
    expect: {
      'totals.total': '16570.00',
      'internal.purchase.cost': '114700.00',
      'internal.purchase.exchangeCost': '8.0221',
      'internal.purchase.profit': '4259.36',
      'internal.markup': '0.0371',
    },
  },
  ...[
    ['FOB', '20.37', ''],
    ['CFR', '23.94', ''],
    ['CIF', '25.07', ', commission: 3% of price'],
  ].map(([rule = '', unit = '', commission = '']): Example => ({
    id: 'CN-15',
    title: `152 CNY a set for 544 sets, ${rule}${rule === 'CIF' ? 'C3 (published as 28.19, which is wrong)' : ''}`,
    files: {
      'x.rates.yaml': RATES('fx: [{ pair: USD/CNY, rate: 8.03, date: 2026-11-01, source: example }]'),
      'a.product.yaml':
        'sku: A\nname: A\nunit: set\ncost: { amount: 152 CNY, vat: 17%, rebate: 9% }\npacking: { unitsPerCarton: 1, volume: 0.046 m3 }\n',
      'q.quotation.yaml': `${head(`${rule} Port`)}pricing: { method: cost, profit: 10% of price${commission} }\nitems: [{ sku: A, quantity: 544 }]\ncharges:\n  { preCarriage: 1600 CNY, exportClearance: 1250 CNY, originTerminal: 900 CNY, mainCarriage: 1750 USD, insurance: 0.96% of 110% }\n`,
    },
    expect: { 'lines.0.unitPrice': unit },
  })),
  ...[
    ['FOB', '20.37', ''],
    ['CFR', '23.95', ''],
    ['CIF', '25.08', ', commission: 3% of price'],
  ].map(([rule = '', unit = '', commission = '']): Example => ({
    id: 'CN-15',
    title: `the same for the 543 sets that 25 m³ hold, charges per 20GP, ${rule}`,
    files: {
      'x.rates.yaml': RATES(
        'fx: [{ pair: USD/CNY, rate: 8.03, date: 2026-11-01, source: example }]\ncontainers: [{ type: 20GP, usable: 25 m3, source: example }]\ncharges:\n  - { element: preCarriage, amount: 3750 CNY per 20GP, source: example }\n  - { element: exportClearance, amount: none, source: example }\n  - { element: originTerminal, amount: none, source: example }\n  - { element: mainCarriage, amount: 1750 USD per container, source: example }\ninsurance: { rate: 0.96%, of: 110%, source: example }',
      ),
      'a.product.yaml':
        'sku: A\nname: A\nunit: set\ncost: { amount: 152 CNY, vat: 17%, rebate: 9% }\npacking: { unitsPerCarton: 1, volume: 0.046 m3 }\n',
      'q.quotation.yaml': `${head(`${rule} Port`)}container: 20GP\npricing: { method: cost, profit: 10% of price${commission} }\nitems: [{ sku: A, quantity: 543 }]\n`,
    },
    expect: {
      'lines.0.unitPrice': unit,
      'packing.containers.0.count': 1,
      'packing.lines.0.fits.cartons': 543,
      complete: 'true',
    },
  })),
  {
    id: 'GEN-01',
    title: 'CIF 1000 + 100 + 50, duty 20 %, tax 18 % on value and duty',
    files: {
      'x.rates.yaml': RATES(
        'duties: [{ hs: "9405", to: JP, rate: 20%, source: example }]\ntaxes: [{ to: JP, name: Tax, rate: 18%, source: example }]',
      ),
      'a.product.yaml': `${listed('FOB Ningbo', '1000')}hs: "940542"\n`,
      'q.quotation.yaml': `${head('DDP Port')}destination: { country: JP, importerOfRecord: seller }\nitems: [{ sku: A, quantity: 1 }]\ncharges: { mainCarriage: 100 USD, insurance: 50 USD }\n`,
    },
    expect: {
      'totals.total': '1628.40',
      'landed.customsValue': '1150.00',
      'landed.duties.0.amount': '230.00',
      'landed.taxes.0.amount': '248.40',
    },
  },
  {
    id: 'LD-01',
    title: 'Cartons of 32 × 24 × 13 cm in 589 × 233 × 240 cm: 3,150 in a grid',
    files: {
      'x.rates.yaml': RATES('containers: [{ type: 20GP, inner: 589 x 233 x 240 cm, source: example }]'),
      'a.product.yaml': `${listed('FOB Ningbo', '1')}packing: { unitsPerCarton: 1, carton: 32 x 24 x 13 cm, grossWeight: 1 kg }\n`,
      'q.quotation.yaml': `${head('FOB Ningbo')}container: 20GP\nitems: [{ sku: A, quantity: 100 }]\n`,
    },
    expect: { 'packing.lines.0.fits.grid': 3150 },
  },
];

describe('worked examples through YAML and the command line', () => {
  for (const { id, title, files, expect } of EXAMPLES) {
    it(`${id}: ${title}`, () => {
      inFolder({ 'us.seller.yaml': SELLER, ...files }, (cli) => {
        const { out, err } = cli('totals', 'q.quotation.yaml', '--json');
        assert.equal(err, '');
        const report = JSON.parse(out) as TotalsReport;
        for (const [path, figure] of Object.entries(expect))
          assert.equal(String(at(report, path)), String(figure), `${path}\n${out}`);
      });
    });
  }
});

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], value);
}
