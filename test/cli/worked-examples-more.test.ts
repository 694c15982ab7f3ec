import { itHolds } from './example.ts';
import type { Example } from './example.ts';

// Published worked examples of duties with bounds, truncation, loading, tolerance and rounding, through YAML files and
// the command line's JSON.

const head = (keys: string): string => `number: Q-1\ndate: 2026-11-23\nfrom: Ningbo\nto: Port\n${keys}`;

/** Goods of one carton each, with these measures. */
const carton = (keys: string): string => `packing: { unitsPerCarton: 1, ${keys} }`;

/** Prices given on the lines, in a currency of so many decimals. */
const priced = (currency: string, prices: readonly string[]): Example['files'] => ({
  'q.quotation.yaml': head(
    `buyer: { name: B, country: US }\ncurrency: ${currency}\nincoterm: EXW Ningbo\nitems:\n${prices
      .map((price) => `  - { description: A, quantity: 1, price: ${price} }\n`)
      .join('')}`,
  ),
});

const minorUnits = (currency: string, total: string): Example => ({
  id: 'RD-03',
  title: `1234.5678 in ${currency}`,
  files: priced(currency, ['1234.5678']),
  expect: { 'lines.0.amount': total, 'totals.total': total },
});

const freight = (mode: string, charge: string, packing: string): Example['files'] => ({
  'q.quotation.yaml': head(
    `buyer: { name: B, country: US }\ncurrency: USD\nincoterm: CPT Port\nmode: ${mode}\n${mode === 'sea' ? 'container: LCL\n' : ''}items: [{ description: A, quantity: 10, price: 1, ${packing} }]\ncharges: { mainCarriage: ${charge} }\n`,
  ),
});

const EXAMPLES: readonly Example[] = [
  {
    id: 'UK-04',
    title: 'min( max(165.60, 1300), 1500 − 700 ) = 800',
    files: {
      'x.rates.yaml': `duties: [{ hs: "0203", to: GB, rate: 13.8% MIN 13 GBP/DTN MAX 15 GBP/DTN - 7 GBP/DTN, source: example }]\n`,
      'a.product.yaml': `sku: A\nname: A\nunit: pcs\nhs: "020311"\norigin: CN\n${carton('netWeight: 10000 kg')}\nprice: { term: FOB Ningbo, currency: GBP, unit: 1200 }\n`,
      'q.quotation.yaml': head(
        'buyer: { name: B, country: GB }\ncurrency: GBP\nincoterm: DDP Port (VAT unpaid)\nmode: road\nitems: [{ sku: A, quantity: 1 }]\ncharges: { mainCarriage: none }\n',
      ),
    },
    expect: { 'landed.customsValue': '1200.00', 'landed.duties.0.amount': '800.00', 'totals.total': '2000.00' },
  },
  ...['separate lines', 'included'].map((charging) => ({
    id: 'JP-01',
    title: `duty 92,400, consumption tax 56,400, local consumption tax 15,900, ${charging}`,
    files: {
      'x.rates.yaml': `duties:
  - { hs: "9405", to: JP, rate: 14%, source: example }
  - { hs: "1905", to: JP, rate: 14%, source: example }
taxes:
  - { to: JP, name: Consumption tax, rate: 7.8%, source: example }
  - { to: JP, hs: "1905", name: Consumption tax, rate: 6.24%, source: example }
  - { to: JP, name: Local consumption tax, rate: 22/78 of Consumption tax, source: example }
`,
      'a.product.yaml': `products:
  - { sku: A, name: A, unit: pcs, hs: "940542", origin: CN, price: { term: FOB Ningbo, currency: JPY, unit: 534795 } }
  - { sku: B, name: B, unit: pcs, hs: "190590", origin: CN, price: { term: FOB Ningbo, currency: JPY, unit: 126258 } }
`,
      'q.quotation.yaml': head(
        `buyer: { name: B, country: JP }\ncurrency: JPY\nincoterm: DDP Port\nmode: air\ncharging: ${charging}\nitems: [{ sku: A, quantity: 1 }, { sku: B, quantity: 1 }]\ncharges: { mainCarriage: none }\n`,
      ),
    },
    expect: {
      'totals.total': '825753',
      'landed.customsValue': '661053',
      'landed.duties.0.amount': '92400',
      'landed.taxes.0.amount': '56400',
      'landed.taxes.1.amount': '15900',
    },
  })),
  {
    id: 'CN-19',
    title: '543.48 is 543, and 545.63 is 545: 56 × 40 × 45 cm in 55 m³',
    files: {
      'x.rates.yaml': 'containers: [{ type: 40GP, usable: 55 m3, source: example }]\n',
      'q.quotation.yaml': head(
        `buyer: { name: B, country: US }\ncurrency: USD\nincoterm: EXW Ningbo\nmode: sea\ncontainer: 40GP\nitems: [{ description: A, unit: doz, quantity: 4, price: 1, packing: { unitsPerCarton: 4, carton: 56 x 40 x 45 cm, grossWeight: 9 kg } }]\n`,
      ),
    },
    // One carton is in it: 544 more, 2,176 dozen more.
    expect: {
      'packing.lines.0.fits.cartons': 545,
      'packing.room.lines.0.cartons': 544,
      'packing.room.lines.0.units': '2176',
    },
  },
  {
    id: 'LD-02',
    title: '0.45 m³ and 25 kg by air: 75 kg at 6000 cm³/kg',
    files: freight('air', '1 USD per kg', carton('volume: 0.045 m3, grossWeight: 2.5 kg')),
    expect: { 'charges.0.amount': '75.00' },
  },
  {
    id: 'LD-02',
    title: '0.45 m³ and 25 kg by air: 75.15 kg at 167 kg/m³',
    files: freight('air', '1 USD per kg at 167 kg/m3', carton('volume: 0.045 m3, grossWeight: 2.5 kg')),
    expect: { 'charges.0.amount': '75.15' },
  },
  {
    id: 'LD-03',
    title: '10 cartons of 50 × 30 × 20 cm, 550 kg, at 500 kg/m³: 1.1',
    files: freight('sea', '100 USD per W/M at 500 kg/m3 min 1', carton('carton: 50 x 30 x 20 cm, grossWeight: 55 kg')),
    expect: { 'charges.0.amount': '110.00' },
  },
  {
    id: 'RD-01',
    title: 'three lines of 33.335 sum to 100.02, not 100.01',
    files: priced('USD', ['33.335', '33.335', '33.335']),
    expect: { 'lines.0.amount': '33.34', 'totals.total': '100.02' },
  },
  minorUnits('USD', '1234.57'),
  minorUnits('JPY', '1235'),
  minorUnits('KWD', '1234.568'),
  minorUnits('CLF', '1234.5678'),
  {
    id: 'PI-01',
    title: '4,400 × 6.10 in figures and words',
    files: {
      'q.quotation.yaml': head(
        'buyer: { name: B, country: US }\ncurrency: USD\nincoterm: EXW Ningbo\nitems: [{ description: A, quantity: 4400, price: 6.10 }]\n',
      ),
    },
    expect: {
      'totals.total': '26840.00',
      'totals.words': 'SAY US DOLLARS TWENTY-SIX THOUSAND EIGHT HUNDRED FORTY ONLY',
    },
  },
];

describe('worked examples of bounds, loading and rounding', () => {
  itHolds(EXAMPLES);
});
