import type { DocumentModel, PartyModel } from '../../core/documents/model.ts';
import { addressText, contactFacts, editionText, headFacts, shippingFacts, termText } from '../facts.ts';
import { incompleteText, isolated, label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { besideArabic } from '../text/direction.ts';
import { factEntries, headEntry, writeBlocks } from './blocks.ts';
import type { Entry, Ground } from './blocks.ts';
import type { Canvas } from './canvas.ts';
import type { Half, Halves } from './columns.ts';
import { code, text } from './content.ts';
import type { Pictures } from './pictures.ts';
import type { Look } from './style.ts';

const WARNING: Look = { bold: true, color: 'warning', fill: 'amber', valign: 'center' };
const TITLE: Look = { size: 20, color: 'accent', valign: 'bottom' };
const NUMBER: Look = { size: 13, bold: true, align: 'end', valign: 'bottom' };
const NAME: Look = { size: 13, bold: true };
const SOFT: Look = { size: 9, color: 'soft' };
const RULE: Look = { size: 4, below: 'accent' };
const PARTY: Look = { bold: true };
const TERM: Look = { size: 12, bold: true, color: 'accent' };
const PLAIN: Look = { size: 9.5 };
const CLASSIC_TITLE: Look = { size: 17, bold: true, align: 'center', valign: 'center' };
const CLASSIC_NAME: Look = { size: 14, bold: true, align: 'center' };
const CLASSIC_LINE: Look = { size: 9, align: 'center' };
const CLASSIC_TERM: Look = { size: 12, bold: true };
const CLASSIC_NUMBER: Look = { ...PLAIN, bold: true };
const THIN_RULE: Look = { size: 2, below: 'accentThin' };
/** Points and pixels of the logo in its rows. */
const LOGO_HEIGHT = 46;
const LOGO = { width: 174, height: 58 };
/** Pixels at each side that a logo has beside names in the middle. */
const SIDE = 140;
const CLASSIC_LOGO = { width: 132, height: 66 };

/** The warning of a document whose figures lack an input. */
function banner(canvas: Canvas, { whole }: Halves, model: DocumentModel, speech: Speech): void {
  if (model.complete) return;
  canvas.row([{ ...range(whole), content: text(incompleteText(model.missing, speech)), look: WARNING }], 22);
  canvas.gap(4);
}

/** Everything above the goods, in the order of the design's layout. */
export function head(canvas: Canvas, halves: Halves, sheet: HeadOf): void {
  const { model, speech } = sheet;
  // On top, where it is seen without scrolling.
  banner(canvas, halves, model, speech);
  (canvas.styles.classic ? classicLetterhead : letterhead)(canvas, halves, sheet);
  partiesAndDelivery(canvas, halves, model, speech);
}

/** Logo and names on one side, address and contacts on the other; then what the document is, over a line. */
function letterhead(canvas: Canvas, { left, right, whole }: Halves, { model, pictures, speech }: HeadOf): void {
  const { seller } = model;
  const about = aboutSeller(seller, speech);
  if (pictures.has(model.logo)) {
    const [first, height] = [canvas.next, canvas.height];
    // A row each: an address and contacts may read in different directions.
    for (const line of about) canvas.row([{ ...range(right), content: text(line), look: SOFT }]);
    if (canvas.height - height < LOGO_HEIGHT) canvas.gap(LOGO_HEIGHT - (canvas.height - height));
    pictures.show(canvas, model.logo, { alt: seller.name, box: LOGO, row: first, column: 0, x: 2, y: 1 });
  }
  const lines = (texts: readonly string[]): Entry[] => texts.map((line) => ({ content: text(line), look: SOFT }));
  writeBlocks(canvas, [
    { half: left, entries: [{ content: text(seller.name), look: NAME }, ...lines(localNames(seller))] },
    { half: right, entries: pictures.has(model.logo) ? [] : lines(about) },
  ]);
  canvas.row(
    [
      { ...range(left), content: text(label(model.kind, speech)), look: TITLE },
      { ...range(right), content: code(model.number), look: NUMBER },
    ],
    26,
  );
  canvas.row([{ ...range(whole), content: text(''), look: RULE }], 3);
  canvas.gap(4);
}

/** Names, address and contacts in the middle, a logo beside them, over two lines; then what the document is. */
function classicLetterhead(canvas: Canvas, { whole }: Halves, { model, pictures, speech }: HeadOf): void {
  const { seller } = model;
  const hasLogo = pictures.has(model.logo);
  const middle = hasLogo ? middleOf(canvas.widths) : range(whole);
  const [first, height] = [canvas.next, canvas.height];
  canvas.row([{ ...middle, content: text(seller.name), look: CLASSIC_NAME }]);
  for (const line of [...localNames(seller), ...aboutSeller(seller, speech)])
    canvas.row([{ ...middle, content: text(line), look: CLASSIC_LINE }]);
  if (hasLogo) {
    const least = (CLASSIC_LOGO.height * 72) / 96;
    if (canvas.height - height < least) canvas.gap(least - (canvas.height - height));
    pictures.show(canvas, model.logo, { alt: seller.name, box: CLASSIC_LOGO, row: first, column: 0, x: 2, y: 2 });
  }
  canvas.row([{ ...range(whole), content: text(''), look: RULE }], 4);
  canvas.row([{ ...range(whole), content: text(''), look: THIN_RULE }], 2);
  canvas.row([{ ...range(whole), content: text(label(model.kind, speech)), look: CLASSIC_TITLE }], 34);
}

/** The columns in the middle of a sheet that leave room at both sides. */
function middleOf(widths: readonly number[]): { readonly from: number; readonly to: number } {
  const starts = widths.map((_, n) => widths.slice(0, n).reduce((sum, width) => sum + width, 0));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const from = starts.findIndex((start) => start >= SIDE);
  const to = starts.filter((start, n) => start + (widths[n] ?? 0) <= all - SIDE).length - 1;
  return to > from ? { from, to } : { from: 0, to: widths.length - 1 };
}

function localNames({ name, localName }: PartyModel): string[] {
  return localName === undefined || localName === name ? [] : [localName];
}

/** Where the seller is and how it is reached, a line each. */
function aboutSeller(seller: PartyModel, speech: Speech): string[] {
  // A line ends between two contacts. Beside Arabic the blank that holds words together would join what it stands between.
  const space = besideArabic(speech) ? ' ' : '\u00a0';
  const contacts = contactFacts(seller, 'sender', speech).map(({ key, label: name, value }) => {
    const own = isolated(value, speech);
    const whole = key === 'email' || key === 'website' ? own : isolated(`${name} ${own}`, speech);
    return whole.replaceAll(' ', space);
  });
  const address = addressText(seller, speech).replace(/\s*[\r\n]+\s*/g, ', ');
  return [address, contacts.join(`${space}· `)].filter((line) => line !== '');
}

interface HeadOf {
  readonly model: DocumentModel;
  readonly pictures: Pictures;
  readonly speech: Speech;
}

/** Buyer, consignee, notify party and the document's days in pairs, then delivery over the whole width. */
function partiesAndDelivery(canvas: Canvas, { left, right }: Halves, model: DocumentModel, speech: Speech): void {
  const { styles } = canvas;
  const ground: Ground = styles.classic ? { frame: true } : {};
  const parties = (['buyer', 'consignee', 'notify'] as const).flatMap((role) => {
    const party = model[role];
    return party ? [[headEntry(label(role, speech), styles), ...partyEntries(party, speech)]] : [];
  });
  const blocks = [...parties, dayEntries(model, speech, styles.classic)];
  const write = (pair: readonly (readonly Entry[] | undefined)[], on: Ground): void => {
    writeBlocks(
      canvas,
      pair.map((entries, n) => ({ half: n === 0 ? left : right, entries: entries ?? [] })),
      on,
    );
    if (!styles.classic) canvas.gap(4);
  };
  // In a frame the first row has the line above all of them.
  if (styles.classic)
    canvas.row([{ from: left.from, to: right.to, content: text(''), look: { size: 2, below: 'frame' } }], 2);
  for (let n = 0; n < blocks.length; n += 2) write([blocks[n], blocks[n + 1]], ground);
  const [term, facts] = deliveryEntries(model, speech, styles);
  if (term.length + facts.length > 0) {
    const middle = Math.max(0, Math.ceil((term.length + facts.length) / 2) - term.length);
    write([[...term, ...facts.slice(0, middle)], facts.slice(middle)], styles.classic ? ground : { fill: 'tint' });
  }
  if (styles.classic) canvas.gap(8);
}

/** The days of the document; in the classic layout its number and currency too. */
function dayEntries(model: DocumentModel, speech: Speech, classic: boolean): Entry[] {
  const days = factEntries(headFacts(model, speech), speech, { date: model.date, validUntil: model.validUntil });
  if (!classic) return days;
  return [
    { label: label('number', speech), content: code(model.number), look: CLASSIC_NUMBER },
    ...days,
    { label: label('currency', speech), content: text(model.currency) },
  ];
}

function partyEntries(party: PartyModel, speech: Speech): Entry[] {
  const address = addressText(party, speech);
  return [
    { content: text(party.name), look: PARTY },
    ...localNames(party).map((name) => ({ content: text(name), look: SOFT })),
    ...(address === '' ? [] : [{ content: text(address), look: PLAIN }]),
    ...factEntries(contactFacts(party, 'addressee', speech), speech),
  ];
}

/** The term of delivery, and the facts of the shipment. */
function deliveryEntries(
  model: DocumentModel,
  speech: Speech,
  styles: Canvas['styles'],
): [term: Entry[], facts: Entry[]] {
  const { incoterm, shipping } = model;
  const term = incoterm
    ? [
        headEntry(label('incoterm', speech), styles),
        { content: text(termText(incoterm, speech)), look: styles.classic ? CLASSIC_TERM : TERM },
        { content: text(editionText(incoterm)), look: SOFT },
      ]
    : [];
  return [term, factEntries(shippingFacts(model, speech), speech, { latestShipment: shipping.latest })];
}

function range({ from, to }: Half): { readonly from: number; readonly to: number } {
  return { from, to };
}
