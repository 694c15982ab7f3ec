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

const TITLE: Look = { size: 8.5, bold: true, color: 'accent', below: 'hair', valign: 'bottom' };
const LABEL: Look = { size: 8.5, color: 'soft' };
const VALUE: Look = { size: 9.5 };

/** Points between a title's line and what stands below it. */
const BELOW_TITLE = 3;

export function titleEntry(title: string): Entry {
  return { content: text(title), look: TITLE, height: 18 };
}

/** Rows below each other in one part of the sheet. */
export interface Block {
  readonly half: Half;
  readonly entries: readonly Entry[];
}

/** Writes blocks beside each other, row by row; gives the indices of the rows. */
export function writeBlocks(canvas: Canvas, blocks: readonly Block[]): number[] {
  const rows = Array.from({ length: Math.max(0, ...blocks.map(({ entries }) => entries.length)) }, (_, n) => n);
  return rows.map((row) => {
    const present = blocks.flatMap(({ half, entries }) => {
      const entry = entries[row];
      return entry ? [{ half, entry }] : [];
    });
    const height = Math.max(0, ...present.map(({ entry }) => entry.height ?? 0));
    const index = canvas.row(
      present.flatMap(({ half, entry }) => placed(entry, half)),
      height,
    );
    if (present.some(({ entry }) => entry.look === TITLE)) canvas.gap(BELOW_TITLE);
    return index;
  });
}

function placed({ label, content, look = VALUE }: Entry, { from, split, to }: Half): Placed[] {
  if (label === undefined) return [{ from, to, content, look }];
  return [
    { from, to: split - 1, content: text(label), look: LABEL },
    { from: split, to, content, look },
  ];
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
