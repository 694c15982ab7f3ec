import { cut, recut } from './cut.ts';
import type { CutList, Recut, Replaced } from './cut.ts';
import { pieceOf } from './piece.ts';
import type { Piece, Plan } from './piece.ts';
import { replaced } from './replaced.ts';
import { moved, spliced } from './spliced.ts';
import type { Stretch } from './spliced.ts';
import type { Tree } from './tree.ts';

interface Cut {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
  /** The lines at which the pieces begin, the first of a text being 0. */
  readonly lines: readonly number[];
}

/** A file in pieces, all of them read. */
export interface ReadPieces extends Cut {
  readonly list: CutList | undefined;
  readonly read: ReadAll;
}

/** A file in pieces, with a list whose elements are read when somebody asks. */
export interface ScannedPieces extends Cut {
  readonly list: CutList;
  readonly read?: undefined;
}

export type Pieces = ReadPieces | ScannedPieces;

/** What is kept from one state of a file to the next, so that no key that is typed needs a look at every piece. */
interface ReadAll {
  /** Of the elements of the list: what is written there, and as the schema reads it. */
  readonly elements: readonly (Tree | undefined)[];
  readonly values: readonly unknown[];
  /** Stands for all that is beside the elements: the same object as long as that is the same, wherever it stands. */
  readonly head: object;
  /** The pieces with something to tell of, in their order. */
  readonly told: readonly number[];
}

/** Cuts and reads a text; pieces of an earlier state are taken where they are still the same. `undefined`: read it as a whole. */
export function inPieces(path: string, text: string, plan: Plan, before?: Pieces): Pieces | undefined {
  const edit = before && replaced(before.text, text);
  const found = before && edit && recut(text, plan.list, before, edit);
  if (before && edit && found) return putIn(path, text, plan, { before, edit, ...found });
  const whole = cut(text, plan.list);
  const empty: Pieces = { ...NOTHING, pieces: before?.pieces ?? [] };
  const all = { start: 0, end: 0, by: 0 };
  return whole && putIn(path, text, plan, { before: empty, edit: all, from: 0, to: empty.pieces.length, ...whole });
}

const NOTHING: ReadPieces = {
  text: '',
  pieces: [],
  starts: [],
  lines: [],
  list: undefined,
  read: { elements: [], values: [], head: {}, told: [] },
};

/** Puts pieces in the place of some: what is left of them as it was keeps its place in the arrays by one copy of each. */
function putIn(
  path: string,
  text: string,
  plan: Plan,
  change: Recut & { readonly before: Pieces; readonly edit: Replaced },
): Pieces | undefined {
  const { before, edit, from, to, starts } = change;
  const list = change.list && change.list.to > change.list.from ? change.list : undefined;
  // A list to be scanned is the whole point; without it the file is something else.
  if (plan.scan && !list) return undefined;
  const known = byText(before.pieces.slice(from, to));
  const end = to < before.starts.length ? (before.starts[to] ?? 0) + edit.by : text.length;
  const pieces: Piece[] = [];
  const lines: number[] = [];
  let line = before.lines[from] ?? linesIn(text.slice(0, starts[0]));
  for (const [n, start] of starts.entries()) {
    const part = text.slice(start, starts[n + 1] ?? end);
    lines.push(line);
    const column = list && isElement(from + n, list) ? list.column : undefined;
    // Two that read the same are two all the same: each is taken over once.
    const last = starts.length === to - from ? before.pieces[from + n] : undefined;
    const piece = known.get(part)?.pop() ?? pieceOf({ path, text: part, column, before: last }, plan);
    if (!piece) return undefined;
    pieces.push(piece);
    line += linesIn(part);
  }
  const all = spliced(before.pieces, from, to, pieces);
  if (isTwice(all, list)) return undefined;
  const more = line - (before.lines[to] ?? line);
  const cutNow = {
    text,
    pieces: all,
    starts: moved(before.starts, { from, to, by: edit.by }, starts),
    lines: moved(before.lines, { from, to, by: more }, lines),
  };
  if (plan.scan && list) return { ...cutNow, list };
  const { head } = before.read ?? NOTHING.read;
  const isHead = isBeside(before, { pieces: all, list });
  return { ...cutNow, list, read: { ...readWith(before, { from, to, pieces, list }), head: isHead ? head : {} } };
}

/** Whether the pieces beside the elements are the same. */
function isBeside(
  { pieces: before, list: old }: Pick<Pieces, 'pieces' | 'list'>,
  { pieces: now, list }: { readonly pieces: readonly Piece[]; readonly list: CutList | undefined },
): boolean {
  if (!old || !list || old.from !== list.from || before.length - old.to !== now.length - list.to) return false;
  for (let n = 0; n < list.from; n++) if (before[n] !== now[n]) return false;
  for (let n = 1; n <= now.length - list.to; n++) if (before.at(-n) !== now.at(-n)) return false;
  return true;
}

/** All that was read, with what was read of some pieces in the place of others. */
function readWith(
  { read = NOTHING.read, list: gone }: Pieces,
  { from, to, pieces, list }: Stretch & { readonly pieces: readonly Piece[]; readonly list: CutList | undefined },
): Omit<ReadAll, 'head'> {
  const place = (n: number, { from: first, to: last }: CutList): number => Math.min(Math.max(n, first), last) - first;
  const elements = pieces.filter((_, n) => isElement(from + n, list));
  const put = <T>(rows: readonly T[], of: (piece: Piece) => T): readonly T[] =>
    list && gone ? spliced(rows, place(from, gone), place(to, gone), elements.map(of)) : elements.map(of);
  return {
    elements: put(read.elements, ({ entry }) => entry.value),
    values: put(read.values, ({ value }) => value),
    told: toldOf(read.told, { from, to }, pieces),
  };
}

function byText(pieces: readonly Piece[]): Map<string, Piece[]> {
  const known = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const alike = known.get(piece.text);
    if (alike) alike.unshift(piece);
    else known.set(piece.text, [piece]);
  }
  return known;
}

/** Whether a piece is an element of the list. */
export function isElement(n: number, list: CutList | undefined): boolean {
  return list !== undefined && n >= list.from && n < list.to;
}

/** Whether a key is there twice: which of the two counts is said where the file is read as a whole. */
function isTwice(pieces: readonly Piece[], list: CutList | undefined): boolean {
  const keys = new Set<string>();
  let entries = 0;
  for (let n = 0; n < pieces.length; n++) {
    if (list && n === list.from) n = list.to;
    const piece = pieces[n];
    if (piece) keys.add(piece.key);
    if (piece) entries += 1;
  }
  return keys.size < entries;
}

function toldOf(told: readonly number[], { from, to }: Stretch, pieces: readonly Piece[]): readonly number[] {
  const by = pieces.length - (to - from);
  const here = pieces.flatMap(({ syntax, issues }, n) => (syntax.length > 0 || issues.length > 0 ? [from + n] : []));
  return [...told.filter((n) => n < from), ...here, ...told.filter((n) => n >= to).map((n) => n + by)];
}

/** How many lines end in a text. */
function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
