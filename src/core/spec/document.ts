import * as z from 'zod';
import { COVERABLE, ELEMENTS, ELEMENT_MEANING } from '../tables/incoterms.ts';
import type { Element } from '../tables/incoterms.ts';
import { Refusal, oneOf } from './grammar.ts';
import { pair as readPair } from './money.ts';
import { explain, list, localText, object, record } from './shape.ts';
import { scalar } from './scalars.ts';
import { buyer, party } from './party.ts';
import { cost, packing } from './product.ts';
import { pricing } from './pricing.ts';

export const item = explain(
  object(
    {
      sku: z.string(),
      description: localText,
      quantity: scalar.quantity,
      unit: z.string(),
      price: scalar.money,
      discount: scalar.discount,
      hs: z.string(),
      origin: scalar.country,
      cost,
      packing,
      free: scalar.bool,
      customsValue: scalar.money,
      ships: scalar.bool,
      profit: scalar.profit,
      internal: localText,
    },
    ['quantity'],
  ),
  {
    sku: 'A product of yours by its code: name, price, packing and HS code come from it.',
    description: 'Words of this line, instead of the product’s name or where there is no product.',
    quantity: 'How many units, a plain number: 1200.',
    unit: 'Unit of this line where there is no product: pcs, set, kg.',
    price: 'Unit price that stands as it is, instead of the list price or the one worked out: 12.80.',
    discount: 'Off this line: 2%, or 50 USD.',
    hs: 'HS code in quotes, such as "9405.42", where it is not the product’s.',
    origin: 'Country where it is made, two letters, where it is not the product’s.',
    cost: 'What a unit costs you, where it is not the product’s. Internal.',
    packing: 'Carton and weights, where they are not the product’s.',
    free: 'yes: free of charge. It ships, its cost is yours.',
    customsValue: 'What a free unit is worth to customs, such as 9 USD.',
    ships: 'no: a mould, artwork or sample that is not in this shipment.',
    profit: 'Profit on this line instead of the document’s: 12% of price, or 20% of cost.',
    internal: 'A note to yourself. Never printed or exported.',
  },
);
export type Item = z.infer<typeof item>;

const charges = explain(
  object(
    Object.fromEntries(ELEMENTS.map((element) => [element, scalar.charge])) as Record<Element, typeof scalar.charge>,
  ),
  ELEMENT_MEANING,
);

const destination = explain(
  object({
    country: scalar.country,
    importerOfRecord: oneOf(['buyer', 'seller', 'agent'], {
      buyer: '买方|買方|买家|the buyer',
      seller: '卖方|賣方|卖家|the seller',
      agent: '代理|代理人|代理商',
    }),
    entryDate: scalar.date,
    tax: oneOf(['paid', 'suspended', 'recoverable']),
  }),
  {
    country: 'Country of import, two letters; else the buyer’s.',
    importerOfRecord: 'Who declares the import: buyer, seller or agent. Under DDP the seller needs one.',
    entryDate: 'Day of import, YYYY-MM-DD: rates and fees of that day count.',
    tax: 'Import tax: paid (a cost), suspended (not due at entry) or recoverable (paid and claimed back).',
  },
);

const heldRates = record(scalar.positive).superRefine((rates, context) => {
  for (const pair of Object.keys(rates)) {
    const read = readPair(pair);
    if (!(read instanceof Refusal)) continue;
    const { complaint } = read;
    context.addIssue({ code: 'custom', message: complaint.message, path: [pair], params: { complaint } });
  }
});

const common = {
  number: z.string(),
  date: scalar.date,
  buyer: z.union([z.string(), buyer]),
  seller: z.string(),
  currency: scalar.currency,
  incoterm: scalar.term,
  mode: scalar.mode,
  container: scalar.container,
  from: z.string(),
  to: z.string(),
  pricing,
  items: list(item),
  charges,
  fx: heldRates,
  charging: oneOf(['included', 'separate lines'], {
    included: 'include|inclusive|in the price|in prices|包含|含在价格内',
    'separate lines': 'separate|separately|separate line|on separate lines|单列|單列|分列|另列',
  }),
  discount: scalar.discount,
  handover: oneOf(['premises', 'elsewhere']),
  carriageCovers: list(oneOf(COVERABLE)),
  allocate: oneOf(['value', 'volume', 'weight']),
  destination,
  payment: localText,
  bank: z.string(),
  leadTime: localText,
  language: scalar.language,
  notes: list(localText),
  internal: localText,
};

const COMMON: Readonly<Record<keyof typeof common, string>> = {
  number: 'Number of this document, such as QT-2026-0042.',
  date: 'Day of the document, YYYY-MM-DD.',
  buyer: 'The buyer: the id of a buyer file, or name, address and country written here.',
  seller: 'Which of your companies sells, by the id of its file; else the nearest one.',
  currency: 'Currency of all prices and totals: USD, EUR, CNY.',
  incoterm: 'Rule of Incoterms 2020 and named place, such as FOB Ningbo: it settles who pays for what.',
  mode: 'How the goods travel: sea, air, rail, road, courier, multimodal.',
  container: '20GP, 40GP, 40HC, 45HC, LCL, auto, or counted out: 2 x 40HC + 20GP.',
  from: 'Port or place where the main carriage begins: freights are found by it.',
  to: 'Port or place where the main carriage ends: freights are found by it.',
  pricing: 'How prices are made: from list or from cost, with profit and commission. Internal.',
  items: 'The goods, one line each.',
  charges: 'Costs of this shipment. They win over those of the rates file; none: known to be nothing.',
  fx: 'Exchange rates that this document holds to, whatever the rates file says: { USD/CNY: 7.10 }.',
  charging: 'included: charges are inside the unit prices; separate lines: they stand below the goods.',
  discount: 'Off the goods as a whole: 3%, or 200 USD.',
  handover: 'Under FCA: premises (you load the buyer’s truck) or elsewhere (you bring the goods there).',
  carriageCovers: 'What the freight pays for besides, under liner terms or through carriage.',
  allocate: 'What charges are spread over the lines by: value, volume or weight.',
  destination: 'Where and by whom the goods are imported: duties and taxes go by it.',
  payment: 'Payment terms, such as 30% T/T in advance, 70% T/T against copy of B/L.',
  bank: 'The account to pay to, by its id in the seller file.',
  leadTime: 'Time of delivery, such as 30 days after deposit.',
  language: 'Language of the document: en, zh, es …, or two at once: en+zh.',
  notes: 'Remarks printed below the totals.',
  internal: 'A note to yourself. Never printed or exported.',
};

const VALID = {
  validity: 'How long the offer holds from its date, such as 30 days.',
  validUntil: 'Last day of the offer, YYYY-MM-DD, instead of validity.',
};

const REQUIRED_KEYS = ['number', 'date', 'buyer', 'incoterm', 'items'] as const;

/** A `.quotation.yaml` file. */
export const quotation = explain(object({ ...common, validity: scalar.days, validUntil: scalar.date }, REQUIRED_KEYS), {
  ...COMMON,
  ...VALID,
});
export type Quotation = z.infer<typeof quotation>;

const shipment = explain(object({ latest: scalar.date }), {
  latest: 'Latest day of shipment, YYYY-MM-DD; by sea the on-board date of the B/L.',
});

const eachTolerance = explain(object({ quantity: scalar.tolerance, amount: scalar.tolerance }), {
  quantity: 'More or less of the quantity, such as 5%.',
  amount: 'More or less of the amount, such as 5%.',
});

const lc = explain(
  object({
    number: z.string(),
    issuingBank: localText,
    amount: scalar.creditAmount,
    latestShipment: scalar.date,
    expiry: scalar.date,
    presentation: scalar.days,
  }),
  {
    number: 'Number of the letter of credit.',
    issuingBank: 'Bank that opened the credit, and its city.',
    amount: 'Amount of the credit, such as 50000 USD; about 50000 USD allows 10% either way.',
    latestShipment: 'Latest day of shipment under the credit, YYYY-MM-DD.',
    expiry: 'Day on which the credit expires, YYYY-MM-DD.',
    presentation: 'Days after shipment to present the documents, such as 21 days.',
  },
);

/** A `.proforma.yaml` file. */
export const proforma = explain(
  object(
    {
      ...common,
      validity: scalar.days,
      validUntil: scalar.date,
      follows: z.string(),
      consignee: z.union([z.string(), party]),
      notify: z.union([z.string(), party]),
      marks: localText,
      portOfLoading: z.string(),
      portOfDischarge: z.string(),
      shipment,
      partialShipments: scalar.bool,
      transhipment: scalar.bool,
      tolerance: z.union([scalar.tolerance, eachTolerance]),
      lc,
    },
    REQUIRED_KEYS,
  ),
  {
    ...COMMON,
    ...VALID,
    follows: 'Number of the quotation that this proforma follows: differences are told of.',
    consignee: 'Who receives the goods: a line printed as it stands, or name, address and country.',
    notify: 'Whom the carrier tells when the goods arrive: a line printed as it stands, or name, address and country.',
    marks: 'Shipping marks painted on the cartons, one line below the other.',
    portOfLoading: 'Port of loading as it is printed, with its country: Ningbo, China.',
    portOfDischarge: 'Port of discharge as it is printed, with its country: Los Angeles, USA.',
    shipment: 'When the goods ship at the latest.',
    partialShipments: 'Whether the goods may ship in parts: allowed or not allowed.',
    transhipment: 'Whether the goods may change ships on the way: allowed or not allowed.',
    tolerance: 'More or less of quantity and amount, such as 5%; or each of its own.',
    lc: 'Particulars of the buyer’s letter of credit.',
  },
);
export type Proforma = z.infer<typeof proforma>;

/** What both kinds of document share, and the proforma's own keys as absent ones. */
export type TradeDocument = Proforma;
