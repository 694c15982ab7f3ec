import type * as z from 'zod';
import { cut, isIndented, recut } from './cut.ts';
import type { CutList, Recut, Replaced } from './cut.ts';
import type { Issue, Range } from './issue.ts';
import { plainTree } from './plain-tree.ts';
import { elementOf, read } from './read.ts';
import type { Scanned } from './scan.ts';
import { isSame, readAgain, takenOver } from './taken-over.ts';
import { parseTree } from './tree.ts';
import type { Entry, Tree } from './tree.ts';
import { YAML_MESSAGES } from './yaml-messages.ts';

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

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The same array with others in the place of some; itself where they are the same. */
function spliced<T>(all: readonly T[], from: number, to: number, others: readonly T[]): readonly T[] {
  if (others.length === to - from && others.every((one, n) => one === all[from + n])) return all;
  return all.slice(0, from).concat(others, all.slice(to));
}

/** Numbers with others in the place of some, and those behind made greater. */
function moved(
  numbers: readonly number[],
  { from, to, by }: Stretch & { readonly by: number },
  others: readonly number[],
): readonly number[] {
  const more = others.length - (to - from);
  if (more !== 0) {
    const all = numbers.slice(0, from).concat(others);
    for (let n = to; n < numbers.length; n++) all.push((numbers[n] ?? 0) + by);
    return all;
  }
  if (by === 0 && others.every((one, n) => one === numbers[from + n])) return numbers;
  const all = numbers.slice();
  for (const [n, one] of others.entries()) all[from + n] = one;
  if (by !== 0) for (let n = to; n < all.length; n++) all[n] = (all[n] ?? 0) + by;
  return all;
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

/** What can be said of a piece now; the rest is read when somebody asks. `undefined` where it is none. */
function pieceOf(part: Part, plan: Plan): Piece | undefined {
  const { text, column } = part;
  const scanned = column === undefined ? undefined : plan.scan?.(text);
  // Behind the key of a list that was cut stand remarks alone.
  const isHead = plan.scan !== undefined && column === undefined && text.startsWith(`${plan.list}:`);
  return scanned || isHead
    ? new UnreadPiece(text, plan.list, scanned, () => readPiece({ ...part, before: undefined }, plan))
    : readPiece(part, plan);
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

/** A stretch of a file's text to be read. */
interface Part {
  readonly path: string;
  readonly text: string;
  /** Of the dash, for an element. */
  readonly column: number | undefined;
  /** What stood there before. */
  readonly before: Piece | undefined;
}

/**
 * Reads a piece; `undefined` where it is not what it was cut out as, or leads to something outside it. What says the same
 * as in the piece that stood there before is the same object.
 */
function readPiece({ path, text, column, before }: Part, { schema, list }: Plan): Piece | undefined {
  const plain = plainTree(text);
  const { tree, issues: syntax, linked } = plain ? { tree: plain, issues: NONE, linked: false } : parseTree(path, text);
  if (!tree || linked) return undefined;
  if (column !== undefined) {
    if (tree.kind !== 'list' || tree.items.length !== 1) return undefined;
    // What stands too far left is an error wherever it is read.
    if (syntax.length === 0 && !isIndented(text, column)) return undefined;
    const [item] = tree.items;
    const entry = { key: NOWHERE, value: item };
    const piece = { text, key: list, entry, range: tree.range, syntax };
    const last = before && { tree: before.entry.value, value: before.value };
    const again = last && before.issues.length === 0 ? readAgain(elementOf(schema, list), item, last) : undefined;
    if (again) return { ...piece, value: again, issues: NONE };
    const { value: values, issues } = readEntry(schema, path, list, { key: NOWHERE, value: tree });
    const value = (values as unknown[] | undefined)?.[0];
    return { ...piece, value: last ? takenOver({ tree: item, value }, last) : value, issues };
  }
  if (tree.kind === 'text') return readWord(path, text, schema, tree);
  const [first] = tree.kind === 'map' && tree.entries.size === 1 ? tree.entries : [];
  if (!first) return undefined;
  const [key, entry] = first;
  const found = readEntry(schema, path, key, entry);
  const value = before?.key === key && isSame(entry.value, before.entry.value) ? before.value : found.value;
  return { text, key, entry, range: tree.range, syntax, value, issues: found.issues };
}

const NONE: readonly Issue[] = [];

/** A key whose colon is not typed yet. */
function readWord(
  path: string,
  text: string,
  schema: z.ZodType,
  { text: key, range }: Extract<Tree, { kind: 'text' }>,
): Piece {
  const [message, data] = [YAML_MESSAGES.MISSING_CHAR ?? '', {}];
  const issue: Issue = { code: 'yaml-syntax', severity: 'error', file: path, range, message, data };
  const entry: Entry = { key: range, value: undefined };
  return { text, key, entry, range, syntax: [issue], ...readEntry(schema, path, key, entry) };
}

const NOWHERE: Range = { start: 0, end: 0 };

function readEntry(schema: z.ZodType, path: string, key: string, entry: Entry): Pick<Piece, 'value' | 'issues'> {
  const tree: Tree = { kind: 'map', entries: new Map([[key, entry]]), range: NOWHERE };
  const { value, issues } = read(schema as z.ZodType<Record<string, unknown>>, path, tree, true);
  return { value: value && Object.hasOwn(value, key) ? value[key] : undefined, issues };
}

/** What of the old text an edit replaced: between what both texts begin with and what both end with. */
function replaced(before: string, after: string): Replaced {
  const most = Math.min(before.length, after.length);
  const start = alike(most, (at, length) => before.slice(at, at + length) === after.slice(at, at + length));
  const same = alike(most - start, (at, length) => {
    const [end, last] = [before.length - at, after.length - at];
    return before.slice(end - length, end) === after.slice(last - length, last);
  });
  return { start, end: before.length - same, by: after.length - before.length };
}

/** How far two texts are alike: by large steps as long as they are, then by ever smaller ones. */
function alike(most: number, isSame: (at: number, length: number) => boolean): number {
  let at = 0;
  for (let step = 4096; step >= 1; step = Math.floor(step / 8))
    while (at + step <= most && isSame(at, step)) at += step;
  return at;
}
