import { NO_FIGURE } from '../format.ts';
import type { Picture } from '../picture.ts';
import type { Viewed } from '../view/build.ts';
import type { DocumentView, FactView, ItemView, PartyView } from '../view/schema.ts';
import { heldTogether, isForward } from './direction.ts';
import { LOGO, STAMP, THUMBNAIL } from './picture.ts';
import type { Box } from './picture.ts';

/** A picture in a template, and the room it has where the template gives it none. */
export interface PictureField {
  readonly picture: Picture | undefined;
  readonly box: Box;
}

type Texts = Readonly<Record<string, string>>;
type Pictures = Readonly<Record<string, PictureField>>;

/**
 * What fills a template, by the names that stand in its braces. Texts are as printed, with their line breaks; what a
 * document does not say is empty, so that one template serves all documents.
 */
export interface TemplateData {
  /** `{number}`; also `{#validUntil} … {/validUntil}`, shown only where there is such a text. */
  readonly texts: Texts;
  /** `{logo}`; in the alternative text of a picture it is put in that picture's place and size. */
  readonly pictures: Pictures;
  /** `{#bank} … {/bank}`, shown only where the document has it. */
  readonly sections: Readonly<Record<string, boolean>>;
  /** `{#items} … {/items}`, once for each. */
  readonly lists: Readonly<Record<ListName, readonly TemplateRow[]>>;
}

export interface TemplateRow {
  readonly texts: Texts;
  readonly pictures: Pictures;
}

const LINES = ['label', 'value'] as const;

/** The names inside each list, known even where the list is empty. */
// prettier-ignore
export const LISTS = {
  items: ['no', 'sku', 'description', 'localDescription', 'hs', 'origin', 'codes', 'specs', 'quantity', 'unit', 'unitPrice', 'discount', 'discountRate', 'amount', 'image'],
  sums: LINES,
  schedule: ['share', 'when', 'due', 'amount'],
  notes: ['note'],
  headLines: LINES,
  shippingLines: LINES,
  packingLines: LINES,
  lcLines: LINES,
  bankLines: LINES,
} as const;
export type ListName = keyof typeof LISTS;

/** Single facts, by their keys in the view; what stands before the key in the template's name is the key here. */
// prettier-ignore
export const FACTS = {
  '': ['date', 'validUntil', 'follows', 'mode', 'from', 'to', 'portOfLoading', 'portOfDischarge', 'latestShipment', 'leadTime', 'partialShipments', 'transhipment', 'tolerance', 'amountTolerance', 'marks'],
  'packing.': ['cartons', 'volume', 'grossWeight', 'netWeight', 'containers', 'revenueTons'],
  'lc.': ['lcNumber', 'issuingBank', 'amount', 'drawing', 'latestShipment', 'expiry', 'presentation', 'lastPresentation'],
  'bank.': ['beneficiary', 'bankName', 'account', 'iban', 'swift', 'currency', 'bankAddress', 'intermediary'],
} as const;

/** Keys that say twice what their group says already. */
const SHORT: Texts = { lcNumber: 'number', bankName: 'name', bankAddress: 'address' };

const CONTACTS = ['person', 'phone', 'email', 'website', 'taxId'] as const;
const ROLES = ['seller', 'buyer', 'consignee', 'notify'] as const;

/** The data of a document. */
export function templateData({ view, pictures }: Viewed): TemplateData {
  const picture = (path: string | null): Picture | undefined => (path === null ? undefined : pictures.get(path));
  const { shipping, packing, credit, bank, payment, words, term, total } = view;
  const [head, lines] = [
    view.head,
    { packing: packing?.facts ?? [], lc: credit?.facts ?? [], bank: bank?.facts ?? [] },
  ];
  const schedule = payment?.schedule ?? [];
  return {
    texts: {
      title: view.title.join(' '),
      number: view.number,
      warning: view.warning ?? '',
      ...Object.assign({}, ...ROLES.map((role) => partyTexts(view, role))),
      term: term?.text ?? '',
      edition: term?.edition ?? '',
      ...factTexts('', [...head, ...shipping.facts]),
      currency: view.currency,
      total: total.value ?? NO_FIGURE,
      words: words?.lines.join('\n') ?? '',
      payment: payment?.terms ?? '',
      ...factTexts('packing.', lines.packing),
      ...factTexts('lc.', lines.lc),
      ...factTexts('bank.', lines.bank),
      ...Object.fromEntries(Object.entries(view.labels).map(([key, label]) => [`label.${key}`, label.join(' ')])),
    },
    pictures: {
      logo: { picture: picture(view.logo), box: LOGO },
      stamp: { picture: picture(view.stamp), box: STAMP },
    },
    sections: {
      quotation: view.kind === 'quotation',
      proforma: view.kind === 'proforma',
      consignee: view.parties.some(({ role }) => role === 'consignee'),
      notify: view.parties.some(({ role }) => role === 'notify'),
      shipping: shipping.facts.length > 0,
      packing: lines.packing.length > 0,
      lc: lines.lc.length > 0,
      bank: lines.bank.length > 0,
      anySums: view.sums.length > 0,
      anySchedule: schedule.length > 0,
      anyNotes: view.notes.length > 0,
    },
    lists: {
      items: view.items.map((item) => ({
        texts: itemTexts(item, view),
        pictures: { image: { picture: picture(item.image), box: THUMBNAIL } },
      })),
      sums: view.sums.map(lineRow),
      schedule: schedule.map(({ share, when, due, amount }) =>
        row({ share: share ?? '', when, due: due ?? '', amount }),
      ),
      notes: view.notes.map((note) => row({ note })),
      headLines: head.map(lineRow),
      shippingLines: shipping.facts.map(lineRow),
      packingLines: lines.packing.map(lineRow),
      lcLines: lines.lc.map(lineRow),
      bankLines: lines.bank.map(lineRow),
    },
  };
}

function row(texts: Texts): TemplateRow {
  return { texts, pictures: {} };
}

function lineRow({ label, value }: FactView): TemplateRow {
  return row({ label: label.join(' '), value });
}

function factTexts(group: keyof typeof FACTS, facts: readonly FactView[]): Texts {
  const value = (key: string): string => facts.find((fact) => fact.key === key)?.value ?? '';
  return Object.fromEntries(FACTS[group].map((key) => [`${group}${SHORT[key] ?? key}`, value(key)]));
}

/** Names of a party; `contacts` has a line for each way to reach it, with its label. */
function partyTexts(view: DocumentView, role: PartyView['role']): Texts {
  const party = role === 'seller' ? view.seller : view.parties.find((one) => one.role === role);
  const contacts = party?.contacts ?? [];
  const contact = (key: string): string =>
    contacts.find((fact) => fact.key === key || (fact.key === 'contact' && key === 'person'))?.value ?? '';
  const line = (fact: FactView): string =>
    fact.key === 'email' || fact.key === 'website' ? fact.value : together(fact, view);
  return {
    [`${role}.name`]: party?.name ?? '',
    [`${role}.localName`]: party?.localName ?? '',
    [`${role}.address`]: party?.address.join('\n') ?? '',
    [`${role}.contacts`]: contacts.map(line).join('\n'),
    ...Object.fromEntries(CONTACTS.map((key) => [`${role}.${key}`, contact(key)])),
  };
}

/** A label and its value in one line. */
function together({ label, value }: FactView, { rightToLeft }: DocumentView): string {
  return `${label.join(' ')} ${rightToLeft && isForward(value) ? heldTogether(value) : value}`;
}

/** A line without a price says so in the place of its amount. */
function itemTexts(item: ItemView, view: DocumentView): Texts {
  const code = (key: string): string => item.codes.find((fact) => fact.key === key)?.value ?? '';
  return {
    no: String(item.no),
    sku: item.sku ?? '',
    description: item.description,
    localDescription: item.localDescription ?? '',
    hs: code('hs'),
    origin: code('origin'),
    codes: [...(item.sku === null ? [] : [item.sku]), ...item.codes.map((fact) => together(fact, view))].join('  ·  '),
    specs: item.specs.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    quantity: item.quantity,
    unit: item.unit,
    unitPrice: item.free ? '' : item.unitPrice,
    discount: item.free ? '' : (item.discount ?? ''),
    discountRate: item.free ? '' : (item.discountRate ?? ''),
    amount: item.free ? (view.labels['free'] ?? []).join(' ') : item.amount,
  };
}
