import type { Element } from '../core/tables/incoterms.ts';

/** Languages in which our labels are good; a document in another language gets English labels. */
export type Language = 'en' | 'zh';

type Row = readonly [en: string, zh: string];

const ELEMENTS = {
  exportPacking: ['Export packing', '出口包装费'],
  loadingAtOrigin: ['Loading at origin', '起运地装车费'],
  preCarriage: ['Pre-carriage', '出口内陆运费'],
  exportClearance: ['Export clearance', '出口报关费'],
  originTerminal: ['Terminal handling at origin', '起运港码头操作费'],
  loadingOnBoard: ['Loading on board', '装船费'],
  mainCarriage: ['Main carriage', '国际运费'],
  insurance: ['Cargo insurance', '货物运输保险费'],
  destinationTerminal: ['Terminal handling at destination', '目的港码头操作费'],
  onCarriage: ['On-carriage', '目的地内陆运费'],
  unloading: ['Unloading', '卸货费'],
  importClearance: ['Import clearance', '进口清关费'],
  importDuties: ['Import duties', '进口关税'],
  importTaxes: ['Import taxes', '进口环节税'],
} as const satisfies Record<Element, Row>;

/** What a figure can lack, besides a cost element. */
const LACKS = {
  price: ['price', '单价'],
  quantity: ['quantity', '数量'],
  fx: ['exchange rate', '汇率'],
  reference: ['duty or tax that another is a share of', '作为计算基础的税项'],
  customsValue: ['customs value of free goods', '免费货物的完税价格'],
  duty: ['duty rate', '关税税率'],
  tax: ['tax rate', '税率'],
  fees: ['customs fees', '海关规费'],
  regime: ['customs rules of the country', '目的国海关规则'],
  reading: ['values that can be read', '可识别的数据'],
  origin: ['origin of the goods', '原产地'],
  currency: ['currency', '币种'],
  country: ['country of destination', '目的国'],
  shares: ['shares of the price below 100%', '低于100%的价格占比'],
  incoterm: ['Incoterms rule', '贸易术语规则'],
  items: ['goods', '商品明细'],
} as const satisfies Record<string, Row>;

const MODES = {
  sea: ['Sea freight', '海运'],
  air: ['Air freight', '空运'],
  rail: ['Rail freight', '铁路运输'],
  road: ['Road freight', '公路运输'],
  courier: ['Courier', '快递'],
  multimodal: ['Multimodal transport', '多式联运'],
} as const satisfies Record<string, Row>;

/** One row per term. Braces are filled in by `filled`. */
const TERMS = {
  quotation: ['QUOTATION', '报价单'],
  proforma: ['PROFORMA INVOICE', '形式发票'],
  number: ['Number', '编号'],
  date: ['Date', '日期'],
  validUntil: ['Valid until', '有效期至'],
  follows: ['Quotation ref.', '对应报价单'],
  incomplete: ['Incomplete: {what} missing', '内容尚不完整：缺少{what}'],
  incompleteBare: ['Incomplete: some figures are missing', '内容尚不完整：部分数据缺失'],
  seller: ['Seller', '卖方'],
  buyer: ['Buyer', '买方'],
  consignee: ['Consignee', '收货人'],
  notify: ['Notify party', '通知方'],
  taxId: ['Tax ID', '税号'],
  person: ['Attn', '联系人'],
  contact: ['Contact', '联系人'],
  phone: ['Tel', '电话'],
  email: ['Email', '电子邮箱'],
  website: ['Web', '网址'],
  shipping: ['Delivery and shipment', '交货与运输'],
  incoterm: ['Delivery term', '贸易术语'],
  taxUnpaid: ['VAT unpaid', '不含增值税'],
  mode: ['Mode of transport', '运输方式'],
  from: ['Place of departure', '起运地'],
  to: ['Destination', '目的地'],
  portOfLoading: ['Port of loading', '装运港'],
  portOfDischarge: ['Port of discharge', '卸货港'],
  latestShipment: ['Latest shipment', '最迟装运日期'],
  partialShipments: ['Partial shipments', '分批装运'],
  transhipment: ['Transhipment', '转运'],
  allowed: ['Allowed', '允许'],
  notAllowed: ['Not allowed', '不允许'],
  tolerance: ['Quantity tolerance', '数量溢短装'],
  amountTolerance: ['Amount tolerance', '金额增减幅度'],
  range: ['{currency} {least} to {most}', '{currency} {least} 至 {most}'],
  marks: ['Shipping marks', '唛头'],
  leadTime: ['Lead time', '交货期'],
  items: ['Goods', '货物明细'],
  no: ['No.', '序号'],
  description: ['Description', '品名及规格'],
  sku: ['Item no.', '货号'],
  hs: ['HS', '海关编码'],
  origin: ['Origin', '原产地'],
  quantity: ['Quantity', '数量'],
  unitPrice: ['Unit price', '单价'],
  discount: ['Discount', '折扣'],
  amount: ['Amount', '金额'],
  free: ['Free of charge', '免费'],
  goods: ['Goods subtotal', '货值小计'],
  total: ['Total', '总计'],
  words: ['Amount in words', '金额大写'],
  payment: ['Payment terms', '付款方式'],
  share: ['Share', '比例'],
  due: ['Due', '付款时间'],
  packing: ['Packing', '包装'],
  cartons: ['Cartons', '箱数'],
  volume: ['Volume', '体积'],
  grossWeight: ['Gross weight', '毛重'],
  netWeight: ['Net weight', '净重'],
  containers: ['Containers', '集装箱'],
  full: ['{containers} ({fill} full)', '{containers}（装载率 {fill}）'],
  lastFull: ['{containers} (last one {fill} full)', '{containers}（末柜装载率 {fill}）'],
  revenueTons: ['LCL, revenue tons', '拼箱计费吨'],
  bank: ['Bank details', '收款银行信息'],
  beneficiary: ['Beneficiary', '收款人'],
  bankName: ['Bank', '收款银行'],
  bankAddress: ['Bank address', '银行地址'],
  account: ['Account no.', '账号'],
  iban: ['IBAN', 'IBAN'],
  swift: ['SWIFT / BIC', 'SWIFT 代码'],
  intermediary: ['Intermediary bank', '中间行'],
  currency: ['Currency', '币种'],
  lc: ['Letter of credit', '信用证'],
  lcNumber: ['L/C no.', '信用证号'],
  issuingBank: ['Issuing bank', '开证行'],
  about: ['about {amount}', '约 {amount}'],
  drawing: ['May be drawn', '可支取金额'],
  expiry: ['Expiry date', '信用证有效期'],
  presentation: ['Presentation', '交单期'],
  presentationDays: ['within {days} days after shipment', '装运后 {days} 天内'],
  lastPresentation: ['Last presentation', '最迟交单日'],
  notes: ['Notes', '备注'],
  onBehalf: ['For and on behalf of', '卖方'],
  signature: ['Authorised signature', '授权签字（盖章）'],
  accepted: ['Accepted by the buyer', '买方确认'],
  signatureDate: ['Signature and date', '签字及日期'],
} as const satisfies Record<string, Row>;

export type Label = keyof typeof TERMS;

/** Every row of every table: for the test that both languages are there. */
export const LABEL_ROWS: readonly (readonly [key: string, row: Row])[] = [TERMS, ELEMENTS, LACKS, MODES].flatMap(
  (table) => Object.entries<Row>(table),
);

/**
 * The language of the labels for a document's language code. Only Simplified Chinese is ours: `zh`, `zh-CN`,
 * `zh-Hans…`, `zh-SG`; a document in Traditional Chinese gets English labels rather than wrong characters.
 */
export function languageOf(code: string): Language {
  return /^zh(-(cn|sg|hans(-[a-z]{2})?))?$/i.test(code.replace('_', '-')) ? 'zh' : 'en';
}

function cell(row: Row, language: Language): string {
  return language === 'zh' ? row[1] : row[0];
}

/** A label of the documents. */
export function label(key: Label, language: Language): string {
  return cell(TERMS[key], language);
}

/** A label with its braces filled in. */
export function filled(key: Label, language: Language, values: Readonly<Record<string, string>>): string {
  return label(key, language).replace(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace);
}

/** The name of a cost element, as of a charge on a line of its own. */
export function elementLabel(element: Element, language: Language): string {
  return cell(ELEMENTS[element], language);
}

/** The name of a mode of transport; one that we do not know is given back as it is. */
export function modeLabel(mode: string, language: Language): string {
  const row = Object.entries<Row>(MODES).find(([key]) => key === mode)?.[1];
  return row ? cell(row, language) : mode;
}

/** What an incomplete document says in its banner. */
export function incompleteText(missing: readonly string[], language: Language): string {
  const rows = new Map<string, Row>([...Object.entries<Row>(ELEMENTS), ...Object.entries<Row>(LACKS)]);
  const names = missing.map((name) => {
    const row = rows.get(name);
    if (!row) return name;
    return language === 'zh' ? row[1] : row[0].charAt(0).toLowerCase() + row[0].slice(1);
  });
  if (names.length === 0) return label('incompleteBare', language);
  return filled('incomplete', language, { what: [...new Set(names)].join(language === 'zh' ? '、' : ', ') });
}
