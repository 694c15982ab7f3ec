import { Decimal } from '../../core/money/decimal.ts';
import type { DocumentModel, PartyModel } from '../../core/documents/model.ts';
import type { Assets } from '../assets.ts';
import {
  addressText,
  bankFacts,
  contactFacts,
  creditFacts,
  editionText,
  headFacts,
  packingFacts,
  shippingFacts,
  termText,
} from '../facts.ts';
import type { Fact } from '../facts.ts';
import { NO_FIGURE, amountText, countryText, dateText, negated, percentText, quantityText } from '../format.ts';
import { LABELS, elementLabels, incompleteText, isRightToLeft, labels, mainOf, secondOf, speechOf } from '../labels.ts';
import type { Speech } from '../labels.ts';
import type { Picture } from '../picture.ts';
import { pictureOf } from '../picture.ts';
import { fontsOf } from './fonts.ts';
import type { DocumentView, FactView, ItemView, PartyView } from './schema.ts';

/** The document as templates see it, and the pictures that it shows, each once, by the path that the view names. */
export interface Viewed {
  readonly view: DocumentView;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Makes the view of a model: everything in the words and figures of the document's language. */
export function viewOf(model: DocumentModel, assets: Assets): Viewed {
  const speech = speechOf(model.language);
  const pictures = new Map<string, Picture>();
  const shown = (path: string | undefined): string | null => {
    if (path === undefined) return null;
    const picture = pictures.get(path) ?? pictureOf(path, assets(path));
    if (picture) pictures.set(path, picture);
    return picture ? path : null;
  };
  const section = (key: 'shipping' | 'packing' | 'lc' | 'bank', facts: readonly Fact[]): Section => ({
    label: labels(key, speech),
    facts: facts.map((fact) => factView(fact, speech)),
  });
  const { incoterm, totals, packing, lc, bank } = model;
  const view: DocumentView = {
    kind: model.kind,
    isoDate: model.date ?? null,
    language: mainOf(speech),
    secondLanguage: secondOf(speech) ?? null,
    rightToLeft: isRightToLeft(speech),
    title: labels(model.kind, speech),
    number: model.number,
    date: model.date ?? null,
    head: headFacts(model, speech).map((fact) => factView(fact, speech)),
    warning: model.complete ? null : incompleteText(model.missing, speech),
    seller: partyView('seller', model.seller, speech),
    parties: (['buyer', 'consignee', 'notify'] as const).flatMap((role) => {
      const party = model[role];
      return party ? [partyView(role, party, speech)] : [];
    }),
    term: incoterm
      ? { label: labels('incoterm', speech), text: termText(incoterm, speech), edition: editionText(incoterm) }
      : null,
    shipping: section('shipping', shippingFacts(model, speech)),
    currency: model.currency,
    items: itemViews(model, speech, shown),
    sums: sums(model, speech),
    total: {
      label: labels('total', speech),
      currency: model.currency,
      value: totals.total === undefined ? null : amountText(totals.total, speech),
    },
    words: totals.words === undefined ? null : { label: labels('words', speech), lines: totals.words.split('\n') },
    payment: payment(model, speech),
    packing: packing ? section('packing', packingFacts(packing, speech)) : null,
    credit: lc ? section('lc', creditFacts(lc, speech)) : null,
    bank: bank ? section('bank', bankFacts(bank, speech)) : null,
    notes: [...model.notes],
    logo: shown(model.logo),
    stamp: shown(model.stamp),
    labels: Object.fromEntries(LABELS.map((key) => [key, labels(key, speech)])),
    design: {
      layout: model.design.layout,
      color: model.design.color ?? null,
      font: model.design.font ?? null,
      fonts: fontsOf(model.design.font, speech),
    },
  };
  return { view, pictures };
}

type Section = NonNullable<DocumentView['packing']>;

function factView({ key, value }: Fact, speech: Speech): FactView {
  return { key, label: labels(key, speech), value };
}

function partyView(role: PartyView['role'], party: PartyModel, speech: Speech): PartyView {
  const address = addressText(party, speech);
  return {
    role,
    label: labels(role, speech),
    name: party.name,
    localName: party.localName === undefined || party.localName === party.name ? null : party.localName,
    address: address === '' ? [] : address.split(/\r\n|\r|\n/),
    contacts: contactFacts(party, role === 'seller' ? 'sender' : 'addressee', speech).map((fact) =>
      factView(fact, speech),
    ),
  };
}

function itemViews(
  { lines }: DocumentModel,
  speech: Speech,
  shown: (path: string | undefined) => string | null,
): ItemView[] {
  let sum: Decimal | undefined = new Decimal(0);
  return lines.map((line) => {
    sum = line.amount === undefined ? undefined : sum?.plus(line.amount);
    const digits = line.amount?.split('.')[1]?.length ?? 0;
    const codes: FactView[] = [
      ...(line.hs === undefined ? [] : [{ key: 'hs', label: labels('hs', speech), value: line.hs }]),
      ...(line.origin === undefined
        ? []
        : [{ key: 'origin', label: labels('origin', speech), value: countryText(line.origin, speech) }]),
    ];
    return {
      no: line.no,
      sku: line.sku ?? null,
      description: line.description,
      localDescription: line.localDescription ?? null,
      codes,
      specs: line.specs.map(([label, value]) => ({ label, value })),
      image: shown(line.image),
      quantity: quantityText(line.quantity, speech),
      unit: line.unit,
      unitPrice: amountText(line.unitPrice, speech),
      discount: line.discount === undefined ? null : amountText(line.discount, speech),
      discountRate: line.discountRate === undefined ? null : percentText(line.discountRate, speech),
      amount: amountText(line.amount, speech),
      free: line.free,
      running: sum ? amountText(sum.toFixed(digits), speech) : null,
    };
  });
}

/** Goods, discount and charges, where they differ from the total. */
function sums({ totals, charges }: DocumentModel, speech: Speech): FactView[] {
  const { goods, discount, discountRate, total } = totals;
  if (charges.length === 0 && goods === total) return [];
  const rate = discountRate === undefined ? '' : ` ${percentText(discountRate, speech)}`;
  return [
    { key: 'goods', label: labels('goods', speech), value: amountText(goods, speech) },
    ...(discount === undefined
      ? []
      : [
          {
            key: 'discount',
            label: labels('discount', speech).map((text) => text + rate),
            value: amountText(negated(discount), speech),
          },
        ]),
    ...charges.map(({ element, amount }) => ({
      key: element,
      label: elementLabels(element, speech),
      value: amountText(amount, speech),
    })),
  ];
}

function payment({ payment: terms, schedule }: DocumentModel, speech: Speech): DocumentView['payment'] {
  if (terms === undefined && schedule.length === 0) return null;
  return {
    label: labels('payment', speech),
    terms: terms ?? null,
    schedule: schedule.map(({ percent, when, due, amount }) => ({
      share: percent === undefined ? null : percentText(percent, speech),
      when,
      due: due === undefined ? null : dateText(due, speech),
      amount: amount === undefined ? NO_FIGURE : amountText(amount, speech),
    })),
  };
}
