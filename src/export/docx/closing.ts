import type { Paragraph, Table } from 'docx';
import { grid } from './grid.ts';
import type { Cell } from './grid.ts';
import { LAST, gap, labelled } from './label.ts';
import { STAMP, canShow, pictureRun } from './picture.ts';
import { heading } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { INK } from './style.ts';
import { paragraph, room } from './text.ts';
import type { Stance } from './text.ts';
import { WIDTH } from './units.ts';

/** Notes longer than this have the page's width for themselves. */
const SHORT_NOTES = 500;

const GAP = 10;
const HALF = (WIDTH - GAP) / 2;

type Blocks = (Paragraph | Table)[];

/** The least that there is, a twentieth of a point, in mm. */
const NO_HEIGHT = 0.018;

/** The notes and the signatures; a form has both ways in which they stand. */
export function closing(sheet: Sheet): Blocks {
  const { kind, notes } = sheet.view;
  const isBeside = kind === 'quotation' && notes.join('').length <= SHORT_NOTES;
  const whenBeside = sheet.form || isBeside;
  const whenBelow = sheet.form || !isBeside;
  return [
    ...(whenBeside ? [gap(sheet, 2, { tag: '{#quotation}' }), ...besideNotes(sheet)] : []),
    ...(sheet.form ? [gap(sheet, LAST, { tag: '{/quotation}{#proforma}' })] : []),
    ...(whenBelow ? belowNotes(sheet) : []),
    // Word wants a line after the last table. Where a page is full, one of any height would make another page.
    gap(sheet, sheet.form ? LAST : NO_HEIGHT, { tag: '{/proforma}' }),
  ];
}

/** Beside each other, so that a small offer stays on one page. */
function besideNotes(sheet: Sheet): Blocks {
  return [beside(sheet, [...noteList(sheet), gap(sheet, 0.4)], sellerSignature(sheet))];
}

/** Below each other; on a proforma, which the buyer orders by, also with a place for the buyer's signature. */
function belowNotes(sheet: Sheet): Blocks {
  const { kind, parties } = sheet.view;
  const buyer = {
    label: 'accepted',
    name: parties.find(({ role }) => role === 'buyer')?.name ?? '',
    under: 'signatureDate',
    place: room(sheet, undefined, { height: heightOf(sheet) }),
  };
  const left = sheet.form || kind === 'proforma' ? signature(sheet, buyer) : [];
  return [
    ...noteList(sheet, { before: 5, keepNext: true }),
    gap(sheet, 7),
    beside(sheet, left, sellerSignature(sheet)),
  ];
}

function beside(sheet: Sheet, left: Blocks, right: Blocks): Table {
  return grid(sheet, [HALF, GAP, HALF], [{ cells: [left, [], right].map((content) => ({ content })) }]);
}

/** Numbered, so that a mail can refer to one. */
function noteList(sheet: Sheet, stance: Pick<Stance, 'before' | 'keepNext'> = {}): Paragraph[] {
  const { labels, notes } = sheet.view;
  if (notes.length === 0) return [];
  return [
    heading(sheet, labels['notes'] ?? [], stance),
    ...notes.map((note) => paragraph(sheet, note.trim(), { style: 'Note', after: 0.6 })),
  ];
}

interface Signer {
  readonly label: string;
  readonly name: string;
  /** What stands under the line. */
  readonly under: string;
  readonly place: Paragraph;
}

/** Room to sign, as high on both sides, so that the lines are level. */
function heightOf(sheet: Sheet): number {
  return canShow(sheet, sheet.like.stamp) ? STAMP.height : 13;
}

function sellerSignature(sheet: Sheet): Blocks {
  const { seller, stamp } = sheet.view;
  const place = room(sheet, pictureRun(sheet, stamp, STAMP, ''), { end: true, height: heightOf(sheet) });
  return signature(sheet, { label: 'onBehalf', name: seller.name, under: 'signature', place });
}

/** A place to sign. */
function signature(sheet: Sheet, { label, name, under, place }: Signer): Blocks {
  const { labels } = sheet.view;
  const line: Cell = {
    content: [paragraph(sheet, (labels[under] ?? []).join(' '), { style: 'Label' })],
    padding: { top: 0.9 },
    above: { width: 0.75, color: INK },
  };
  return [
    labelled(sheet, labels[label] ?? []),
    paragraph(sheet, [{ text: name, bold: true }]),
    place,
    grid(sheet, [HALF], [{ cells: [line] }]),
    gap(sheet, 0.4),
  ];
}
