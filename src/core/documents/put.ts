import type { SourceFile } from '../spec/file.ts';
import type { TextEdit } from '../spec/issue.ts';
import { nodeAt, wholeTree } from '../spec/file-tree.ts';
import { parseTree } from '../spec/tree.ts';
import type { Entry, Path, Tree } from '../spec/tree.ts';
import { yamlText } from '../spec/yaml-text.ts';

/** What is written, and where: keys and indexes from the root, and a text for one line, quoted where YAML asks for it. */
export interface Written {
  readonly keys: Path;
  readonly value: string;
  /** Stands behind it where it gets a line of its own. */
  readonly remark?: string | undefined;
}

/**
 * The edit that puts a value into a file and leaves all else as it is, comments and layout too: in place of the value
 * that is there, behind a key that has none, or on a line of its own after its neighbours. `undefined` where the file
 * is written in a way that allows none of these.
 */
export function putValue(file: SourceFile, written: Written): TextEdit | undefined {
  return putValues(file, [written])?.[0];
}

/** The edits that put several values into a file, each as `putValue` does; all of them, or `undefined`. */
export function putValues({ path, text, tree }: SourceFile, all: readonly Written[]): readonly TextEdit[] | undefined {
  const first = changesFor(text, wholeTree(tree), all);
  if (!first) return undefined;
  let changes: readonly Change[] = first;
  let after = applied(text, first);
  // Those that begin at one place do not know of each other: the rest goes into the text that the first have made.
  for (let rest = left(all, first); rest.length > 0;) {
    const more = changesFor(after, parseTree(path, after).tree, rest);
    if (!more) return undefined;
    after = applied(after, more);
    rest = left(rest, more);
    changes = [whole(text, after)];
  }
  const read = parseTree(path, after);
  const isThere = all.every(({ keys, value }) => {
    const node = nodeAt(read.tree, keys);
    return node?.kind === 'text' && node.text === value.trim();
  });
  if (!isThere || read.issues.length > parseTree(path, text).issues.length) return undefined;
  return changes.map(({ start, end, text: put }) => ({ file: path, range: { start, end }, text: put }));
}

/** The changes for as many of the values as do not begin at one place, in the order of the file. */
function changesFor(text: string, tree: Tree | undefined, all: readonly Written[]): Put[] | undefined {
  const changes = new Map<number, Put>();
  for (const written of all) {
    const found = tree
      ? putInto({ ...written, text, tree, inFlow: false })
      : atEnd(text, nested(written.keys, onLine(written), text));
    if (!found) return undefined;
    if (!changes.has(found.start)) changes.set(found.start, { ...found, written });
  }
  return [...changes.values()].sort((a, b) => a.start - b.start);
}

function left(all: readonly Written[], changes: readonly Put[]): Written[] {
  const done = new Set(changes.map(({ written }) => written));
  return all.filter((written) => !done.has(written));
}

function applied(text: string, changes: readonly Change[]): string {
  let [after, from] = ['', 0];
  for (const { start, end, text: put } of changes) {
    after += text.slice(from, start) + put;
    from = end;
  }
  return after + text.slice(from);
}

/** One change for several: from the first letter that differs to the last. */
function whole(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** A text in place of a stretch of another. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Put extends Change {
  readonly written: Written;
}

interface Place extends Written {
  readonly text: string;
  readonly tree: Tree;
  readonly inFlow: boolean;
}

function putInto({ text, tree, keys, value, remark, inFlow: inner }: Place): Change | undefined {
  const [key, ...rest] = keys;
  const inFlow = inner || isFlow(text, tree);
  if (typeof key === 'number') {
    const item = tree.kind === 'list' ? tree.items[key] : undefined;
    return item && putInto({ text, tree: item, keys: rest, value, remark, inFlow });
  }
  if (key === undefined || tree.kind !== 'map') return undefined;
  const entry = tree.entries.get(key);
  const bare = yamlText(value, inFlow);
  const line = onLine({ value, remark });
  if (!entry) return inFlow ? intoFlow(text, tree, keys, bare) : intoBlock(text, tree, keys, line);
  if (rest.length === 0) return inPlace(text, entry, bare);
  if (entry.value) return putInto({ text, tree: entry.value, keys: rest, value, remark, inFlow });
  return inFlow ? undefined : below(text, entry, nested(rest, line, text, `${indentOf(text, entry.key.start)}  `));
}

function onLine({ value, remark }: Pick<Written, 'value' | 'remark'>): string {
  return `${yamlText(value)}${remark ? ` # ${remark.replace(/\s+/g, ' ')}` : ''}`;
}

/** Written in braces or brackets. */
export function isFlow(text: string, { range }: Pick<Tree, 'range'>): boolean {
  return text[range.start] === '{' || text[range.start] === '[';
}

/** In place of a value, or behind a key that has none. A value on lines of its own moves up to its key, unless a remark is between. */
export function inPlace(text: string, { key, value: old }: Entry, value: string): Change {
  const colon = text.indexOf(':', key.end) + 1;
  if (!old) return { ...nothingAt(text, colon), text: ` ${value}` };
  const end = trimmedEnd(text, old.range.end);
  const between = text.slice(colon, old.range.start);
  return between.includes('\n') && !between.includes('#')
    ? { start: colon, end, text: ` ${value}` }
    : { start: old.range.start, end, text: value };
}

/** What stands for nothing behind a colon: `~`, `null`, or no letter at all. */
function nothingAt(text: string, colon: number): { start: number; end: number } {
  const [written = ''] = /^[ \t]*(~|null)(?=\s|$|[,}])/.exec(text.slice(colon, colon + 40)) ?? [];
  return { start: colon, end: colon + written.length };
}

function below(text: string, { key }: Entry, lines: string): Change | undefined {
  const { start, end } = nothingAt(text, text.indexOf(':', key.end) + 1);
  const line = lineEnd(text, end);
  const remark = text.slice(end, line);
  return remark.trim() === '' || remark.trimStart().startsWith('#')
    ? { start, end: line, text: `${remark}${newline(text)}${lines}` }
    : undefined;
}

function intoFlow(text: string, { range }: Tree, keys: Path, value: string): Change {
  const close = range.end - 1;
  const end = trimmedEnd(text, close);
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const sign = text[end - 1];
  const before = sign === '{' || sign === ',' ? ' ' : ', ';
  const inner = [...keys]
    .reverse()
    .reduce((inside, key, n) => (n === 0 ? `${key}: ${value}` : `${key}: { ${inside} }`), '');
  // Behind a remark nothing counts any more: then it stands first.
  if (line.includes('#')) return { start: range.start + 1, end: range.start + 1, text: ` ${inner},` };
  return { start: end, end: close, text: `${before}${inner}${text.slice(end, close) || (sign === '{' ? ' ' : '')}` };
}

function intoBlock(text: string, tree: Tree & { readonly kind: 'map' }, keys: Path, value: string): Change {
  const entries = [...tree.entries.values()];
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return atEnd(text, nested(keys, value, text));
  const end = lineEnd(text, trimmedEnd(text, last.value?.range.end ?? last.key.end));
  const lines = nested(keys, value, text, indentOf(text, first.key.start));
  return { start: end, end, text: `${newline(text)}${lines}` };
}

/** Lines behind all others. */
export function atEnd(text: string, lines: string): Change {
  const start = text === '' || text.endsWith('\n') ? '' : newline(text);
  return { start: text.length, end: text.length, text: `${start}${lines}${newline(text)}` };
}

/** `charges:` and below it `  mainCarriage: 800 USD`. */
function nested(keys: Path, value: string, text: string, indent = ''): string {
  return keys
    .map((key, n) => `${indent}${'  '.repeat(n)}${key}:${n === keys.length - 1 ? ` ${value}` : ''}`)
    .join(newline(text));
}

/** As many blanks as stand before a place in its line, a dash counted as one. */
export function indentOf(text: string, at: number): string {
  return ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1));
}

/** The end of a stretch without the blanks and line ends behind it. */
export function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** Where the line of a place ends, before its line end. */
export function lineEnd(text: string, from: number): number {
  const next = text.indexOf('\n', from);
  const end = next < 0 ? text.length : next;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The line end that a text uses. */
export function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
