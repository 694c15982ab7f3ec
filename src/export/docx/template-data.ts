import { NO_FIGURE } from '../format.ts';
import type { Picture } from '../picture.ts';
import type { Viewed } from '../view/build.ts';
import type { DocumentView, FactView, ItemView, PartyView } from '../view/schema.ts';
import { heldTogether, isForward } from './direction.ts';
import { addressLine, codeParts, contactParts } from './parts.ts';
import type { Part } from './parts.ts';
import { CLASSIC_LOGO, LOGO, STAMP, THUMBNAIL } from './picture.ts';
import type { Box } from './picture.ts';
import { COLUMNS } from './terms.ts';

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
  readonly inner: Readonly<Partial<Record<InnerName, readonly TemplateRow[]>>>;
}

const LABELS = ['label', 'first', 'second'] as const;
const LINES = [...LABELS, 'value'] as const;
/** `next` is there in all rows but the first: what stands between two of them. */
const PARTS = ['label', 'value', 'next'] as const;
/** Columns of a table of the shipment's facts. */
const ACROSS = Array.from({ length: COLUMNS }, (_, n) => LINES.map((name) => `${name}${n + 1}`)).flat();

/** The names inside each list, known even where the list is empty. */
// prettier-ignore
export const LISTS = {
  items: ['no', 'sku', 'description', 'localDescription', 'hs', 'origin', 'codes', 'specs', 'quantity', 'unit', 'unitPrice', 'discount', 'discountRate', 'amount', 'image'],
  sums: LINES,
  schedule: ['share', 'when', 'due', 'amount'],
  notes: ['note'],
  sellerLines: PARTS,
  buyerLines: PARTS,
  consigneeLines: PARTS,
  notifyLines: PARTS,
  headLines: LINES,
  shippingLines: LINES,
  shippingRows: ACROSS,
  packingLines: LINES,
  lcLines: LINES,
  bankLines: LINES,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ListName = keyof typeof LISTS;

/** The names inside of lists that each of the goods has. */
export const INNER = { codeParts: PARTS, specParts: PARTS } as const;
export type InnerName = keyof typeof INNER;

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
      'first.title': view.title[0] ?? '',
      'second.title': view.title[1] ?? '',
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
      ...Object.assign({}, ...Object.entries(view.labels).map(([key, label]) => labelTexts(label, `.${key}`))),
    },
    pictures: {
      logo: { picture: picture(view.logo), box: view.design.layout === 'classic' ? CLASSIC_LOGO : LOGO },
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
      anyTotal: total.value !== null,
      anyPayment: payment !== null,
      anySchedule: schedule.length > 0,
      anyNotes: view.notes.length > 0,
    },
    lists: {
      items: view.items.map((item) => ({
        texts: itemTexts(item, view),
        pictures: { image: { picture: picture(item.image), box: THUMBNAIL } },
        inner: { codeParts: partRows(codeParts(item)), specParts: partRows(item.specs) },
      })),
      sums: view.sums.map(lineRow),
      schedule: schedule.map(({ share, when, due, amount }) =>
        row({ share: share ?? '', when, due: due ?? '', amount }),
      ),
      notes: view.notes.map((note) => row({ note })),
      ...partyRows(view),
      headLines: head.map(lineRow),
      shippingLines: shipping.facts.map(lineRow),
      shippingRows: rowsAcross(shipping.facts),
      packingLines: lines.packing.map(lineRow),
      lcLines: lines.lc.map(lineRow),
      bankLines: lines.bank.map(lineRow),
    },
  };
}

function row(texts: Texts): TemplateRow {
  return { texts, pictures: {}, inner: {} };
}

/** A label as one text, and each of its languages alone. */
function labelTexts([first = '', second = '']: readonly string[], of = ''): Texts {
  const whole = second === '' ? first : `${first} ${second}`;
  return { [`label${of}`]: whole, [`first${of}`]: first, [`second${of}`]: second };
}

function lineRow({ label, value }: FactView): TemplateRow {
  return row({ ...labelTexts(label), value });
}

function partRows(parts: readonly Part[]): TemplateRow[] {
  return parts.map((part, n) => row({ ...part, next: n > 0 ? '·' : '' }));
}

/** The ways to reach each party, as a list of its own. */
function partyRows(view: DocumentView): Record<`${PartyView['role']}Lines`, TemplateRow[]> {
  const rows = (role: PartyView['role']): TemplateRow[] =>
    partRows(contactParts((role === 'seller' ? view.seller : partyOf(view, role))?.contacts ?? []));
  return {
    sellerLines: rows('seller'),
    buyerLines: rows('buyer'),
    consigneeLines: rows('consignee'),
    notifyLines: rows('notify'),
  };
}

function partyOf(view: DocumentView, role: PartyView['role']): PartyView | undefined {
  return view.parties.find((one) => one.role === role);
}

/** Facts beside each other: what a last row lacks is empty. */
function rowsAcross(facts: readonly FactView[]): TemplateRow[] {
  return Array.from({ length: Math.ceil(facts.length / COLUMNS) }, (_, line) => {
    const texts = Array.from({ length: COLUMNS }, (__, column) => {
      const { label, value } = facts[line * COLUMNS + column] ?? { label: [], value: '' };
      return { ...labelTexts(label, String(column + 1)), [`value${column + 1}`]: value };
    });
    return row(Object.assign({}, ...texts) as Texts);
  });
}

function factTexts(group: keyof typeof FACTS, facts: readonly FactView[]): Texts {
  const value = (key: string): string => facts.find((fact) => fact.key === key)?.value ?? '';
  return Object.fromEntries(FACTS[group].map((key) => [`${group}${SHORT[key] ?? key}`, value(key)]));
}

/** Names of a party; `contacts` has a line for each way to reach it, with its label. */
function partyTexts(view: DocumentView, role: PartyView['role']): Texts {
  const party = role === 'seller' ? view.seller : partyOf(view, role);
  const contacts = party?.contacts ?? [];
  const contact = (key: string): string =>
    contacts.find((fact) => fact.key === key || (fact.key === 'contact' && key === 'person'))?.value ?? '';
  const line = (fact: FactView): string =>
    fact.key === 'email' || fact.key === 'website' ? fact.value : together(fact, view);
  return {
    [`${role}.name`]: party?.name ?? '',
    [`${role}.localName`]: party?.localName ?? '',
    [`${role}.address`]: party?.address.join('\n') ?? '',
    [`${role}.addressLine`]: party ? addressLine(party, view) : '',
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
