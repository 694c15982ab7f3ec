import * as z from 'zod';
import { ELEMENTS } from '../tables/incoterms.ts';
import type { Element } from '../tables/incoterms.ts';
import { list, localText, object } from './shape.ts';
import { oneOf } from './grammar.ts';
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
    internal: localText,
  },
  ['quantity'],
);
export type Item = z.infer<typeof item>;

const charges = object(
  Object.fromEntries(ELEMENTS.map((element) => [element, scalar.charge])) as Record<Element, typeof scalar.charge>,
);

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
  charging: oneOf(['included', 'separate lines']),
  allocate: oneOf(['value', 'volume', 'weight']),
  destination: object({
    country: scalar.country,
    importerOfRecord: oneOf(['buyer', 'seller', 'agent']),
    entryDate: scalar.date,
  }),
  payment: localText,
  bank: z.string(),
  leadTime: localText,
  language: z.string(),
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
    tolerance: scalar.percent,
    lc: object({
      number: z.string(),
      issuingBank: localText,
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
