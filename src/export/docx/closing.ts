import type { Paragraph, Table } from 'docx';
import { grid } from './grid.ts';
import type { Cell } from './grid.ts';
import { gap, labelled } from './label.ts';
import { STAMP, pictureRun } from './picture.ts';
import { heading } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { INK, SOFT } from './style.ts';
import { paragraph, room } from './text.ts';
import { WIDTH } from './units.ts';

/** Notes longer than this have the page's width for themselves. */
const SHORT_NOTES = 500;

const GAP = 10;
const HALF = (WIDTH - GAP) / 2;

type Blocks = (Paragraph | Table)[];

/** The notes and the signatures; beside each other where both are short, so that a small offer stays on one page. */
export function closing(sheet: Sheet): Blocks {
  const { kind, notes, parties, seller, stamp } = sheet.view;
  const picture = pictureRun(sheet, stamp, STAMP, '');
  // Room to sign is the same on both sides, so that the lines are level.
  const height = picture ? STAMP.height + 1 : 13;
  const right = signature(sheet, {
    label: 'onBehalf',
    name: seller.name,
    under: 'signature',
    place: room(sheet, picture, { end: true, height }),
  });
  if (kind === 'quotation' && notes.join('').length <= SHORT_NOTES)
    return [gap(5), beside(sheet, noteList(sheet, HALF), right)];
  const buyer = {
    label: 'accepted',
    name: parties.find(({ role }) => role === 'buyer')?.name ?? '',
    under: 'signatureDate',
    place: room(sheet, undefined, { height }),
  };
  const list = noteList(sheet, WIDTH);
  const left = kind === 'proforma' ? signature(sheet, buyer) : [];
  return [...(list.length > 0 ? [gap(5), ...list] : []), gap(7), beside(sheet, left, right)];
}

function beside(sheet: Sheet, left: Blocks, right: Blocks): Table {
  return grid(sheet, [HALF, GAP, HALF], [{ cells: [left, [], right].map((content) => ({ content })) }]);
}

/** Numbered, so that a mail can refer to one. */
function noteList(sheet: Sheet, width: number): Blocks {
  const { labels, notes } = sheet.view;
  if (notes.length === 0) return [];
  return [
    ...heading(sheet, labels['notes'] ?? [], width),
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

/** A place to sign. */
function signature(sheet: Sheet, { label, name, under, place }: Signer): Blocks {
  const { labels } = sheet.view;
  const text = { text: (labels[under] ?? []).join(' '), color: SOFT, bold: false };
  const line: Cell = {
    content: [paragraph(sheet, [text], { style: 'Label' })],
    padding: { top: 0.9 },
    above: { width: 0.75, color: INK },
  };
  return [
    labelled(sheet, labels[label] ?? []),
    paragraph(sheet, [{ text: name, bold: true }]),
    place,
    grid(sheet, [HALF], [{ cells: [line] }]),
    gap(0.4),
  ];
}
