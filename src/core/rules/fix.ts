import { atEnd, inPlace, indentOf, isFlow, lineEnd, newline, trimmedEnd } from '../documents/put.ts';
import type { Change } from '../documents/put.ts';
import { yamlText } from '../spec/yaml-text.ts';
import type { SourceFile } from '../spec/file.ts';
import { nodeAt, rangeAt } from '../spec/file-tree.ts';
import type { Fix, TextEdit } from '../spec/issue.ts';
import type { Entry, Path } from '../spec/tree.ts';

// Rules are asked again at every key: these edits are made where the tree says, and read nothing anew.

/** One fix; none where one of its edits cannot be made. `title` is a template. */
export function fix(title: string, data: Fix['data'], edits: readonly (TextEdit | undefined)[]): Fix[] {
  const made = edits.filter((edit) => edit !== undefined);
  return made.length > 0 && made.length === edits.length ? [{ title, data, edits: made }] : [];
}

/** The fix that writes another text in place of the one at a path. */
export function better(file: SourceFile, path: Path, text: string): Fix[] {
  return fix('Write {better}', { better: text }, [write(file, path, text)]);
}

/** A text in place of the one at a path, in quotes where that is; or behind a key that has none. */
export function write(file: SourceFile, path: Path, text: string): TextEdit | undefined {
  const place = placeOf(file, path);
  if (!place || (place.entry.value && place.entry.value.kind !== 'text')) return undefined;
  const isQuoted = /["']/.test(file.text[place.entry.value?.range.start ?? -1] ?? '');
  const written = isQuoted ? JSON.stringify(text) : yamlText(text, place.inFlow);
  return edit(file, inPlace(file.text, place.entry, written));
}

/** Each `key: value` as a neighbour behind what stands at a path. */
export function beside(file: SourceFile, path: Path, ...lines: readonly string[]): TextEdit | undefined {
  const place = placeOf(file, path);
  if (!place) return undefined;
  const { text } = file;
  const { key, value } = place.entry;
  const end = trimmedEnd(text, value?.range.end ?? key.end);
  if (place.inFlow) return value && added(file, end, lines.map((line) => `, ${line}`).join(''));
  const before = `${newline(text)}${indentOf(text, key.start)}`;
  return added(file, lineEnd(text, end), lines.map((line) => `${before}${line}`).join(''));
}

/** Another element behind the last of a list of texts. */
export function append(file: SourceFile, path: Path, element: string): TextEdit | undefined {
  const { text } = file;
  const list = nodeAt(file.tree, path);
  const last = list?.kind === 'list' ? list.items.at(-1) : undefined;
  if (!list || !last || text[list.range.start] === '*') return undefined;
  const end = trimmedEnd(text, last.range.end);
  if (isFlow(text, list)) return added(file, end, `, ${element}`);
  const blanks = /^ *(?=- \S)/.exec(text.slice(lineStart(text, last.range.start), last.range.start + 1))?.[0];
  return blanks === undefined ? undefined : added(file, lineEnd(text, end), `${newline(text)}${blanks}- ${element}`);
}

/** `key: value` at the end of a file. */
export function atFileEnd(file: SourceFile, line: string): TextEdit | undefined {
  const { text, tree } = file;
  const [first] = tree && 'entries' in tree ? tree.entries.values() : [];
  const isClosed = text.slice(-10).trimEnd().endsWith('...');
  if (!tree || !first || isFlow(text, tree) || isClosed || indentOf(text, first.key.start) !== '') return undefined;
  return edit(file, atEnd(text, line));
}

/** Nothing in place of a key and its value; where no other stands beside it, of the key above too. */
export function remove(file: SourceFile, path: Path): TextEdit | undefined {
  const place = placeOf(file, path);
  if (!place) return undefined;
  const { text } = file;
  if (place.alone && path.length > 1) return remove(file, path.slice(0, -1));
  const { key, value } = place.entry;
  const end = trimmedEnd(text, value?.range.end ?? text.indexOf(':', key.end) + 1);
  return place.inFlow ? outOfFlow(file, key.start, end) : wholeLines(file, key.start, end);
}

function outOfFlow(file: SourceFile, start: number, end: number): TextEdit | undefined {
  const [behind] = /^\s*,\s*/.exec(file.text.slice(end)) ?? [];
  if (behind !== undefined) return edit(file, { start, end: end + behind.length, text: '' });
  const before = trimmedEnd(file.text, start);
  return file.text[before - 1] === ',' ? edit(file, { start: before - 1, end, text: '' }) : undefined;
}

/** Whole lines, with a remark behind the last. */
function wholeLines(file: SourceFile, from: number, to: number): TextEdit | undefined {
  const { text } = file;
  const [start, end] = [lineStart(text, from), lineEnd(text, to)];
  const rest = text.slice(to, end).trim();
  if (text.slice(start, from).trim() !== '' || (rest !== '' && !rest.startsWith('#'))) return undefined;
  const next = text.indexOf('\n', end);
  return edit(file, { start, end: next < 0 ? end : next + 1, text: '' });
}

interface Place {
  readonly entry: Entry;
  readonly inFlow: boolean;
  /** The only key of its mapping. */
  readonly alone: boolean;
}

/** Where a key is written; `undefined` where it is not, or behind an alias, whose text stands elsewhere. */
function placeOf({ text, tree }: SourceFile, path: Path): Place | undefined {
  const above = path.slice(0, -1);
  const parent = above.length === 0 ? tree : nodeAt(tree, above);
  const entries = parent && 'entries' in parent ? parent.entries : undefined;
  const entry = entries?.get(String(path.at(-1)));
  if (!tree || !entries || !entry) return undefined;
  const around = [tree.range, ...above.map((_, n) => rangeAt(tree, above.slice(0, n + 1)))];
  if (around.some(({ start }) => text[start] === '*')) return undefined;
  return { entry, inFlow: around.some((range) => isFlow(text, { range })), alone: entries.size === 1 };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function added(file: SourceFile, at: number, text: string): TextEdit {
  return edit(file, { start: at, end: at, text });
}

function edit({ path }: SourceFile, { start, end, text }: Change): TextEdit {
  return { file: path, range: { start, end }, text };
}
