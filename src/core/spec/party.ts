import * as z from 'zod';
import { design } from './design.ts';
import { email } from './email.ts';
import { list, localText, object } from './shape.ts';
import { scalar } from './scalars.ts';
import { pricing } from './pricing.ts';

export const contact = object({
  person: localText,
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  fax: z.string(),
  wechat: z.string(),
  whatsapp: z.string(),
});

/** Who somebody is, on any paper. */
const identity = { name: localText, address: localText, country: scalar.country, taxId: z.string(), contact };

/** A person or firm as it is printed. */
export const party = object(identity, ['name']);
export type Party = z.infer<typeof party>;

export const bank = object(
  {
    id: z.string(),
    currency: scalar.currency,
    beneficiary: localText,
    bank: localText,
    address: localText,
    account: z.string(),
    iban: z.string(),
    swift: z.string(),
    intermediary: localText,
  },
  ['beneficiary', 'bank'],
);
export type Bank = z.infer<typeof bank>;

/** A `.seller.yaml` file. */
export const seller = object(
  {
    id: z.string(),
    ...identity,
    logo: z.string(),
    stamp: z.string(),
    design,
    banks: list(bank),
    defaults: object({
      currency: scalar.currency,
      incoterm: scalar.liveTerm,
      validity: scalar.days,
      language: scalar.language,
      priceDecimals: scalar.whole,
      payment: localText,
      leadTime: localText,
      mode: scalar.mode,
      container: scalar.container,
      pricing,
    }),
    email,
    numbering: object({ quotation: z.string(), proforma: z.string() }),
    floor: object({ margin: scalar.percent }),
    internal: localText,
  },
  ['name', 'address', 'country'],
);
export type Seller = z.infer<typeof seller>;

/** A `.buyer.yaml` file; also a buyer written inside a document. */
export const buyer = object(
  {
    id: z.string(),
    ...identity,
    language: scalar.language,
    currency: scalar.currency,
    incoterm: scalar.liveTerm,
    payment: localText,
    consignee: z.union([z.string(), party]),
    notify: z.union([z.string(), party]),
    marks: localText,
    internal: localText,
  },
  ['name', 'country'],
);
export type Buyer = z.infer<typeof buyer>;
