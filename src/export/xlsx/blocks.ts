import type { Fact } from '../facts.ts';
import type { Label, Speech } from '../labels.ts';
import type { Canvas, Placed } from './canvas.ts';
import type { Half } from './columns.ts';
import { code, date, text } from './content.ts';
import type { Content } from './content.ts';
import type { Look } from './style.ts';

/** One row of a block: a value with its label, or over the whole width of the block. */
export interface Entry {
  readonly label?: string;
  readonly content: Content;
  readonly look?: Look;
  /** Points of its row, at least. */
  readonly height?: number;
}

const TITLE: Look = { size: 8.5, color: 'soft', below: 'hair', valign: 'bottom' };
/** Of parties and delivery. */
const HEAD: Look = { size: 8.5, color: 'soft', valign: 'bottom' };
const CLASSIC_HEAD: Look = { ...HEAD, bold: true, color: 'accent' };
const LABEL: Look = { size: 8.5, color: 'soft' };
const VALUE: Look = { size: 9.5 };

/** Points between a title's line and what stands below it. */
const BELOW_TITLE = 3;

export function titleEntry(title: string): Entry {
  return { content: text(title), look: TITLE, height: 18 };
}

export function headEntry(title: string, { classic }: Canvas['styles']): Entry {
  return { content: text(title), look: classic ? CLASSIC_HEAD : HEAD };
}

/** Rows below each other in one part of the sheet. */
export interface Block {
  readonly half: Half;
  readonly entries: readonly Entry[];
}

/** What is common to all cells of blocks: a tint behind them, or frames around them. */
export interface Ground {
  readonly fill?: Look['fill'];
  readonly frame?: boolean;
}

/** Writes blocks beside each other, row by row; gives the indices of the rows. */
export function writeBlocks(canvas: Canvas, blocks: readonly Block[], ground: Ground = {}): number[] {
  const count = Math.max(0, ...blocks.map(({ entries }) => entries.length));
  return Array.from({ length: count }, (_, row) => {
    const present = blocks.flatMap(({ entries }) => entries[row] ?? []);
    const height = Math.max(0, ...present.map((entry) => entry.height ?? 0));
    const index = canvas.row(
      blocks.flatMap(({ half, entries }) => grounded(placed(entries[row], half, ground), ground, row === count - 1)),
      height,
    );
    if (present.some(({ look }) => look === TITLE)) canvas.gap(BELOW_TITLE);
    return index;
  });
}

function placed(entry: Entry | undefined, { from, split, to }: Half, { fill, frame = false }: Ground): Placed[] {
  if (!entry) return fill || frame ? [{ from, to, content: text(''), look: VALUE }] : [];
  const { label, content, look = VALUE } = entry;
  if (label === undefined) return [{ from, to, content, look }];
  return [
    { from, to: split - 1, content: text(label), look: LABEL },
    { from: split, to, content, look },
  ];
}

/** The cells of one row of a block, with what they have in common: a frame is around all rows, with lines between blocks. */
function grounded(cells: readonly Placed[], { fill, frame = false }: Ground, last: boolean): Placed[] {
  if (!fill && !frame) return [...cells];
  return cells.map((cell, n) => ({
    ...cell,
    look: {
      ...cell.look,
      ...(fill ? { fill } : {}),
      ...(frame && n === 0 ? { start: 'frame' as const } : {}),
      ...(frame && n === cells.length - 1 ? { end: 'frame' as const } : {}),
      ...(frame && last ? { below: 'frame' as const } : {}),
    },
  }));
}

/** Facts that are numbers of accounts and parties. */
const CODES: readonly Label[] = ['follows', 'phone', 'taxId', 'account', 'iban', 'swift', 'lcNumber'];

/** Facts as rows; those in `contents` as what they are, the days of `days` as dates. */
export function factEntries(
  facts: readonly Fact[],
  speech: Speech,
  days: Partial<Readonly<Record<Label, string | undefined>>> = {},
  contents: Partial<Readonly<Record<Label, Content | undefined>>> = {},
): Entry[] {
  return facts.map(({ key, label, value }) => {
    const day = days[key];
    const plain = CODES.includes(key) ? code(value) : text(value);
    return { label, content: contents[key] ?? (day === undefined ? plain : date(day, speech)) };
  });
}
