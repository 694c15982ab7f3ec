import type * as z from 'zod';
import { cut, isOnePiece } from './cut.ts';
import type { CutList } from './cut.ts';
import type { Issue, Range } from './issue.ts';
import { read } from './read.ts';
import type { Scanned } from './scan.ts';
import { parseTree } from './tree.ts';
import type { Entry, Tree } from './tree.ts';

/** How a kind of file is read piece by piece: each top-level key by itself, and of one each element of its list. */
export interface Plan {
  readonly schema: z.ZodType;
  readonly list: string;
  /** Of lists of thousands: what is known of an element before it is read. Where it says nothing, it is read at once. */
  readonly scan?: (text: string) => Scanned | undefined;
}

/** A stretch of text, read by itself. All places count from its beginning. */
export interface Piece {
  readonly text: string;
  /** Its top-level key; the list's, for an element. */
  readonly key: string;
  /** What is written there, and where; of an element what stands behind its dash. */
  readonly entry: Entry;
  /** From the dash of an element to its end. */
  readonly range: Range;
  /** As the schema reads it; `undefined` where nothing fits. */
  readonly value: unknown;
  readonly syntax: readonly Issue[];
  readonly issues: readonly Issue[];
}

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
  /** The pieces with something to tell of, in their order. */
  readonly told: readonly number[];
}

/** Cuts and reads a text; pieces of an earlier state are taken where they are still the same. `undefined`: read it as a whole. */
export function inPieces(path: string, text: string, plan: Plan, before?: Pieces): Pieces | undefined {
  return (before && onePieceChanged(path, text, plan, before)) ?? cutAnew(path, text, plan, before);
}

function cutAnew(path: string, text: string, plan: Plan, before: Pieces | undefined): Pieces | undefined {
  const found = cut(text, plan.list);
  if (!found) return undefined;
  const { starts, list } = found;
  // A list to be scanned is the whole point; without it the file is something else.
  if (plan.scan && !list) return undefined;
  const known = before && new Map(before.pieces.map((piece) => [piece.text, piece]));
  const pieces: Piece[] = [];
  const lines: number[] = [];
  let line = linesIn(text.slice(0, starts[0]));
  for (const [n, start] of starts.entries()) {
    const part = text.slice(start, starts[n + 1]);
    lines.push(line);
    line += linesIn(part);
    const piece = known?.get(part) ?? pieceOf(path, part, plan, isElement(n, list));
    if (!piece) return undefined;
    pieces.push(piece);
  }
  const entries = pieces.filter((_, n) => !isElement(n, list));
  // Which of two with one key counts is said where the file is read as a whole.
  if (new Set(entries.map(({ key }) => key)).size < entries.length) return undefined;
  const all = { text, pieces, starts, lines };
  return plan.scan && list ? { ...all, list } : { ...all, list, read: readAll(pieces, list) };
}

function readAll(pieces: readonly Piece[], list: CutList | undefined): ReadAll {
  const elements = list ? pieces.slice(list.from, list.to) : [];
  return {
    elements: elements.map(({ entry }) => entry.value),
    values: elements.map(({ value }) => value),
    told: pieces.flatMap((piece, n) => (tells(piece) ? [n] : [])),
  };
}

/** Whether a piece is an element of the list. */
export function isElement(n: number, list: CutList | undefined): boolean {
  return list !== undefined && n >= list.from && n < list.to;
}

/** After an edit inside one piece; `undefined` where the file may have to be cut otherwise now. */
function onePieceChanged(path: string, text: string, plan: Plan, before: Pieces): Pieces | undefined {
  const { starts, list } = before;
  const { start, end } = changed(before.text, text);
  const by = text.length - before.text.length;
  const n = lastUpTo(starts, start);
  const [from, old] = [starts[n], before.pieces[n]];
  const to = starts[n + 1] ?? before.text.length;
  if (from === undefined || !old || end > to) return undefined;
  // Behind the list's key elements may stand now.
  if (old.key === plan.list && !isElement(n, list)) return undefined;
  const part = text.slice(from, to + by);
  const ends = to === before.text.length || part.endsWith('\n');
  if (!ends || !isOnePiece(part, isElement(n, list) ? list?.column : undefined)) return undefined;
  const piece = pieceOf(path, part, plan, isElement(n, list));
  if (piece?.key !== old.key) return undefined;
  const more = linesIn(part) - linesIn(old.text);
  const all = {
    text,
    pieces: put(before.pieces, n, piece),
    starts: movedBehind(starts, n, by),
    lines: movedBehind(before.lines, n, more),
  };
  if (!before.read) return { ...all, list: before.list };
  const { elements, values, told } = before.read;
  const place = list && isElement(n, list) ? n - list.from : undefined;
  const read = {
    elements: place === undefined ? elements : put(elements, place, piece.entry.value),
    values: place === undefined ? values : put(values, place, piece.value),
    told: tells(old) || tells(piece) ? toldWith(told, n, tells(piece)) : told,
  };
  return { ...all, list, read };
}

function tells({ syntax, issues }: Piece): boolean {
  return syntax.length > 0 || issues.length > 0;
}

function toldWith(told: readonly number[], n: number, tells: boolean): readonly number[] {
  const others = told.filter((one) => one !== n);
  return tells ? [...others, n].sort((a, b) => a - b) : others;
}

/** The same array but for one place: a copy of it all takes less than a look at each. */
function put<T>(all: readonly T[], place: number, one: T): readonly T[] {
  const copy = all.slice();
  copy[place] = one;
  return copy;
}

/** The numbers behind one of them made greater. */
function movedBehind(numbers: readonly number[], n: number, by: number): readonly number[] {
  if (by === 0) return numbers;
  const moved = numbers.slice();
  for (let k = n + 1; k < moved.length; k++) moved[k] = (numbers[k] ?? 0) + by;
  return moved;
}

/** How many lines end in a text. */
function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** What can be said of a piece now; the rest is read when somebody asks. `undefined` where it is none. */
function pieceOf(path: string, text: string, plan: Plan, isElement: boolean): Piece | undefined {
  const scanned = isElement ? plan.scan?.(text) : undefined;
  // Behind the key of a list that was cut stand remarks alone.
  const isHead = plan.scan !== undefined && !isElement && text.startsWith(`${plan.list}:`);
  return scanned || isHead
    ? new UnreadPiece(text, plan.list, scanned, () => readPiece(path, text, plan, isElement))
    : readPiece(path, text, plan, isElement);
}

/** A piece that is known for one, and is read once it matters what it says. */
export class UnreadPiece implements Piece {
  private found: Piece | undefined;

  constructor(
    readonly text: string,
    readonly key: string,
    readonly scanned: Scanned | undefined,
    private readonly reading: () => Piece | undefined,
  ) {}

  get isRead(): boolean {
    return this.found !== undefined;
  }
  get entry(): Entry {
    return this.read().entry;
  }
  get range(): Range {
    return this.read().range;
  }
  get value(): unknown {
    return this.read().value;
  }
  get syntax(): readonly Issue[] {
    return this.read().syntax;
  }
  get issues(): readonly Issue[] {
    return this.read().issues;
  }

  private read(): Piece {
    this.found ??= this.reading();
    if (!this.found) throw new Error(`scanned as a product, but not read as one: ${this.text}`);
    return this.found;
  }
}

/** Reads a piece; `undefined` where it is not what it was cut out as, or leads to something outside it. */
function readPiece(path: string, text: string, { schema, list }: Plan, isElement: boolean): Piece | undefined {
  const { tree, issues: syntax, linked } = parseTree(path, text);
  if (!tree || linked) return undefined;
  if (isElement) {
    if (tree.kind !== 'list' || tree.items.length !== 1) return undefined;
    const entry = { key: NOWHERE, value: tree.items[0] };
    const { value, issues } = readEntry(schema, path, list, { key: NOWHERE, value: tree });
    return { text, key: list, entry, range: tree.range, value: (value as unknown[] | undefined)?.[0], syntax, issues };
  }
  const [first] = tree.kind === 'map' && tree.entries.size === 1 ? tree.entries : [];
  if (!first) return undefined;
  const [key, entry] = first;
  return { text, key, entry, range: tree.range, syntax, ...readEntry(schema, path, key, entry) };
}

const NOWHERE: Range = { start: 0, end: 0 };

function readEntry(schema: z.ZodType, path: string, key: string, entry: Entry): Pick<Piece, 'value' | 'issues'> {
  const tree: Tree = { kind: 'map', entries: new Map([[key, entry]]), range: NOWHERE };
  const { value, issues } = read(schema as z.ZodType<Record<string, unknown>>, path, tree, true);
  return { value: value && Object.hasOwn(value, key) ? value[key] : undefined, issues };
}

/** The stretch of the old text that an edit replaced: between what both texts begin with and what both end with. */
function changed(before: string, after: string): Range {
  const most = Math.min(before.length, after.length);
  const start = alike(most, (at, length) => before.startsWith(after.slice(at, at + length), at));
  const rest = most - start;
  const same = alike(rest, (at, length) => {
    const end = before.length - at;
    return before.startsWith(after.slice(after.length - at - length, after.length - at), end - length);
  });
  return { start, end: before.length - same };
}

/** How far two texts are alike: by large steps as long as they are, then by ever smaller ones. */
function alike(most: number, isSame: (at: number, length: number) => boolean): number {
  let at = 0;
  for (let step = 4096; step >= 1; step = Math.floor(step / 4))
    while (at + step <= most && isSame(at, step)) at += step;
  return at;
}

/** The last of some ascending numbers that is not above another; -1 where all are. */
export function lastUpTo(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
