import type { Range } from '../core/index.ts';
import { cut } from '../core/spec/cut.ts';
import { parseTree } from '../core/spec/tree.ts';
import type { Path, Tree } from '../core/spec/tree.ts';

/** Where in a file of ours somebody is writing. */
export interface Cursor {
  /**
   * `key`: a key of the mapping at `path` is being written. `value`: the value at `path`, which may be nothing yet.
   * `element`: a new element of the list at `path`, without its dash.
   */
  readonly at: 'key' | 'value' | 'element';
  readonly path: Path;
  /** What is written there so far, to both sides of the cursor: a completion takes its place. */
  readonly range: Range;
  /** The part of it before the cursor, without quotes. */
  readonly typed: string;
  /** Keys that the mapping has besides; of a value, the mapping that it stands in. */
  readonly siblings: readonly string[];
  /** Inside braces or brackets. */
  readonly inFlow: boolean;
  /** The value stands on a line of its own, below its key: a mapping or a list may begin there. */
  readonly ownLine: boolean;
}

/** Stands for the cursor in a text that is read; nobody writes it. */
const MARK = '\ue000';

/** What is being written at an offset; `undefined` in a remark, and where what is written around it cannot be read. */
export function cursorAt(text: string, offset: number, list: string): Cursor | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const wordEnd = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 60))?.[0].length ?? 0);
  const piece = pieceAt(text, offset, list);
  if (/^[\w-]*$/.test(line)) {
    const { tree } = parseTree('', frameOf(text, list));
    const word = text.slice(lineStart, wordEnd);
    const siblings = tree?.kind === 'map' ? [...tree.entries.keys()].filter((key) => key !== word) : [];
    return {
      at: 'key',
      path: [],
      range: { start: lineStart, end: wordEnd },
      typed: line,
      siblings,
      inFlow: false,
      ownLine: false,
    };
  }
  if (!piece) return undefined;
  const indent = /^ *(?=[\w-]*$)/.exec(line)?.[0].length;
  if (indent !== undefined && piece.column !== undefined && indent <= piece.column && piece.index !== undefined) {
    const range = { start: lineStart + indent, end: wordEnd };
    const typed = line.slice(indent);
    return { at: 'element', path: [list], range, typed, siblings: [], inFlow: false, ownLine: true };
  }
  const after = text.slice(offset, piece.end);
  const path = (found: Path): Path => (piece.index === undefined ? found : [list, piece.index, ...found.slice(1)]);
  const isLast = /^[\w-]*[ ]*\r?(?:\n|$)/.test(after);
  if (indent !== undefined && isLast && isAfterDash(text.slice(piece.start, lineStart), indent)) {
    const found = findIn(`${text.slice(piece.start, lineStart + indent)}- ${MARK}\n${afterLine(after)}`);
    const range = { start: lineStart + indent, end: wordEnd };
    if (found)
      return {
        ...found,
        at: 'element',
        ownLine: true,
        path: path(found.path.slice(0, -1)),
        range,
        typed: line.slice(indent),
        siblings: [],
      };
  }
  const before = text.slice(piece.start, offset);
  // A key that another key follows has its colon yet to come: without one the two would be read as one text.
  const isWord = isLast && /^[ ]*(?:- +)*[\w-]*$/.test(line);
  const found = findIn(`${before}${MARK}${after}`) ?? (isWord ? findIn(`${before}${MARK}:${after}`) : undefined);
  return found && { ...found, path: path(found.path), range: inText(found.range, piece.start, offset) };
}

function findIn(marked: string): Found | undefined {
  const { tree } = parseTree('', marked);
  return tree && find(tree, marked, []);
}

/** Whether the nearest line above that is not further in begins an element of a list in this very column. */
function isAfterDash(above: string, indent: number): boolean {
  const nearest = (line: string): boolean => line.trim() !== '' && !/^ *#/.test(line) && line.search(/[^ ]/) <= indent;
  const line = above.split('\n').reverse().find(nearest);
  return line !== undefined && line.search(/[^ ]/) === indent && /^ *-(?: |\r?$)/.test(line);
}

/** What follows the line in which a text begins. */
function afterLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? '' : text.slice(end + 1);
}

interface PieceAt {
  readonly start: number;
  readonly end: number;
  /** Of an element of the list. */
  readonly index?: number;
  readonly column?: number;
}

function pieceAt(text: string, offset: number, listKey: string): PieceAt | undefined {
  const found = cut(text, listKey);
  if (!found) return { start: 0, end: text.length };
  const { starts, list } = found;
  let n = starts.length - 1;
  while (n >= 0 && (starts[n] ?? 0) > offset) n -= 1;
  const [start, end] = [starts[n], starts[n + 1] ?? text.length];
  if (start === undefined) return undefined;
  const isElement = list && n >= list.from && n < list.to;
  return isElement ? { start, end, index: n - list.from, column: list.column } : { start, end };
}

/** A text without the elements of its list. */
function frameOf(text: string, listKey: string): string {
  const found = cut(text, listKey);
  if (!found?.list) return text;
  const { starts, list } = found;
  return text.slice(0, starts[list.from]) + text.slice(starts[list.to] ?? text.length);
}

function inText({ start, end }: Range, by: number, offset: number): Range {
  const place = (at: number): number => (at + by > offset ? at + by - 1 : at + by);
  return { start: place(start), end: place(end) };
}

type Found = Cursor;

/** The key or text that holds the mark. */
function find(tree: Tree, text: string, path: Path): Found | undefined {
  const inFlow = text[tree.range.start] === '{' || text[tree.range.start] === '[';
  if (tree.kind === 'text') return valueAt(tree, text, path);
  if (tree.kind === 'list') {
    for (const [n, item] of tree.items.entries()) {
      const found = item && find(item, text, [...path, n]);
      if (found) return { ...found, inFlow: found.inFlow || inFlow };
    }
    return undefined;
  }
  for (const [key, { key: range, value }] of tree.entries) {
    if (key.includes(MARK)) {
      const typed = key.slice(0, key.indexOf(MARK));
      const written = text.slice(range.start, range.end);
      if (written.includes('\n')) return undefined;
      // What stands behind a blank is a key by itself, before which this one is put.
      const end = range.start + (/^\S*/.exec(written)?.[0].length ?? 0);
      return { at: 'key', path, range: { ...range, end }, typed, siblings: others(tree, key), inFlow, ownLine: false };
    }
    const found = value && find(value, text, [...path, key]);
    if (found && found.at === 'value' && found.path.length === path.length + 1)
      return { ...found, siblings: others(tree, key), inFlow: found.inFlow || inFlow };
    if (found) return { ...found, inFlow: found.inFlow || inFlow };
  }
  return undefined;
}

function others({ entries }: Extract<Tree, { kind: 'map' }>, key: string): string[] {
  return [...entries.keys()].filter((other) => other !== key);
}

function valueAt({ text: value, range }: Extract<Tree, { kind: 'text' }>, text: string, path: Path): Found | undefined {
  if (!value.includes(MARK)) return undefined;
  const written = text.slice(range.start, range.end).trimEnd();
  // Of a text that runs over lines, or stands in a block of its own, nothing is known.
  if (written.includes('\n')) return undefined;
  const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  const typed = value.slice(0, value.indexOf(MARK));
  return {
    at: 'value',
    path,
    range: { start: range.start, end: range.start + written.length },
    typed,
    siblings: [],
    inFlow: false,
    ownLine: before.trim() === '',
  };
}
