import * as z from 'zod';
import { COVERABLE, ELEMENTS } from '../tables/incoterms.ts';
import type { Element } from '../tables/incoterms.ts';
import { Refusal, oneOf } from './grammar.ts';
import { pair as readPair } from './money.ts';
import { list, localText, object, record } from './shape.ts';
import { scalar } from './scalars.ts';
import { buyer, party } from './party.ts';
import { cost, packing } from './product.ts';
import { pricing } from './pricing.ts';

export const item = object(
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
    /** Free of charge: at no price, shipped, its cost the seller's. */
    free: scalar.bool,
    /** What a free unit is worth to customs. */
    customsValue: scalar.money,
    /** `no`: a mould, artwork or sample that is not in this shipment. */
    ships: scalar.bool,
    /** Instead of the document's profit. */
    profit: scalar.profit,
    internal: localText,
  },
  ['quantity'],
);
export type Item = z.infer<typeof item>;

const charges = object(
  Object.fromEntries(ELEMENTS.map((element) => [element, scalar.charge])) as Record<Element, typeof scalar.charge>,
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
  /** Rates of exchange that this document holds to, by pair. */
  fx: heldRates,
  charging: oneOf(['included', 'separate lines']),
  /** Off the goods as a whole. */
  discount: scalar.discount,
  /** Where the seller hands over under FCA. */
  handover: oneOf(['premises', 'elsewhere']),
  /** What the freight covers besides: liner terms, through carriage. */
  carriageCovers: list(oneOf(COVERABLE)),
  allocate: oneOf(['value', 'volume', 'weight']),
  destination: object({
    country: scalar.country,
    importerOfRecord: oneOf(['buyer', 'seller', 'agent']),
    entryDate: scalar.date,
    /** Import tax: paid (a cost), suspended (not due at entry) or recoverable (paid and claimed back). */
    tax: oneOf(['paid', 'suspended', 'recoverable']),
  }),
  payment: localText,
  bank: z.string(),
  leadTime: localText,
  language: scalar.language,
  notes: list(localText),
  internal: localText,
};

const REQUIRED_KEYS = ['number', 'date', 'buyer', 'incoterm', 'items'] as const;

/** A `.quotation.yaml` file. */
export const quotation = object({ ...common, validity: scalar.days, validUntil: scalar.date }, REQUIRED_KEYS);
export type Quotation = z.infer<typeof quotation>;

/** A `.proforma.yaml` file. */
export const proforma = object(
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
    shipment: object({ latest: scalar.date }),
    partialShipments: scalar.bool,
    transhipment: scalar.bool,
    /** More or less, of quantity and amount; or of each. */
    tolerance: z.union([scalar.tolerance, object({ quantity: scalar.tolerance, amount: scalar.tolerance })]),
    lc: object({
      number: z.string(),
      issuingBank: localText,
      amount: scalar.creditAmount,
      latestShipment: scalar.date,
      expiry: scalar.date,
      presentation: scalar.days,
    }),
  },
  REQUIRED_KEYS,
);
export type Proforma = z.infer<typeof proforma>;

/** What both kinds of document share, and the proforma's own keys as absent ones. */
export type TradeDocument = Proforma;
