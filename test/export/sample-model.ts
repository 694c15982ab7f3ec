import type { DocumentModel, LineModel } from '../../src/core/documents/model.ts';

const LINE: LineModel = {
  no: 1,
  sku: 'LED-PANEL-60',
  description: 'LED panel light 600×600, 40 W',
  localDescription: undefined,
  specs: [
    ['Power', '40 W'],
    ['CCT', '4000 K'],
    ['Lifespan', '50,000 h'],
  ],
  hs: '9405.42',
  origin: 'CN',
  image: 'images/led-panel-60.png',
  quantity: '1200',
  unit: 'pcs',
  unitPrice: '11.90',
  discount: undefined,
  discountRate: undefined,
  amount: '14280.00',
  free: false,
};

const SPARES: LineModel = {
  ...LINE,
  no: 2,
  sku: undefined,
  description: 'Spare drivers',
  specs: [],
  hs: '8504.40',
  image: undefined,
  quantity: '120',
  unitPrice: '2.15',
  discount: '5.16',
  discountRate: '2%',
  amount: '252.84',
};

const ARTWORK: LineModel = {
  ...SPARES,
  no: 3,
  description: 'Custom packaging artwork',
  hs: undefined,
  origin: undefined,
  quantity: '1',
  unit: 'set',
  unitPrice: '150.00',
  discount: undefined,
  discountRate: undefined,
  amount: '150.00',
};

/** A complete English quotation with three lines: 14,682.84 USD FOB Ningbo. */
export function sampleModel(changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    kind: 'quotation',
    number: 'QT-2026-0042',
    date: '2026-11-23',
    validUntil: '2026-12-23',
    follows: undefined,
    language: 'en',
    currency: 'USD',
    incoterm: { rule: 'FOB', place: 'Ningbo', edition: 2020, taxUnpaid: false },
    seller: {
      name: 'Ningbo Brightline Lighting Co., Ltd.',
      localName: '宁波明线照明有限公司',
      address: '88 Jiangdong Rd, Ningbo, Zhejiang',
      country: 'CN',
      taxId: '91330200EXAMPLE00X',
      person: 'Lin Yue',
      phone: '+86 574 0000 0000',
      email: 'sales@brightline.example',
      website: 'brightline.example',
    },
    buyer: {
      name: 'Acme Building Supply, Inc.',
      localName: undefined,
      address: '1200 W Fulton Market, Chicago, IL 60607',
      country: 'US',
      taxId: undefined,
      person: 'Dana Whitfield',
      phone: '+1 312 555 0148',
      email: 'purchasing@acme.example',
      website: undefined,
    },
    consignee: undefined,
    notify: undefined,
    lines: [LINE, SPARES, ARTWORK],
    charges: [],
    totals: {
      goods: '14682.84',
      discount: undefined,
      discountRate: undefined,
      charges: '0.00',
      total: '14682.84',
      words: 'SAY US DOLLARS FOURTEEN THOUSAND SIX HUNDRED EIGHTY-TWO AND CENTS EIGHTY-FOUR ONLY',
    },
    complete: true,
    missing: [],
    payment: '30% T/T in advance, 70% T/T against copy of B/L',
    schedule: [
      { percent: '30', by: 'T/T', when: 'T/T in advance', due: undefined, amount: '4404.85' },
      { percent: '70', by: 'T/T', when: 'T/T against copy of B/L', due: undefined, amount: '10277.99' },
    ],
    leadTime: '30 days after deposit',
    shipping: {
      mode: 'sea',
      from: 'Ningbo',
      to: 'Chicago',
      portOfLoading: undefined,
      portOfDischarge: undefined,
      latest: undefined,
      partialShipments: undefined,
      transhipment: undefined,
      tolerance: undefined,
      amountTolerance: undefined,
      marks: undefined,
    },
    tolerance: undefined,
    packing: {
      cartons: 300,
      volume: '27.034',
      grossWeight: '3150.00',
      netWeight: '2760.00',
      pallets: undefined,
      containers: [{ type: '40HC', count: 1, fill: '0.398' }],
      chosen: 'given',
      over: undefined,
      room: undefined,
      revenueTons: undefined,
      chargeableWeight: undefined,
      lines: [],
    },
    bank: undefined,
    lc: undefined,
    notes: ['Spare parts: 1% free of charge.', 'Prices are for the quantities stated; a smaller order is quoted anew.'],
    logo: 'media/logo.png',
    stamp: undefined,
    design: {
      layout: 'modern',
      color: undefined,
      font: undefined,
      fontFiles: [],
      template: undefined,
      word: undefined,
    },
    email: { subject: undefined, body: undefined },
    ...changes,
  };
}

/** A proforma with every block: consignee, notify party, charges, bank, letter of credit, stamp. */
export function sampleProforma(changes: Partial<DocumentModel> = {}): DocumentModel {
  const base = sampleModel();
  return {
    ...base,
    kind: 'proforma',
    number: 'PI-2026-0017',
    follows: 'QT-2026-0042',
    consignee: {
      ...base.buyer,
      name: 'Acme Building Supply Midwest Distribution Center and Bonded Warehouse No. 4, LLC',
      person: undefined,
      email: undefined,
    },
    notify: {
      ...base.buyer,
      name: 'Lakeshore Customs Brokers',
      address: '55 E Monroe St, Chicago, IL 60603',
      person: 'Import desk',
      email: 'desk@lakeshore.example',
    },
    charges: [
      { element: 'exportClearance', amount: '84.51' },
      { element: 'originTerminal', amount: '133.80' },
    ],
    totals: {
      goods: '14682.84',
      discount: undefined,
      discountRate: undefined,
      charges: '218.31',
      total: '14901.15',
      words: 'SAY US DOLLARS FOURTEEN THOUSAND NINE HUNDRED ONE AND CENTS FIFTEEN ONLY',
    },
    schedule: [
      { percent: '30', by: 'T/T', when: 'T/T in advance', due: undefined, amount: '4470.35' },
      { percent: '70', by: 'T/T', when: 'T/T against copy of B/L', due: undefined, amount: '10430.80' },
    ],
    shipping: {
      mode: 'sea',
      from: 'Ningbo',
      to: 'Chicago',
      portOfLoading: 'Ningbo, China',
      portOfDischarge: 'Los Angeles, USA',
      latest: '2027-01-15',
      partialShipments: false,
      transhipment: true,
      tolerance: '5%',
      amountTolerance: '5%',
      marks: 'ACME\nCHICAGO\nPI-2026-0017\nC/NO. 1-300',
    },
    tolerance: {
      quantity: { percent: '5', lines: [] },
      amount: { percent: '5', min: '14156.10', max: '15646.20' },
    },
    bank: {
      beneficiary: 'Ningbo Brightline Lighting Co., Ltd.',
      bank: 'Example Bank, Ningbo Branch',
      address: '1 Zhongshan East Rd, Ningbo, China',
      account: '0000 1111 2222',
      iban: undefined,
      swift: 'EXAMCNBJXXX',
      intermediary: 'Example Bank USA, New York, EXAMUS33',
      currency: 'USD',
    },
    lc: {
      number: 'LC-778120',
      issuingBank: 'First Example Bank, Chicago',
      amount: { value: '14901.15', currency: 'USD', about: true },
      least: '13411.04',
      most: '16391.26',
      latestShipment: '2027-01-15',
      expiry: '2027-02-05',
      presentation: 21,
      lastPresentation: '2027-02-05',
    },
    stamp: 'media/stamp.png',
    ...changes,
  };
}

/** The proforma as a Chinese document: what a person wrote is Chinese too, so that English words in it are ours. */
export function sampleChinese(changes: Partial<DocumentModel> = {}): DocumentModel {
  const base = sampleProforma();
  const buyer = {
    ...base.buyer,
    name: '芝加哥艾克建材有限公司',
    localName: undefined,
    address: '伊利诺伊州芝加哥市富尔顿市场西街1200号',
    person: '惠特菲尔德女士',
  };
  return {
    ...base,
    language: 'zh',
    incoterm: { rule: 'FOB', place: '宁波', edition: 2020, taxUnpaid: false },
    seller: {
      ...base.seller,
      name: '宁波明线照明有限公司',
      localName: 'Ningbo Brightline Lighting Co., Ltd.',
      address: '浙江省宁波市江东路88号',
      person: '林悦',
    },
    buyer,
    consignee: { ...buyer, name: '艾克中西部配送中心' },
    notify: { ...buyer, name: '湖岸报关行' },
    lines: [
      {
        ...LINE,
        description: 'LED面板灯 600×600 40W',
        specs: [
          ['功率', '40 W'],
          ['色温', '4000 K'],
          ['寿命', '50,000 h'],
        ],
      },
      { ...SPARES, description: '备用驱动电源' },
      { ...ARTWORK, description: '定制包装设计', unit: '套' },
    ],
    totals: { ...base.totals, words: '美元壹万肆仟玖佰零壹元壹角伍分' },
    payment: '预付30%电汇,余款70%凭提单副本电汇',
    schedule: [
      { percent: '30', by: undefined, when: '预付电汇', due: undefined, amount: '4470.35' },
      { percent: '70', by: undefined, when: '凭提单副本电汇', due: undefined, amount: '10430.80' },
    ],
    leadTime: '收到定金后30天',
    shipping: {
      ...base.shipping,
      portOfLoading: '中国宁波',
      portOfDischarge: '美国洛杉矶',
      from: '宁波',
      to: '芝加哥',
    },
    bank: {
      beneficiary: '宁波明线照明有限公司',
      bank: '示例银行宁波分行',
      address: '宁波市中山东路1号',
      account: '0000 1111 2222',
      iban: undefined,
      swift: 'EXAMCNBJXXX',
      intermediary: undefined,
      currency: 'USD',
    },
    lc: {
      number: 'LC-778120',
      issuingBank: '第一示例银行',
      amount: { value: '14901.15', currency: 'USD', about: true },
      least: '13411.04',
      most: '16391.26',
      latestShipment: '2027-01-15',
      expiry: '2027-02-05',
      presentation: 21,
      lastPresentation: '2027-02-05',
    },
    notes: ['另附1%免费备件。', '报价仅适用于所列数量。'],
    ...changes,
  };
}

/** `count` lines with figures that are sums to the cent, every third line with a picture and long words in between. */
export function withLines(model: DocumentModel, count: number): DocumentModel {
  const lines = Array.from({ length: count }, (_, index): LineModel => {
    const cents = (index + 1) * 119;
    const quantity = 100 + index * 7;
    const discount = index % 5 === 4 ? quantity : 0;
    const first = model.lines[index % model.lines.length] ?? LINE;
    const description =
      index % 7 === 3
        ? 'Recessed downlight with tool-free junction box, anti-glare reflector and emergency battery pack, 15 W'
        : first.description;
    return {
      ...first,
      no: index + 1,
      sku:
        index % 11 === 10
          ? 'VERY-LONG-STOCK-KEEPING-UNIT-WITHOUT-A-SPACE-IN-IT-000001'
          : `SKU-${String(index + 1).padStart(4, '0')}`,
      description: model.language === 'zh' ? first.description : description,
      image: index % 3 === 0 ? LINE.image : undefined,
      quantity: String(quantity),
      unitPrice: money(cents),
      discount: discount ? money(discount) : undefined,
      discountRate: undefined,
      amount: money(cents * quantity - discount),
    };
  });
  const total = money(lines.reduce((sum, line) => sum + Number(line.amount?.replace('.', '')), 0));
  return { ...model, lines, charges: [], totals: { ...model.totals, goods: total, charges: '0.00', total } };
}

/** The quotation when the freight and a price are not known. */
export function incompleteModel(changes: Partial<DocumentModel> = {}): DocumentModel {
  const base = sampleModel();
  return {
    ...base,
    incoterm: { rule: 'CIF', place: 'Los Angeles', edition: 2020, taxUnpaid: false },
    complete: false,
    missing: ['mainCarriage', 'insurance', 'price'],
    lines: base.lines.map((line) => (line.no === 1 ? { ...line, unitPrice: undefined, amount: undefined } : line)),
    totals: {
      goods: undefined,
      discount: undefined,
      discountRate: undefined,
      charges: undefined,
      total: undefined,
      words: undefined,
    },
    schedule: base.schedule.map((part) => ({ ...part, amount: undefined })),
    ...changes,
  };
}

function money(cents: number): string {
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
