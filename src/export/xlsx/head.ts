import type { DocumentModel, PartyModel } from '../../core/documents/model.ts';
import { addressText, contactFacts, editionText, headFacts, shippingFacts, termText } from '../facts.ts';
import { incompleteText, isolated, label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { factEntries, titleEntry, writeBlocks } from './blocks.ts';
import type { Entry } from './blocks.ts';
import type { Canvas } from './canvas.ts';
import type { Half, Halves } from './columns.ts';
import { code, text } from './content.ts';
import type { Pictures } from './pictures.ts';
import type { Look } from './style.ts';

const WARNING: Look = { bold: true, color: 'warning', fill: 'amber', valign: 'center' };
const TITLE: Look = { size: 20, color: 'accent', align: 'end', valign: 'bottom' };
const NUMBER: Look = { size: 13, bold: true, align: 'end' };
const NAME: Look = { size: 13, bold: true };
const SOFT: Look = { size: 9, color: 'soft' };
const RULE: Look = { size: 4, below: 'accent' };
const PARTY: Look = { bold: true };
const TERM: Look = { size: 12, bold: true, color: 'accent' };
const PLAIN: Look = { size: 9.5 };
/** Points and pixels of the logo’s row. */
const LOGO_ROW = 46;
const LOGO = { width: 174, height: 58 };

/** The warning of a document whose figures lack an input, above everything else. */
export function banner(canvas: Canvas, { whole }: Halves, model: DocumentModel, speech: Speech): void {
  if (model.complete) return;
  canvas.row([{ ...range(whole), content: text(incompleteText(model.missing, speech)), look: WARNING }], 22);
  canvas.gap(6);
}

/** Logo, names and contacts of the seller on one side, what the document is and its days on the other. */
export function letterhead(canvas: Canvas, halves: Halves, sheet: HeadOf): void {
  const { model, pictures, speech } = sheet;
  const { left, right } = halves;
  const { seller } = model;
  const title = { ...range(right), content: text(label(model.kind, speech)), look: TITLE };
  if (pictures.has(model.logo)) {
    pictures.show(canvas, model.logo, { alt: seller.name, box: LOGO, row: canvas.next, column: 0, x: 2, y: 1 });
    canvas.row([title], LOGO_ROW);
  }
  const names: Entry[] = [
    { content: text(seller.name), look: NAME },
    ...(seller.localName === undefined || seller.localName === seller.name
      ? []
      : [{ content: text(seller.localName), look: SOFT }]),
  ];
  const contacts = contactFacts(seller, 'sender', speech).map(({ key, label: name, value }) =>
    key === 'email' || key === 'website' ? value : `${name} ${isolated(value, speech)}`,
  );
  const address = addressText(seller, speech);
  const about = [address.replace(/\s*[\r\n]+\s*/g, ', '), contacts.join(' · ')].filter((line) => line !== '');
  const facts = factEntries(headFacts(model, speech), speech, { date: model.date, validUntil: model.validUntil });
  writeBlocks(canvas, [
    { half: left, entries: [...names, ...about.map((line) => ({ content: text(line), look: SOFT }))] },
    {
      half: right,
      entries: [
        ...(pictures.has(model.logo) ? [] : [{ content: title.content, look: TITLE }]),
        { content: code(model.number), look: NUMBER },
        ...facts,
      ],
    },
  ]);
  canvas.row([{ ...range(halves.whole), content: text(''), look: RULE }], 5);
  canvas.gap(6);
}

interface HeadOf {
  readonly model: DocumentModel;
  readonly pictures: Pictures;
  readonly speech: Speech;
}

/** Buyer, consignee and notify party, the term of delivery and the shipment: blocks in pairs. */
export function partiesAndDelivery(
  canvas: Canvas,
  { left, right }: Halves,
  model: DocumentModel,
  speech: Speech,
): void {
  const parties = (['buyer', 'consignee', 'notify'] as const).flatMap((role) => {
    const party = model[role];
    return party ? [[titleEntry(label(role, speech)), ...partyEntries(party, speech)]] : [];
  });
  const delivery = deliveryEntries(model, speech);
  // An even number of parties fills its bands: the delivery then has both sides of its own.
  const middle = parties.length % 2 === 0 ? Math.ceil(delivery.length / 2) : delivery.length;
  const title = titleEntry(label('shipping', speech));
  const parts = [delivery.slice(0, middle), delivery.slice(middle)].filter((part) => part.length > 0);
  const blocks = [...parties, ...parts.map((part, n) => [n === 0 ? title : titleEntry(''), ...part])];
  for (let n = 0; n < blocks.length; n += 2) {
    writeBlocks(canvas, [
      { half: left, entries: blocks[n] ?? [] },
      { half: right, entries: blocks[n + 1] ?? [] },
    ]);
    canvas.gap(8);
  }
}

function partyEntries(party: PartyModel, speech: Speech): Entry[] {
  const local = party.localName === party.name ? undefined : party.localName;
  const address = addressText(party, speech);
  return [
    { content: text(party.name), look: PARTY },
    ...(local === undefined ? [] : [{ content: text(local), look: SOFT }]),
    ...(address === '' ? [] : [{ content: text(address), look: PLAIN }]),
    ...factEntries(contactFacts(party, 'addressee', speech), speech),
  ];
}

function deliveryEntries(model: DocumentModel, speech: Speech): Entry[] {
  const { incoterm, shipping } = model;
  const term = incoterm
    ? [
        { label: label('incoterm', speech), content: text(termText(incoterm, speech)), look: TERM },
        { label: '', content: text(editionText(incoterm)), look: SOFT },
      ]
    : [];
  return [...term, ...factEntries(shippingFacts(model, speech), speech, { latestShipment: shipping.latest })];
}

function range({ from, to }: Half): { readonly from: number; readonly to: number } {
  return { from, to };
}
