import { itHolds } from './example.ts';
import type { Example } from './example.ts';

// Published worked examples of import costs, through YAML files and the command line's JSON. Rates are the examples'
// own. What a page left out (a tax, a fee) or got wrong is said beside the figure.

interface Import {
  /** Unit price under FOB, and the quantity. */
  readonly goods: readonly [string, number];
  readonly country: string;
  readonly duties: string;
  readonly more?: string;
  readonly charges: string;
  readonly mode?: string;
  readonly currency?: string;
  readonly charging?: string;
}

/** A DDP quotation from a FOB list price, entered in the US fiscal year 2026. */
function landed({
  goods: [unit, quantity],
  country,
  duties,
  more = '',
  charges,
  ...rest
}: Import): Record<string, string> {
  const { mode = 'air', currency = 'USD', charging = 'included' } = rest;
  return {
    'x.rates.yaml': `duties:\n${duties}${more}`,
    'a.product.yaml': `sku: A\nname: A\nunit: pcs\nhs: "940542"\norigin: CN\nprice: { term: FOB Ningbo, currency: USD, unit: ${unit} }\n`,
    'q.quotation.yaml': `number: Q-1\ndate: 2026-08-01\nbuyer: { name: Example Imports, country: ${country} }\ncurrency: ${currency}\nincoterm: DDP Port\nfrom: Ningbo\nto: Port\nmode: ${mode}\ncharging: ${charging}\ndestination: { country: ${country}, importerOfRecord: seller, entryDate: 2026-09-01 }\nitems: [{ sku: A, quantity: ${quantity} }]\ncharges: ${charges}\n`,
  };
}

const duty = (to: string, rate: string, name = 'Duty', hs = '9405'): string =>
  `  - { hs: "${hs}", to: ${to}, name: ${name}, rate: ${rate}, source: example }\n`;
const tax = (to: string, rate: string): string => `taxes: [{ to: ${to}, name: Tax, rate: ${rate}, source: example }]\n`;

// 0.3464 % between 33.58 and 651.50 (90 FR 34665, entries of 2025-10-01 to 2026-09-30)
const PROCESSING: readonly (readonly [string, string])[] = [
  ['2500', '33.58'],
  ['9690', '33.58'],
  ['9694', '33.58'],
  ['9700', '33.60'],
  ['100000', '346.40'],
  ['188077', '651.50'],
  ['188078', '651.50'],
  ['188100', '651.50'],
  ['1000000', '651.50'],
];

const EXAMPLES: readonly Example[] = [
  {
    id: 'US-01',
    title: '10,000 with 25 % and the processing fee: 12,534.64',
    files: landed({ goods: ['10000', 1], country: 'US', duties: duty('US', '25%'), charges: '{ mainCarriage: none }' }),
    expect: {
      'totals.total': '12534.64',
      'landed.customsValue': '10000.00',
      'landed.duties.0.amount': '2500.00',
      'landed.fees.0.amount': '34.64',
    },
  },
  ...[
    ['', '15382.14'],
    [duty('US', '198%', 'Antidumping'), '35182.14'],
  ].map(([more = '', total = '']): Example => ({
    id: 'US-03',
    title: `Furniture by sea, freight 2,800 and insurance 35 outside the value: ${total}`,
    files: landed({
      goods: ['10000', 1],
      country: 'US',
      duties: duty('US', '25%') + more,
      charges: '{ mainCarriage: 2800 USD, insurance: 35 USD }',
      mode: 'sea',
    }),
    expect: {
      'totals.total': total,
      'landed.customsValue': '10000.00',
      'landed.fees.0.amount': '34.64',
      'landed.fees.1.amount': '12.50',
    },
  })),
  ...PROCESSING.map(([value, fee]): Example => ({
    id: 'US-05',
    title: `The processing fee on ${value} is ${fee}`,
    files: landed({ goods: [value, 1], country: 'US', duties: duty('US', 'free'), charges: '{ mainCarriage: none }' }),
    expect: { 'landed.customsValue': `${value}.00`, 'landed.fees.0.amount': fee },
  })),
  {
    id: 'US-08',
    title: 'A DDP price of 10,000 with freight 800 and 25 % holds a customs value of 7,360',
    files: {
      'x.rates.yaml': `duties:\n${duty('US', '25%')}fees: [{ to: US, name: Merchandise processing fee, rate: 0%, source: ignored here }]\n`,
      'q.quotation.yaml':
        'number: Q-1\ndate: 2026-08-01\nbuyer: { name: B, country: US }\ncurrency: USD\nincoterm: DDP Port\nmode: air\ndestination: { country: US, importerOfRecord: seller }\nitems: [{ description: X, quantity: 1, price: 10000, hs: "940542", origin: CN }]\ncharges: { mainCarriage: 800 USD }\n',
    },
    expect: { 'totals.total': '10000.00', 'landed.customsValue': '7360.00', 'landed.duties.0.amount': '1840.00' },
  },
  {
    id: 'UK-01',
    title: 'Goods, freight and insurance of 1,200 at 8 %: 96.00',
    files: landed({
      goods: ['1000', 1],
      country: 'GB',
      duties: duty('GB', '8%'),
      more: tax('GB', '0%'),
      charges: '{ mainCarriage: 150 USD, insurance: 50 USD }',
    }),
    expect: { 'landed.customsValue': '1200.00', 'landed.duties.0.amount': '96.00', 'totals.total': '1296.00' },
  },
  {
    id: 'UK-06',
    title: '2,000 umbrellas at 5 with freight 500 at 4 %: 420.00; VAT 20 % (not on the page): 2,184.00',
    files: landed({
      goods: ['5', 2000],
      country: 'GB',
      duties: duty('GB', '4%'),
      more: tax('GB', '20%'),
      charges: '{ mainCarriage: 500 USD }',
      charging: 'separate lines',
    }),
    expect: {
      'landed.customsValue': '10500.00',
      'landed.duties.0.amount': '420.00',
      'landed.taxes.0.amount': '2184.00',
      'totals.goods': '10000.00',
      'totals.total': '13104.00',
    },
  },
  {
    id: 'EU-01',
    title: 'Ireland: 500 free and 600 at 2.5 %, VAT 23 % on 1,115: 271.45',
    files: {
      ...landed({
        goods: ['1', 1],
        country: 'IE',
        duties: duty('IE', '0%') + duty('IE', '2.5%', 'Duty', '850440'),
        more: tax('IE', '23%'),
        charges: '{ mainCarriage: none }',
      }),
      'b.product.yaml':
        'products:\n  - { sku: B, name: B, unit: pcs, hs: "940542", origin: CN, price: { term: FOB Ningbo, unit: 500 USD } }\n  - { sku: C, name: C, unit: pcs, hs: "850440", origin: CN, price: { term: FOB Ningbo, unit: 600 USD } }\n',
      'q.quotation.yaml':
        'number: Q-1\ndate: 2026-08-01\nbuyer: { name: B, country: IE }\ncurrency: USD\nincoterm: DDP Dublin\nmode: air\ndestination: { country: IE, importerOfRecord: seller }\nitems: [{ sku: B, quantity: 1 }, { sku: C, quantity: 1 }]\ncharges: { mainCarriage: none }\n',
    },
    expect: {
      'landed.customsValue': '1100.00',
      'landed.duties.0.amount': '15.00',
      'landed.taxes.0.amount': '256.45',
      'totals.total': '1371.45',
    },
  },
  {
    id: 'EU-02',
    title: 'CIF 10,000 at 5 %, VAT 20 %: 500 and 2,100',
    files: landed({
      goods: ['9000', 1],
      country: 'FR',
      duties: duty('FR', '5%'),
      more: tax('FR', '20%'),
      charges: '{ mainCarriage: 900 USD, insurance: 100 USD }',
    }),
    expect: {
      'landed.customsValue': '10000.00',
      'landed.duties.0.amount': '500.00',
      'landed.taxes.0.amount': '2100.00',
      'totals.total': '12600.00',
    },
  },
  {
    id: 'CA-01',
    title: 'Canada: 100 USD at 1.15, 4 %, GST 5 %: 4.60 and 5.98',
    files: landed({
      goods: ['100', 1],
      country: 'CA',
      duties: duty('CA', '4%'),
      more: `${tax('CA', '5%')}fx: [{ pair: USD/CAD, rate: 1.15, date: 2026-07-01, source: example }]\n`,
      charges: '{ mainCarriage: none }',
      currency: 'CAD',
    }),
    expect: {
      'landed.customsValue': '115.00',
      'landed.duties.0.amount': '4.60',
      'landed.taxes.0.amount': '5.98',
      'totals.total': '125.58',
    },
  },
  {
    id: 'AU-01',
    title: 'Australia: value 1,200, transport 150 in the base of GST only: 60 and 141',
    files: landed({
      goods: ['1200', 1],
      country: 'AU',
      duties: duty('AU', '5%'),
      more: tax('AU', '10%'),
      charges: '{ mainCarriage: 130 USD, insurance: 20 USD }',
    }),
    expect: {
      'landed.customsValue': '1200.00',
      'landed.duties.0.amount': '60.00',
      'landed.taxes.0.amount': '141.00',
      'totals.total': '1551.00',
    },
  },
];

describe('worked examples of import costs', () => itHolds(EXAMPLES));
