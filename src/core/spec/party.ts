import * as z from 'zod';
import { design } from './design.ts';
import { email } from './email.ts';
import { explain, list, localText, object } from './shape.ts';
import { scalar } from './scalars.ts';
import { pricing } from './pricing.ts';

export const contact = explain(
  object({
    person: localText,
    phone: z.string(),
    email: z.string(),
    website: z.string(),
    fax: z.string(),
    wechat: z.string(),
    whatsapp: z.string(),
  }),
  {
    person: 'Whom to ask for. Printed after “Attn.”.',
    phone: 'Telephone with the country code, such as "+86 574 0000 0000".',
    email: 'E-mail address. Copy E-mail writes to the buyer’s.',
    website: 'Website without https://, such as example.com.',
    fax: 'Fax number. Not printed.',
    wechat: 'WeChat ID. Not printed.',
    whatsapp: 'WhatsApp number with the country code. Not printed.',
  },
);

/** Who somebody is, on any paper. */
const identity = { name: localText, address: localText, country: scalar.country, taxId: z.string(), contact };
const IDENTITY = {
  name: 'Registered name as it is printed; in two languages: { en: …, zh: … }.',
  address: 'Full address as it is printed, on one line or per language.',
  country: 'Country, two letters of ISO 3166: CN, US, DE.',
  taxId: 'Tax number: USCC, VAT, EIN or EORI number. Printed with the address.',
  contact: 'Person, phone and e-mail for this business.',
};

/** A person or firm as it is printed. */
export const party = explain(object(identity, ['name']), IDENTITY);
export type Party = z.infer<typeof party>;

export const bank = explain(
  object(
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
  ),
  {
    id: 'A short name by which documents choose this account: bank: usd.',
    currency: 'Currency of the account. A document that names no bank takes the account in its currency.',
    beneficiary: 'Name of the account holder, exactly as the bank has it.',
    bank: 'Name of the bank and its branch.',
    address: 'Address of the bank’s branch. Many remitting banks ask for it.',
    account: 'Account number, in quotes so that zeros stay.',
    iban: 'IBAN, in countries that use it. Its check digits are verified.',
    swift: 'SWIFT code (BIC) of the bank, 8 or 11 letters and digits.',
    intermediary: 'Correspondent bank through which the payment goes, with its SWIFT code.',
  },
);
export type Bank = z.infer<typeof bank>;

const defaults = explain(
  object({
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
  {
    currency: 'Currency of documents that name none and whose buyer has none.',
    incoterm: 'Your usual term, such as FOB Ningbo.',
    validity: 'How long an offer holds from its date, such as 30 days.',
    language: 'Language of documents: en, zh, or two at once: en+zh.',
    priceDecimals: 'Decimals of a unit price that is worked out, such as 2.',
    payment: 'Your usual payment terms, such as 30% T/T in advance, 70% T/T against copy of B/L.',
    leadTime: 'Your usual lead time, such as 30 days after deposit.',
    mode: 'How goods usually travel: sea, air, rail, road, courier, multimodal.',
    container: 'The usual container: 40HC, LCL, or auto for what the load needs.',
    pricing: 'How prices are usually made. Internal.',
  },
);

const numbering = explain(object({ quotation: z.string(), proforma: z.string() }), {
  quotation: 'Pattern of quotation numbers, such as "QT-{YYYY}-{0000}": year, then a running number.',
  proforma: 'Pattern of proforma numbers, such as "PI-{YYYY}-{0000}": year, then a running number.',
});

const floor = explain(object({ margin: scalar.percent }), {
  margin: 'Lowest profit margin on the price, such as 5%. A document below it is warned of.',
});

/** A `.seller.yaml` file. */
export const seller = explain(
  object(
    {
      id: z.string(),
      ...identity,
      logo: z.string(),
      stamp: z.string(),
      design,
      banks: list(bank),
      defaults,
      email,
      numbering,
      floor,
      internal: localText,
    },
    ['name', 'address', 'country'],
  ),
  {
    ...IDENTITY,
    id: 'A short name by which documents choose this seller; else the file’s name is used.',
    logo: 'Picture at the head of documents, PNG or JPEG: a path from this file.',
    stamp: 'Picture of the company chop, for documents that you stamp: a path from this file.',
    design: 'How documents look: layout, colour, fonts, your own templates.',
    banks: 'Accounts that buyers pay to.',
    defaults: 'What a document holds that does not say it itself.',
    email: 'Your own wording of the mails that go with documents.',
    numbering: 'Patterns of document numbers.',
    floor: 'The limits below which the linter objects.',
    internal: 'A note to yourself. Never printed or exported.',
  },
);
export type Seller = z.infer<typeof seller>;

/** A `.buyer.yaml` file; also a buyer written inside a document. */
export const buyer = explain(
  object(
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
  ),
  {
    ...IDENTITY,
    id: 'A short name by which documents call this buyer; else the file’s name is used.',
    language: 'Language of this buyer’s documents: en, es, or two at once: en+zh.',
    currency: 'Currency that this buyer is quoted in.',
    incoterm: 'The term that this buyer usually buys under, such as CIF Rotterdam.',
    payment: 'Payment terms agreed with this buyer.',
    consignee: 'Who receives the goods, where it is not the buyer; under an L/C often “to the order of” a bank.',
    notify: 'Whom the carrier tells when the goods arrive, where it is not the buyer.',
    marks: 'Shipping marks painted on the cartons, one line below the other.',
    internal: 'A note to yourself. Never printed or exported.',
  },
);
export type Buyer = z.infer<typeof buyer>;
