import * as z from 'zod';
import { LAYOUTS } from '../../core/spec/design.ts';

/**
 * What a template sees of a document: the buyer's model in the words and figures of the document's language, and nothing
 * else. All figures are text as it is printed; `null` is what the document does not say. JSON Schema is made from this.
 */
const text = z.string();
const maybe = text.nullable();

/** In a document of two languages there are two. */
const label = z.array(text).min(1).max(2).describe('A label: one text, or one in each of two languages');

const fact = z
  .object({ key: text, label, value: text.describe('May have several lines') })
  .describe('One thing that the document says, with its label');

const party = z.object({
  role: z.enum(['seller', 'buyer', 'consignee', 'notify']),
  label,
  name: text,
  localName: maybe.describe('The name in the second language, or in the party’s own'),
  address: z.array(text).describe('Lines, the country last'),
  contacts: z.array(fact).describe('Keys: contact or person, phone, email, website, taxId'),
});

const item = z.object({
  no: z.number().int(),
  sku: maybe,
  description: text,
  localDescription: maybe.describe('In the second language'),
  codes: z.array(fact).describe('Keys: hs, origin'),
  specs: z.array(z.object({ label: text, value: text })),
  image: maybe.describe('Path of the picture; null where there is none that can be shown'),
  quantity: text,
  unit: text,
  unitPrice: text,
  discount: maybe,
  discountRate: maybe,
  amount: text,
  free: z.boolean().describe('Free of charge: say so instead of a price'),
  running: maybe.describe('Sum of the amounts up to this line, for totals carried over a page'),
});

const section = z.object({ label, facts: z.array(fact) });

export const view = z.object({
  kind: z.enum(['quotation', 'proforma']),
  isoDate: maybe.describe('2026-11-23'),
  language: text.describe('Of the labels and figures: en, zh, zh-Hant, …'),
  secondLanguage: maybe,
  rightToLeft: z.boolean(),
  title: label,
  number: text,
  date: maybe.describe('YYYY-MM-DD, for the properties of a file; as printed it is in `head`'),
  head: z.array(fact).describe('Keys: date, validUntil, follows'),
  warning: maybe.describe('What an incomplete document lacks'),
  seller: party,
  parties: z.array(party).describe('Buyer, consignee, notify party: those that there are'),
  term: z.object({ label, text: text.describe('FOB Ningbo'), edition: text }).nullable(),
  shipping: section,
  currency: text,
  items: z.array(item),
  sums: z.array(fact).describe('Goods, discount, charges: empty where the total is the sum of the lines'),
  total: z.object({ label, currency: text, value: maybe }),
  words: z.object({ label, lines: z.array(text) }).nullable(),
  payment: z
    .object({
      label,
      terms: maybe,
      schedule: z.array(z.object({ share: maybe, when: text, due: maybe, amount: text })),
    })
    .nullable(),
  packing: section.nullable(),
  credit: section.nullable(),
  bank: section.nullable(),
  notes: z.array(text),
  logo: maybe,
  stamp: maybe,
  labels: z.record(text, label).describe('Every other label, by its key'),
  design: z.object({
    layout: z.enum(LAYOUTS),
    color: maybe,
    font: maybe.describe('The seller’s own family'),
    fonts: z.array(text).describe('Families, the first first'),
  }),
});
export type DocumentView = z.infer<typeof view>;
export type FactView = z.infer<typeof fact>;
export type PartyView = z.infer<typeof party>;
export type ItemView = z.infer<typeof item>;

/** The JSON Schema of what templates see. */
export function viewSchema(): object {
  return z.toJSONSchema(view);
}
