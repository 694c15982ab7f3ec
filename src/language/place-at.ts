import type { Range } from '../core/index.ts';
import { moved } from '../core/spec/file-tree.ts';
import type { FileTree } from '../core/spec/file-tree.ts';
import { lastUpTo } from '../core/spec/cut.ts';
import type { Entry, Path, Tree } from '../core/spec/tree.ts';

/** What stands at an offset of a file. */
export interface PlaceAt {
  /** Of the value; of a key, of what it is the key of. */
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly range: Range;
  /** A value's text, without quotes; the key's own word. */
  readonly text: string;
}

/** The key or the single value at an offset, its end included; `undefined` between them. */
export function placeAt(tree: FileTree | undefined, offset: number): PlaceAt | undefined {
  if (!tree) return undefined;
  if (tree.kind !== 'pieces') return within(tree, offset, []);
  const { list } = tree;
  const index = list ? lastUpTo(list.starts, offset) : -1;
  const element = index < 0 ? undefined : list?.elements.at(index);
  const start = list?.starts[index];
  if (list && element && start !== undefined) {
    const found = within(element, offset - start, [list.key, index]);
    if (found) return { ...found, range: moved(found.range, start) };
  }
  return inEntries(tree.entries, offset, []);
}

function within(tree: Tree, offset: number, path: Path): PlaceAt | undefined {
  if (!holds(tree.range, offset)) return undefined;
  if (tree.kind === 'text') return { path, on: 'value', range: tree.range, text: tree.text };
  if (tree.kind === 'map') return inEntries(tree.entries, offset, path);
  for (const [n, item] of tree.items.entries()) {
    const found = item && within(item, offset, [...path, n]);
    if (found) return found;
  }
  return undefined;
}

function inEntries(entries: ReadonlyMap<string, Entry>, offset: number, path: Path): PlaceAt | undefined {
  for (const [key, { key: range, value }] of entries) {
    if (holds(range, offset)) return { path: [...path, key], on: 'key', range, text: key };
    const found = value && within(value, offset, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
