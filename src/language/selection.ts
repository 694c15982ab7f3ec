import type { Range, SourceFile } from '../core/index.ts';
import { moved } from '../core/spec/file-tree.ts';
import { lastUpTo } from '../core/spec/cut.ts';
import type { Entry, Tree } from '../core/spec/tree.ts';

/**
 * What a selection at an offset grows to, step by step: a text, the same in its quotes, its entry, the mapping, the
 * element with its dash, the list, up to the file. Each lies inside the next.
 */
export function selectionsAt({ text, tree }: SourceFile, offset: number): Range[] {
  const found: Range[] = [{ start: 0, end: text.length }];
  const around = { text, offset, found };
  if (tree?.kind === 'pieces') {
    const { list } = tree;
    const index = list ? lastUpTo(list.starts, offset) : -1;
    const element = index < 0 ? undefined : list?.elements.at(index);
    const start = list?.starts[index];
    const isInside = list !== undefined && offset <= list.range.end;
    if (list && isInside && element && start !== undefined) {
      const entry = tree.entries.get(list.key);
      if (entry) found.push({ start: entry.key.start, end: list.range.end });
      found.push(list.range);
      inElement(around, element, start);
    } else inEntries(around, tree.entries, 0);
  } else if (tree?.kind === 'map') inEntries(around, tree.entries, 0);
  else if (tree) within(around, tree, 0);
  return nested(text, found, offset);
}

interface Around {
  readonly text: string;
  readonly offset: number;
  /** From the outside in. */
  readonly found: Range[];
}

/** Places in the tree count from `by`. */
function within(around: Around, tree: Tree, by: number): void {
  const { text, offset, found } = around;
  const range = moved(tree.range, by);
  if (!holds(range, offset)) return;
  found.push(range);
  if (tree.kind === 'map') inEntries(around, tree.entries, by);
  else if (tree.kind === 'list') {
    const item = tree.items.find((one) => one && holds(moved(one.range, by), offset));
    if (item) inElement(around, item, by);
    // On the dash itself.
    else if (text.charAt(offset) === '-') {
      const next = tree.items.find((one) => one && one.range.start + by > offset);
      if (next) found.push(withDash(text, moved(next.range, by)));
    }
  } else if (/^["']/.test(text.charAt(range.start)) && range.end - range.start > 2)
    found.push({ start: range.start + 1, end: range.end - 1 });
}

function inElement(around: Around, element: Tree, by: number): void {
  around.found.push(withDash(around.text, moved(element.range, by)));
  within(around, element, by);
}

function inEntries(around: Around, entries: ReadonlyMap<string, Entry>, by: number): void {
  const { offset, found } = around;
  for (const { key, value } of entries.values()) {
    const [name, range] = [moved(key, by), value && moved(value.range, by)];
    if (!holds({ start: name.start, end: Math.max(name.end, range?.end ?? 0) }, offset)) continue;
    found.push({ start: name.start, end: Math.max(name.end, range?.end ?? 0) });
    if (holds(name, offset)) found.push(name);
    else if (value) within(around, value, by);
    return;
  }
}

/** From the dash of a list before it, where it has one. */
function withDash(text: string, { start, end }: Range): Range {
  const dash = /- *$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  return { start: start - dash, end };
}

/** From the inside out, without what is empty at the end, and without what is no larger than what it holds. */
function nested(text: string, found: readonly Range[], offset: number): Range[] {
  const all: Range[] = [];
  for (const range of [...found].reverse()) {
    const isFile = range === found[0];
    const one = isFile ? range : { ...range, end: Math.max(offset, trimmedEnd(text, range)) };
    if (isFile && size(all.at(-1) ?? range) === text.trim().length) all.pop();
    const inner = all.at(-1);
    const grows = !inner || (one.start <= inner.start && inner.end <= one.end && size(one) > size(inner));
    if (grows && holds(one, offset)) all.push(one);
  }
  return all;
}

function trimmedEnd(text: string, { start, end }: Range): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1;
  return last;
}

const size = ({ start, end }: Range): number => end - start;

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
