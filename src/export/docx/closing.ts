import type { Paragraph, Table } from 'docx';
import { grid } from './grid.ts';
import type { Cell } from './grid.ts';
import { gap, labelled } from './label.ts';
import { STAMP, pictureRun } from './picture.ts';
import { heading } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { INK, SOFT } from './style.ts';
import { paragraph, paragraphOf } from './text.ts';
import { WIDTH } from './units.ts';

/** Notes longer than this have the page's width for themselves. */
const SHORT_NOTES = 500;

const GAP = 10;
const HALF = (WIDTH - GAP) / 2;

type Blocks = (Paragraph | Table)[];

/** Cells under each other: who signs, room to sign, the line. */
type Signature = readonly [who: Cell, room: Cell, line: Cell];

/** The notes and the signatures; beside each other where both are short, so that a small offer stays on one page. */
export function closing(sheet: Sheet): Blocks {
  const { kind, notes, parties, seller, stamp } = sheet.view;
  const picture = pictureRun(sheet, stamp, STAMP, '');
  const stamped: Blocks = picture ? [paragraphOf(sheet, picture, { end: true, keepNext: true })] : [gap(14, true)];
  const right = signature(sheet, { label: 'onBehalf', name: seller.name, under: 'signature', room: stamped });
  if (kind === 'quotation' && notes.join('').length <= SHORT_NOTES)
    return [gap(6), beside(sheet, [{ content: noteList(sheet, HALF), merged: 'first' }, NEXT, NEXT], right)];
  const name = parties.find(({ role }) => role === 'buyer')?.name ?? '';
  const left: Signature =
    kind === 'proforma'
      ? signature(sheet, { label: 'accepted', name, under: 'signatureDate', room: [gap(14, true)] })
      : [EMPTY, EMPTY, EMPTY];
  const list = noteList(sheet, WIDTH);
  return [...(list.length > 0 ? [gap(5), ...list] : []), gap(8), beside(sheet, left, right)];
}

const EMPTY: Cell = { content: [] };
const NEXT: Cell = { content: [], merged: 'next' };

function beside(sheet: Sheet, left: Signature, right: Signature): Table {
  const rows = right.map((cell, row) => ({ cells: [left[row] ?? EMPTY, EMPTY, cell] }));
  return grid(sheet, [HALF, GAP, HALF], rows);
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
  readonly room: Blocks;
}

/** A place to sign. */
function signature(sheet: Sheet, { label, name, under, room }: Signer): Signature {
  const { labels } = sheet.view;
  const line = { text: (labels[under] ?? []).join(' '), color: SOFT, bold: false };
  return [
    {
      content: [
        labelled(sheet, labels[label] ?? [], { keepNext: true }),
        paragraph(sheet, [{ text: name, bold: true }], { keepNext: true }),
      ],
    },
    { content: room },
    {
      content: [paragraph(sheet, [line], { style: 'Label' })],
      padding: { top: 0.9 },
      above: { width: 0.75, color: INK },
    },
  ];
}
