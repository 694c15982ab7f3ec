import assert from 'node:assert/strict';
import { Decimal } from '../../../src/core/money/decimal.ts';
import { complaintOf, oneOf } from '../../../src/core/spec/grammar.ts';
import { wording } from '../../../src/core/spec/issue.ts';
import { scalar } from '../../../src/core/spec/scalars.ts';

type Name = keyof typeof scalar;

/** What a text reads as, in plain values; or why it is refused, with what to write instead. */
function read(name: Name, text: string): unknown {
  const result = scalar[name].safeParse(text);
  if (result.success) return plain(result.data);
  const complaint = result.error.issues.map(complaintOf)[0];
  return `${complaint?.code ?? 'no complaint'}${complaint?.better === undefined ? '' : ` → ${complaint.better}`}`;
}

function message(name: Name, text: string): string {
  const complaint = scalar[name].safeParse(text).error?.issues.map(complaintOf)[0];
  return wording({ message: complaint?.message ?? '', data: complaint?.data ?? {} });
}

function plain(value: unknown): unknown {
  if (value instanceof Decimal) return value.toFixed();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])),
  );
}

const usd = (amount: string): unknown => ({ amount, currency: 'USD' });
const CASES: Readonly<Partial<Record<Name, Readonly<Record<string, unknown>>>>> = {
  money: {
    '12.80 USD': usd('12.8'),
    'USD 12.80': usd('12.8'),
    '12.80USD': usd('12.8'),
    '12.80 usd': usd('12.8'),
    '12.80': { amount: '12.8' },
    '0': { amount: '0' },
    ' 5 ': { amount: '5' },
    '1,200 USD': 'bad-value → 1200 USD',
    '1,200.50': 'bad-value → 1200.50',
    '1.200,50 EUR': 'bad-value → 1200.50 EUR',
    '12,80 EUR': 'bad-value → 12.80 EUR',
    '1,2,3': 'bad-value',
    '-5 USD': 'bad-value',
    '12.80 XYZ': 'bad-value',
    'USD 12.80 EUR': 'bad-value',
    '62 RMB': 'bad-value → 62 CNY',
    'RMB 62': 'bad-value → 62 CNY',
    'rmb62.50': 'bad-value → 62.50 CNY',
    'RMB 1,200.50': 'bad-value → 1200.50 CNY',
    人民币62: 'bad-value → 62 CNY',
    '$12.80': 'bad-value → 12.80 USD',
    '12.80$': 'bad-value → 12.80 USD',
    'US$12.80': 'bad-value → 12.80 USD',
    'US$ 1,200': 'bad-value → 1200 USD',
    'HK$ 5': 'bad-value → 5 HKD',
    'USD12.80': 'bad-value → 12.80 USD',
    '€12,80': 'bad-value → 12.80 EUR',
    '12.80 €': 'bad-value → 12.80 EUR',
    '12.80 euro': 'bad-value → 12.80 EUR',
    '¥62': 'bad-value',
    '62 ￥': 'bad-value',
    '-62 RMB': 'bad-value',
    '12.80 bananas': 'bad-value',
    twelve: 'bad-value',
    '': 'bad-value',
  },
  namedMoney: {
    '62.50 CNY': { amount: '62.5', currency: 'CNY' },
    '62.50': 'bad-value',
    '62.50 RMB': 'bad-value → 62.50 CNY',
  },
  percent: {
    '13%': '0.13',
    '13 %': '0.13',
    '13％': '0.13',
    '0.3464%': '0.003464',
    '0%': '0',
    '0.13': 'bad-percent → 13%',
    '13': 'bad-percent → 13%',
    '1': 'bad-percent → 1%',
    '0': 'bad-percent → 0%',
    '-3%': 'bad-percent',
    '1.5.2%': 'bad-percent',
    lots: 'bad-percent',
  },
  profit: {
    '12% of price': { rate: '0.12', of: 'price' },
    '12% of the price': { rate: '0.12', of: 'price' },
    '12%': { rate: '0.12', of: 'price' },
    '20% of cost': { rate: '0.2', of: 'cost' },
    '20% of purchase': 'bad-value',
    '0.12 of price': 'bad-percent → 12% of price',
    '12': 'bad-percent → 12%',
  },
  commission: {
    '3%': { rate: '0.03', of: 'price' },
    '3% of FOB': { rate: '0.03', of: 'FOB' },
    '3% of cost': 'bad-value',
  },
  priceShare: { '3%': { rate: '0.03', of: 'price' }, '3% of cost': 'bad-value' },
  overhead: {
    '10%': { rate: '0.1', of: 'purchase' },
    '10% of price': { rate: '0.1', of: 'price' },
  },
  charge: {
    none: { kind: 'none' },
    NIL: { kind: 'none' },
    '2400 CNY': { kind: 'amount', money: { amount: '2400', currency: 'CNY' }, per: 'shipment' },
    '2400': { kind: 'amount', money: { amount: '2400' }, per: 'shipment' },
    '3850 USD per 40HC': { kind: 'amount', money: usd('3850'), per: '40HC' },
    '3850 USD per 40hq': { kind: 'amount', money: usd('3850'), per: '40HC' },
    '3850 USD/container': { kind: 'amount', money: usd('3850'), per: 'container' },
    '65 USD per W/M min 1': { kind: 'amount', money: usd('65'), per: 'W/M', min: '1' },
    '65 USD per w/m min 1.5': { kind: 'amount', money: usd('65'), per: 'W/M', min: '1.5' },
    '38 CNY per kg min 100': { kind: 'amount', money: { amount: '38', currency: 'CNY' }, per: 'kg', min: '100' },
    '5 USD per CBM': { kind: 'amount', money: usd('5'), per: 'm3' },
    '5 USD per ctn': { kind: 'amount', money: usd('5'), per: 'carton' },
    '5 USD per pcs': { kind: 'amount', money: usd('5'), per: 'unit' },
    '0.3% of 110%': { kind: 'share', rate: '0.003', of: '1.1' },
    '0.3%': { kind: 'share', rate: '0.003', of: '1.1' },
    '0.3% on 120%': { kind: 'share', rate: '0.003', of: '1.2' },
    '65 USD per W/M at 500 kg/m3 min 1': {
      kind: 'amount',
      money: usd('65'),
      per: 'W/M',
      min: '1',
      at: { value: '500', unit: 'kg/m3' },
    },
    '28 CNY per kg at 5000 cm3/kg step 0.5 min 1': {
      kind: 'amount',
      money: { amount: '28', currency: 'CNY' },
      per: 'kg',
      min: '1',
      at: { value: '5000', unit: 'cm3/kg' },
      step: '0.5',
    },
    '28 CNY/kg MIN 1 STEP 0.5 AT 167KG/CBM': {
      kind: 'amount',
      money: { amount: '28', currency: 'CNY' },
      per: 'kg',
      min: '1',
      at: { value: '167', unit: 'kg/m3' },
      step: '0.5',
    },
    '28 CNY per kg at 5000 cm³/kg': {
      kind: 'amount',
      money: { amount: '28', currency: 'CNY' },
      per: 'kg',
      at: { value: '5000', unit: 'cm3/kg' },
    },
    '30 USD per pallet': { kind: 'amount', money: usd('30'), per: 'pallet' },
    '30 USD per plt min 2': { kind: 'amount', money: usd('30'), per: 'pallet', min: '2' },
    '28 CNY per kg at 0 cm3/kg': 'bad-value',
    '28 CNY per kg at -5 cm3/kg': 'bad-value',
    '28 CNY per kg at 5000': 'bad-value',
    '28 CNY per kg at 5000 miles': 'bad-value',
    '28 CNY per kg at': 'bad-value',
    '28 CNY per kg at 1:6000': 'bad-value',
    '28 CNY per kg step 0': 'bad-value',
    '28 CNY per kg step 1e3': 'bad-value',
    '28 CNY per kg min 1 min 2': 'bad-value',
    '28 CNY per kg min 1 of them': 'bad-value',
    '28 CNY per kg whatever 1': 'bad-value',
    '28 CNY at 5000 cm3/kg': 'bad-value',
    '28 CNY per 40HC at 500 kg/m3': 'bad-value',
    '28 CNY per m3 at 500 kg/m3': 'bad-value',
    '28 CNY per carton step 2': 'bad-value',
    '28 CNY per kg per kg': 'bad-value',
    '65 USD per W/M min x': 'bad-value',
    '65 USD per W/M min 0': 'bad-value',
    '5 USD per banana': 'bad-value',
    '5 USD per constructor': 'bad-value',
    '-5 USD': 'bad-value',
    'a lot': 'bad-value',
    '900 RMB': 'bad-value → 900 CNY',
    '$3,850 per 40HC': 'bad-value → 3850 USD per 40HC',
    '0.3% of everything': 'bad-percent',
    '0.3% of 1.1': 'bad-percent → 0.3% of 110%',
    '0.003 of 110%': 'bad-percent → 0.3% of 110%',
  },
  namedCharge: {
    '5 USD per kg': { kind: 'amount', money: usd('5'), per: 'kg' },
    none: { kind: 'none' },
    '5 per kg': 'bad-value',
  },
  term: {
    'FOB Ningbo': { rule: 'FOB', word: 'FOB', place: 'Ningbo', taxUnpaid: false },
    'fob ningbo': { rule: 'FOB', word: 'FOB', place: 'ningbo', taxUnpaid: false },
    FOB: { rule: 'FOB', word: 'FOB', place: '', taxUnpaid: false },
    'FOB, Ningbo, China': { rule: 'FOB', word: 'FOB', place: 'Ningbo, China', taxUnpaid: false },
    'FOB Yantian,Shenzhen': { rule: 'FOB', word: 'FOB', place: 'Yantian,Shenzhen', taxUnpaid: false },
    'CIF Rotterdam Incoterms 2020': { rule: 'CIF', word: 'CIF', place: 'Rotterdam', taxUnpaid: false },
    'CIF Rotterdam (Incoterms® 2020)': { rule: 'CIF', word: 'CIF', place: 'Rotterdam', taxUnpaid: false },
    'DDP (VAT unpaid) Rotterdam': { rule: 'DDP', word: 'DDP', place: 'Rotterdam', taxUnpaid: true },
    'DDP Rotterdam（VAT unpaid）': { rule: 'DDP', word: 'DDP', place: 'Rotterdam', taxUnpaid: true },
    'CIF Rotterdam（Incoterms 2020）': { rule: 'CIF', word: 'CIF', place: 'Rotterdam', taxUnpaid: false },
    'DDP Rotterdam, VAT unpaid': { rule: 'DDP', word: 'DDP', place: 'Rotterdam', taxUnpaid: true },
    'DAT Chicago': { word: 'DAT', place: 'Chicago', taxUnpaid: false },
    'FBO Ningbo': 'bad-value → FOB Ningbo',
    'EX WORKS Ningbo': 'bad-value → EXW Ningbo',
    'ex Factory, Ningbo': 'bad-value → EXW Ningbo',
    'Ex-works Ningbo': 'bad-value → EXW Ningbo',
    'F.O.B. Ningbo': 'bad-value → FOB Ningbo',
    'FIS Chicago': { word: 'FIS', place: 'Chicago', taxUnpaid: false },
    'CIFC5 Chicago': 'dead-incoterm',
    'CIF&C5 Chicago': 'dead-incoterm',
    'FOBST Ningbo': 'dead-incoterm',
    'DDDP Hamburg (VAT unpaid)': 'bad-value → DDP Hamburg (VAT unpaid)',
    'DDP Hamburg, Incoterms 2010 (VAT unpaid)': 'dead-incoterm → DDP Hamburg (VAT unpaid)',
    'XYZZY Ningbo': 'bad-value',
  },
  liveTerm: {
    'FOB Ningbo': { rule: 'FOB', word: 'FOB', place: 'Ningbo', taxUnpaid: false },
    'DDU Chicago': 'dead-incoterm → DAP Chicago',
    'FCP Chicago': 'dead-incoterm',
  },
  date: {
    '2026-11-23': '2026-11-23',
    '2028-02-29': '2028-02-29',
    '2026-02-29': 'bad-date',
    '2026-13-01': 'bad-date',
    '2026/1/5': 'bad-date → 2026-01-05',
    '2026.11.23': 'bad-date → 2026-11-23',
    '2026年1月5日': 'bad-date → 2026-01-05',
    '2026/11/28': 'bad-date → 2026-11-28',
    '2026/13/01': 'bad-date',
    '23.11.2026': 'bad-date → 2026-11-23',
    '28/11/2026': 'bad-date → 2026-11-28',
    '11/28/2026': 'bad-date → 2026-11-28',
    '03/04/2026': 'bad-date',
    '04.04.2026': 'bad-date → 2026-04-04',
    '31/31/2026': 'bad-date',
    '28 Nov 2026': 'bad-date → 2026-11-28',
    '28-Nov-2026': 'bad-date → 2026-11-28',
    '1st December, 2026': 'bad-date → 2026-12-01',
    'Nov. 28, 2026': 'bad-date → 2026-11-28',
    '31 Nov 2026': 'bad-date',
    '28 Nov 26': 'bad-date',
    tomorrow: 'bad-date',
  },
  days: {
    '30 days': 30,
    '1 day': 1,
    '30d': 30,
    '30天': 30,
    '2 weeks': 14,
    '2周': 14,
    '30': 'bad-value → 30 days',
    '30日': 'bad-value → 30 days',
    '30 calendar days': 'bad-value → 30 days',
    '30 working days': 'bad-value',
    '4 wks': 'bad-value → 4 weeks',
    '1 month': 'bad-value',
    '1个月': 'bad-value',
    'a month': 'bad-value',
  },
  dimensions: {
    '64 x 64 x 22 cm': ['0.64', '0.64', '0.22'],
    '640×640×220mm': ['0.64', '0.64', '0.22'],
    '0.64*0.64*0.22 m': ['0.64', '0.64', '0.22'],
    '10 x 10 x 10 in': ['0.254', '0.254', '0.254'],
    '64 x 64 x 22': 'bad-value → 64 x 64 x 22 cm',
    '64 x 64 x 0 cm': 'bad-value',
    '64 x 22 cm': 'bad-value',
  },
  weight: {
    '9.2 kg': '9.2',
    '9.2kgs': '9.2',
    '500 g': '0.5',
    '1 t': '1000',
    '10 lb': '4.5359237',
    '9.2': 'bad-value',
    '0 kg': 'bad-value',
    '5 constructor': 'bad-value',
  },
  volume: { '0.046 m3': '0.046', '0.046 m³': '0.046', '0.046 CBM': '0.046', '0 m3': 'bad-value', '5 l': 'bad-value' },
  quantity: {
    '1200': '1200',
    '0.5': '0.5',
    '0': 'bad-value',
    '-1': 'bad-value',
    '1,200': 'bad-value → 1200',
    '2,40': 'bad-value → 2.40',
    '1200pcs': 'bad-value → 1200',
    '62 pcs': 'bad-value → 62',
    '1,200 PCS': 'bad-value → 1200',
    '62件': 'bad-value → 62',
    '62 cartons': 'bad-value',
    dozen: 'bad-value',
  },
  positive: { '7.1000': '7.1', '0': 'bad-value', '-1': 'bad-value', '7,1': 'bad-value → 7.1' },
  whole: { '2': 2, '2.5': 'bad-value', '-2': 'bad-value' },
  bool: {
    yes: true,
    allowed: true,
    是: true,
    no: false,
    'not allowed': false,
    否: false,
    true: true,
    Y: 'bad-value → yes',
    不允许: 'bad-value → no',
    maybe: 'bad-value',
  },
  currency: {
    usd: 'USD',
    USD: 'USD',
    RMB: 'bad-value → CNY',
    '€': 'bad-value → EUR',
    US$: 'bad-value → USD',
    $: 'bad-value → USD',
    '¥': 'bad-value',
    美元: 'bad-value → USD',
    dollars: 'bad-value',
  },
  country: {
    cn: 'CN',
    UK: 'GB',
    XK: 'XK',
    China: 'bad-value → CN',
    USA: 'bad-value → US',
    'U.S.A.': 'bad-value → US',
    中国: 'bad-value → CN',
    Germany: 'bad-value → DE',
    Texas: 'bad-value',
    XQ: 'bad-value',
    EN: 'bad-value',
    ja: 'bad-value → JP',
  },
  color: { '#0F3D5C': '#0f3d5c', '0f3d5c': '#0f3d5c', '#fff': 'bad-value', blue: 'bad-value' },
  language: {
    en: 'en',
    'zh-TW': 'zh-TW',
    'en+zh': 'en+zh',
    'en + zh': 'en+zh',
    xx: 'bad-language',
    English: 'bad-language → en',
    中文: 'bad-language → zh',
    Chinese: 'bad-language → zh',
    繁体中文: 'bad-language → zh-Hant',
    英文: 'bad-language → en',
    Deutsch: 'bad-language → de',
    'English + 中文': 'bad-language → en+zh',
    'en+English': 'bad-language',
    'English+Klingon': 'bad-language',
    'en+xx': 'bad-language',
    'zh+zh-CN': 'bad-language',
    'en+zh+ja': 'bad-language',
  },
  pair: {
    'USD/CNY': ['USD', 'CNY'],
    'usd / cny': ['USD', 'CNY'],
    USDCNY: 'bad-value',
    'USD/RMB': 'bad-value → USD/CNY',
    'USD/XYZ': 'bad-value',
  },
  discount: {
    '2%': { kind: 'share', rate: '0.02' },
    '50 USD': { kind: 'amount', money: usd('50') },
    '50 RMB': 'bad-value → 50 CNY',
    '2': 'bad-percent → 2%',
    '101%': 'bad-value',
    '-2%': 'bad-percent',
    '-5 USD': 'bad-value',
  },
  tolerance: { '±5%': '0.05', about: '0.1', '5': 'bad-percent → 5%', '100%': 'bad-value', '-5%': 'bad-percent' },
  creditAmount: {
    'about USD 50000': { money: usd('50000'), about: true },
    '50000 USD': { money: usd('50000'), about: false },
    'about 50,000 USD': 'bad-value → about 50000 USD',
    about: 'bad-value',
  },
  duty: {
    '3.9%': { value: [{ kind: 'share', rate: '0.039' }] },
    '35.10 GBP per 100 kg': {
      value: [{ kind: 'specific', money: { amount: '35.1', currency: 'GBP' }, count: '100', per: 'kg' }],
    },
    '0.039': 'bad-percent → 3.9%',
    '5 per kg': 'bad-value',
  },
  taxRate: {
    '20%': { rate: '0.2', written: '20%' },
    '10% of the Excise': { rate: '0.1', of: 'Excise', written: '10% of the Excise' },
    '3/4 of  Consumption tax': { rate: '0.75', of: 'Consumption tax', written: '3/4 of  Consumption tax' },
    '3 / 4 of VAT': { rate: '0.75', of: 'VAT', written: '3 / 4 of VAT' },
    '0.2': 'bad-percent → 20%',
    '0.2 of VAT': 'bad-percent → 20% of VAT',
    '22/78': 'bad-value',
    '22/0 of VAT': 'bad-value',
    '22/x of VAT': 'bad-percent',
    '-3%': 'bad-percent',
    'of VAT': 'bad-percent',
    '': 'bad-percent',
  },
  mode: {
    sea: 'sea',
    AIR: 'air',
    seaa: 'bad-value → sea',
    海运: 'bad-value → sea',
    'By Sea': 'bad-value → sea',
    Ocean: 'bad-value → sea',
    'air freight': 'bad-value → air',
    空运: 'bad-value → air',
    铁路: 'bad-value → rail',
    truck: 'bad-value → road',
    快递: 'bad-value → courier',
    express: 'bad-value → courier',
    zeppelin: 'bad-value',
    constructor: 'bad-value',
  },
  container: {
    '40HC': '40HC',
    '40hq': '40HC',
    '20ft': '20GP',
    '20dc': '20GP',
    lcl: 'LCL',
    auto: 'auto',
    "40'HQ": '40HC',
    '2 x 40HC + 20GP': [
      { type: '40HC', count: 2 },
      { type: '20GP', count: 1 },
    ],
    "2×40'HQ＋1*20gp": [
      { type: '40HC', count: 2 },
      { type: '20GP', count: 1 },
    ],
    '40HC + 40HQ': [{ type: '40HC', count: 2 }],
    '1 x 40HC': [{ type: '40HC', count: 1 }],
    '999 x 20GP': [{ type: '20GP', count: 999 }],
    '1x40HC': [{ type: '40HC', count: 1 }],
    '40 HC': 'bad-value → 40HC',
    "2 x 40' HQ + 20 GP": 'bad-value → 2 x 40HQ + 20GP',
    拼箱: 'bad-value → LCL',
    FCL: 'bad-value',
    整柜: 'bad-value',
    '53ft': 'bad-value',
    '53 ft': 'bad-value',
    '0 x 40HC': 'bad-value',
    '1000 x 40HC': 'bad-value',
    '-1 x 40HC': 'bad-value',
    '1.5 x 40HC': 'bad-value',
    '1e2 x 40HC': 'bad-value',
    '40HC +': 'bad-value',
    '+': 'bad-value',
    '': 'bad-value',
    '40HC + LCL': 'bad-value',
    'auto + 20GP': 'bad-value',
    '2 x auto': 'bad-value',
    '40HC 20GP': 'bad-value',
    'x 40HC': 'bad-value',
    constructor: 'bad-value',
  },
  containerKind: {
    '40hq': '40HC',
    lcl: 'LCL',
    auto: 'auto',
    '2 x 40HC': 'bad-value',
    '40 HC': 'bad-value → 40HC',
    '2 x 40 HC': 'bad-value',
    '53ft': 'bad-value',
  },
  count: { '24': 24, '0': 'bad-value', '-1': 'bad-value', '1.5': 'bad-value', '9999999': 'bad-value' },
};

describe('grammars of single values', () => {
  for (const [name, cases] of Object.entries(CASES))
    describe(name, () => {
      for (const [text, expected] of Object.entries(cases))
        it(`“${text}”`, () => assert.deepEqual(read(name as Name, text), expected));
    });

  it('has a case for every scalar but plain text', () => {
    assert.deepEqual(
      Object.keys(scalar).filter((name) => name !== 'text' && !(name in CASES)),
      [],
    );
  });

  it('says what is wrong in the words of what belongs there', () => {
    for (const [name, text, says] of [
      ['quantity', '62 cartons', /write the number alone; it counts what the product’s unit says/],
      ['quantity', 'dozen', /is not a quantity: write the number alone, such as 1200/],
      ['date', '03/04/2026', /Write 2026-04-03 or 2026-03-04/],
      ['days', '1 month', /a month has 28 to 31 days/],
      ['money', '¥62', /write 62 CNY or 62 JPY/],
      ['currency', '￥', /write CNY or JPY/],
      ['container', 'FCL', /of which size/],
    ] as const)
      assert.match(message(name, text), says, text);
  });

  it('what is offered instead can be read', () => {
    for (const [name, cases] of Object.entries(CASES))
      for (const expected of Object.values(cases)) {
        const better = typeof expected === 'string' ? expected.split(' → ')[1] : undefined;
        if (better !== undefined)
          assert.equal(scalar[name as Name].safeParse(better).success, true, `${name}: ${better}`);
      }
  });

  it('reads no page of text for a value, and is quick to say so', () => {
    for (const name of Object.keys(CASES)) {
      const began = Date.now();
      assert.equal(read(name as Name, `1${' '.repeat(200_000)}x`), 'bad-value', name);
      assert.ok(Date.now() - began < 1500, name);
    }
  });

  it('gives a word of a list as the list spells it', () => {
    assert.equal(oneOf(['included', 'separate lines']).parse('Separate Lines'), 'separate lines');
  });

  it('offers the word of a list that a synonym of it means', () => {
    const type = oneOf(['included', 'separate lines'], { 'separate lines': 'separate|单列' });
    for (const text of ['separate', '单列'])
      assert.equal(type.safeParse(text).error?.issues.map(complaintOf)[0]?.better, 'separate lines', text);
  });
});
