import type { Range } from './issue.ts';
import type { Entry, Path, Tree } from './tree.ts';

/**
 * The tree of a file: whole, or in pieces. Places in the elements of a list in pieces count from where the element
 * begins, so that an edit before it moves one number and no tree.
 */
export type FileTree = Tree | PiecedTree;

export interface PiecedTree {
  readonly kind: 'pieces';
  /** With places of the file; the list is an empty one here. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly range: Range;
  readonly list: PiecedList | undefined;
  /** Stands for all that is written beside the list's elements: the same object as long as that is the same. */
  readonly head: object | undefined;
}

export interface PiecedList {
  readonly key: string;
  readonly elements: Elements;
  /** Where all of them are read: what is written in an element that is the same object stands at the same places in it. */
  readonly written: readonly (Tree | undefined)[] | undefined;
  readonly starts: readonly number[];
  /** The lines at which they begin, the first of the file being 0. */
  readonly lines: readonly number[];
  readonly range: Range;
}

/** The elements of a list, each of which may be read only when it is asked for. */
export interface Elements {
  readonly length: number;
  at(index: number): Tree | undefined;
}

/** The range of what a path names: the value, or its key where nothing is written, or the nearest thing above. */
export function rangeAt(tree: FileTree | undefined, path: Path): Range {
  const found = elementAt(tree, path);
  if (found) return moved(rangeIn(found.element, found.inner, found.element.range), found.start);
  const dash = emptyAt(tree, path);
  if (dash) return dash;
  return tree && path.length > 0 ? rangeIn(tree, path, NOWHERE) : NOWHERE;
}

const NOWHERE: Range = { start: 0, end: 0 };

/** The element of a list in pieces that a path leads into, with the rest of the path. */
function elementAt(
  tree: FileTree | undefined,
  [key, index, ...inner]: Path,
): { readonly element: Tree; readonly inner: Path; readonly start: number } | undefined {
  const list = tree?.kind === 'pieces' && tree.list?.key === key ? tree.list : undefined;
  const start = index === undefined ? undefined : list?.starts[Number(index)];
  const element = start === undefined ? undefined : list?.elements.at(Number(index));
  return start === undefined ? undefined : element && { element, inner, start };
}

/** The dash of an element of a list in pieces with nothing behind it. All dashes stand in one column. */
function emptyAt(tree: FileTree | undefined, [key, index]: Path): Range | undefined {
  const list = tree?.kind === 'pieces' ? tree.list : undefined;
  if (!list || list.key !== key || index === undefined) return undefined;
  const { starts, range } = list;
  const start = starts[Number(index)];
  const column = range.start - (starts[0] ?? 0);
  return start === undefined ? undefined : { start: start + column, end: start + column + 1 };
}

function rangeIn(tree: FileTree, path: Path, from: Range): Range {
  let here: FileTree | undefined = tree;
  let range = from;
  for (const step of path) {
    if (here?.kind === 'map' || here?.kind === 'pieces') {
      const entry: Entry | undefined = here.entries.get(String(step));
      if (!entry) break;
      range = entry.value?.range ?? entry.key;
      here = entry.value;
    } else if (here?.kind === 'list') {
      const item: Tree | undefined = here.items[Number(step)];
      if (!item) break;
      range = item.range;
      here = item;
    } else break;
  }
  return range;
}

/** The range of the key at the end of a path, or of what `rangeAt` finds where there is no such key. */
export function keyRangeAt(tree: FileTree | undefined, path: Path): Range {
  const found = elementAt(tree, path);
  const parent = found ? found.inner.length > 0 && nodeIn(found.element, found.inner.slice(0, -1)) : above(tree, path);
  const entry = parent && 'entries' in parent ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry ? moved(entry.key, found?.start) : rangeAt(tree, path);
}

function above(tree: FileTree | undefined, path: Path): FileTree | undefined {
  return path.length > 0 && tree ? nodeIn(tree, path.slice(0, -1)) : undefined;
}

/** What stands at a path, with places of the file. */
export function nodeAt(tree: FileTree | undefined, path: Path): Tree | undefined {
  const found = elementAt(tree, path);
  if (found) {
    const node = nodeIn(found.element, found.inner);
    return node && node.kind !== 'pieces' ? movedTree(node, found.start) : undefined;
  }
  if (tree?.kind === 'pieces' && path.length === 1 && path[0] === tree.list?.key)
    return tree.list && wholeList(tree.list);
  const node = tree && nodeIn(tree, path);
  return wholeTree(node);
}

/** Whether anything is written at a path. */
export function isWritten(tree: FileTree | undefined, path: Path): boolean {
  const found = elementAt(tree, path);
  return found
    ? nodeIn(found.element, found.inner) !== undefined
    : tree !== undefined && nodeIn(tree, path) !== undefined;
}

function nodeIn(tree: FileTree, path: Path): FileTree | undefined {
  let here: FileTree | undefined = tree;
  for (const step of path) {
    if (here?.kind === 'map' || here?.kind === 'pieces') here = here.entries.get(String(step))?.value;
    else if (here?.kind === 'list') here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

/** All of it, with places of the file. */
export function wholeTree(tree: FileTree | undefined): Tree | undefined {
  if (tree?.kind !== 'pieces') return tree;
  const { entries, list, range } = tree;
  const all = [...entries].map(
    ([key, entry]) => [key, list?.key === key ? { key: entry.key, value: wholeList(list) } : entry] as const,
  );
  return { kind: 'map', entries: new Map(all), range };
}

function wholeList({ elements, starts, range }: PiecedList): Tree {
  return {
    kind: 'list',
    items: starts.map((start, n) => {
      const element = elements.at(n);
      return element && movedTree(element, start);
    }),
    range,
  };
}

/** A tree at another place. */
export function movedTree(tree: Tree, by = 0): Tree {
  if (by === 0) return tree;
  const range = moved(tree.range, by);
  if (tree.kind === 'text') return { ...tree, range };
  if (tree.kind === 'list')
    return { kind: 'list', items: tree.items.map((item) => item && movedTree(item, by)), range };
  return {
    kind: 'map',
    entries: new Map([...tree.entries].map(([key, entry]) => [key, movedEntry(entry, by)])),
    range,
  };
}

export function movedEntry({ key, value }: Entry, by: number): Entry {
  return { key: moved(key, by), value: value && movedTree(value, by) };
}

export function moved({ start, end }: Range, by = 0): Range {
  return { start: start + by, end: end + by };
}
