import { itHolds } from './example.ts';
import type { Example } from './example.ts';

// Published worked examples of trade prices, each through YAML files and the command line's JSON.
// Where the published answer is wrong, the figure is the recomputed one (said beside it).

const RATES = (rest: string): string => `${rest}\n`;

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
    id: 'CN-04',
    title: 'CIF 100,000 with insurance 110 % × 1 % and freight 4,000; cost 720,000 CNY',
    files: {
      'x.rates.yaml': RATES('fx: [{ pair: USD/CNY, rate: 8.3, date: 2026-11-01, source: example }]'),
      'q.quotation.yaml': `${head('CIF Port')}items:\n  - { description: Goods, quantity: 1, price: 100000, cost: { amount: 720000 CNY } }\ncharges: { mainCarriage: 4000 USD, insurance: 1% of 110% }\n`,
    },
    expect: {
      'charges.1.amount': '1100.00',
      'internal.purchase.exchangeCost': '7.5869',
      'internal.purchase.profit': '67670.00',
      'internal.markup': '0.0940',
    },
  },
  {
    id: 'CN-09',
    title: 'Porcelain CIF Vancouver 35,000; cost 245,700 CNY with 17 % VAT, rebate 13 %, overhead 8 %',
    files: {
      'x.rates.yaml': RATES('fx: [{ pair: USD/CNY, rate: 7.612, date: 2026-11-01, source: example }]'),
      'q.quotation.yaml': `${head('CIF Vancouver')}pricing: { overhead: 8% of purchase }\nitems:\n  - { description: Porcelain, quantity: 1, price: 35000, cost: { amount: 245700 CNY, vat: 17%, rebate: 13% } }\ncharges: { mainCarriage: 1700 USD, insurance: 217 USD }\n`,
    },
    expect: {
      'internal.purchase.cost': '238056.00',
      'internal.purchase.exchangeCost': '7.1957',
      'internal.purchase.profit': '13771.80',
    },
  },
  {
    id: 'CN-11',
    title: '40 cartons of 0.03 t and 0.05 m³ at 200 USD per W/M and 10 %: CFR 1,640',
    files: {
      'a.product.yaml': `${listed('FOB Port', '30')}packing: { unitsPerCarton: 1, volume: 0.05 m3, grossWeight: 30 kg }\n`,
      'q.quotation.yaml': `${head('CFR Port')}container: LCL\nitems: [{ sku: A, quantity: 40 }]\ncharges: { mainCarriage: 220 USD per W/M }\n`,
    },
    expect: { 'charges.0.amount': '440.00', 'totals.total': '1640.00', 'packing.revenueTons': '2.000' },
  },
  {
    id: 'CN-14',
    title: '50 CNY, CIFC3 with profit 10 %: 9.02 (published as 8.761, which is wrong)',
    files: {
      'x.rates.yaml': RATES('fx: [{ pair: USD/CNY, rate: 7.56, date: 2026-11-01, source: example }]'),
      'a.product.yaml': 'sku: A\nname: A\nunit: pcs\ncost: { amount: 50 CNY, vat: 17%, rebate: 9% }\n',
      'q.quotation.yaml': `${head('CIF Port')}pricing: { method: cost, profit: 10% of price, commission: 3% of price, overhead: 10% of purchase }\nitems: [{ sku: A, quantity: 1 }]\ncharges: { mainCarriage: 1 USD per unit, insurance: 0.8% of 110% }\n`,
    },
    expect: { 'lines.0.unitPrice': '9.02' },
  },
  ...[
    ['CFR 2000 to CFRC4', '2000', 'CFR', '4%', '2083.33'],
    ['CFR 1164 (the net of CFRC3 1200) to CFRC5', '1164', 'CFR', '5%', '1225.26'],
  ].map(([title = '', unit = '', rule = '', commission = '', total = '']): Example => ({
    id: 'CN-18',
    title,
    files: {
      'a.product.yaml': listed(`${rule} Port`, unit),
      'q.quotation.yaml': `${head(`${rule} Port`)}pricing: { commission: ${commission} }\nitems: [{ sku: A, quantity: 1 }]\n`,
    },
    expect: { 'totals.total': total },
  })),
  {
    id: 'CN-18',
    title: 'CIFC3 1000 holds a commission of 30',
    files: {
      'q.quotation.yaml': `${head('CIF Port')}pricing: { commission: 3% }\nitems: [{ description: Goods, quantity: 1, price: 1000, cost: { amount: 900 USD } }]\ncharges: { mainCarriage: none, insurance: none }\n`,
    },
    expect: { 'totals.total': '1000.00', 'internal.commission': '30.00', 'internal.profit': '70.00' },
  },
  {
    id: 'CN-20',
    title: '1,000 at 50 CNY and 1,100 CNY of charges with profit 20 % of cost: 8.52',
    files: {
      'x.rates.yaml': RATES('fx: [{ pair: USD/CNY, rate: 7.2, date: 2026-11-01, source: example }]'),
      'a.product.yaml': 'sku: A\nname: A\nunit: pcs\ncost: { amount: 50 CNY }\n',
      'q.quotation.yaml': `${head('FOB Port')}pricing: { method: cost, profit: 20% of cost }\nitems: [{ sku: A, quantity: 1000 }]\ncharges: { exportPacking: 500 CNY, preCarriage: 200 CNY, originTerminal: 300 CNY, exportClearance: 100 CNY }\n`,
    },
    expect: { 'lines.0.unitPrice': '8.52', 'totals.total': '8520.00', 'internal.purchase.cost': '51100.00' },
  },
  {
    id: 'CN-22',
    title: 'FOB 2.00 × 10,000 and freight 2,000, insured: 121.67, not the 121.00 of a premium on CFR',
    files: {
      'a.product.yaml': listed('FOB Port', '2'),
      'q.quotation.yaml': `${head('CIF Port')}charging: separate lines\nitems: [{ sku: A, quantity: 10000 }]\ncharges: { mainCarriage: 2000 USD, insurance: 0.5% of 110% }\n`,
    },
    expect: { 'totals.goods': '20000.00', 'charges.1.amount': '121.67', 'totals.total': '22121.67' },
  },
  {
    id: 'CN-23',
    title: 'Cost 75, profit 20 % of the price: 93.75',
    files: {
      'a.product.yaml': 'sku: A\nname: A\nunit: pcs\ncost: { amount: 75 USD }\n',
      'q.quotation.yaml': `${head('FOB Port')}pricing: { method: cost, profit: 20% of price }\nitems: [{ sku: A, quantity: 1 }]\n`,
    },
    expect: { 'totals.total': '93.75', 'internal.profit': '18.75', 'internal.margin': '0.2000' },
  },
  {
    id: 'GEN-01',
    title: 'CIF 1000 + 100 + 50, duty 20 %, tax 18 % on value and duty',
    files: {
      'x.rates.yaml': RATES(
        'regimes: [{ country: JP, value: CIF, tax: value+duty, source: example }]\nduties: [{ hs: "9405", to: JP, rate: 20%, source: example }]\ntaxes: [{ to: JP, name: Tax, rate: 18%, source: example }]',
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

describe('worked examples through YAML and the command line', () => itHolds(EXAMPLES));
