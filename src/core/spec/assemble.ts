import { movedEntry } from './file-tree.ts';
import type { Elements, PiecedList, PiecedTree } from './file-tree.ts';
import { movedIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import type { Piece, Plan } from './piece.ts';
import type { Pieces, ReadPieces } from './pieces.ts';
import { MOST_ISSUES, missingKeys } from './read.ts';
import type { Entry, Tree } from './tree.ts';

/** What the pieces of a file come to, with places of the file. */
export interface Assembled {
  readonly tree: PiecedTree;
  readonly value: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/**
 * Puts a file together from its pieces. What was read of a piece stays the same object; so does all of it where it says
 * what it said before.
 */
export function assemble(
  path: string,
  file: ReadPieces,
  plan: Plan,
  before?: Readonly<Record<string, unknown>>,
): Assembled {
  const tree = treeOf(file, plan);
  const value: Record<string, unknown> = {};
  for (const n of besideList(file)) {
    const piece = file.pieces[n];
    if (piece?.value !== undefined) value[piece.key] = piece.value;
  }
  if (file.list && tree.entries.has(plan.list)) value[plan.list] = file.read.values;
  const issues = issuesOf(path, file, { plan, tree, told: file.read.told });
  return { tree, value: before && isAlike(value, before) ? before : value, issues };
}

/** Whether two objects have the same in the same keys, in their order. */
function isAlike(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key, n) => key === others[n] && a[key] === b[key]);
}

/** The pieces that are no elements of the list. There may be thousands of those: none is looked into. */
export function besideList({ pieces, list }: Pieces): readonly number[] {
  const [from, to] = list ? [list.from, list.to] : [pieces.length, pieces.length];
  return Array.from({ length: pieces.length - (to - from) }, (_, n) => (n < from ? n : n + to - from));
}

/** The tree of a file in pieces. Of its list no more is read than where it begins and ends. */
export function treeOf(file: Pieces, plan: Plan): PiecedTree {
  const { pieces, starts } = file;
  const list = listOf(file, plan);
  const entries = new Map<string, Entry>();
  for (const n of besideList(file)) {
    const piece = pieces[n];
    if (piece) entries.set(piece.key, movedEntry(piece.entry, starts[n] ?? 0));
  }
  const key = entries.get(plan.list)?.key;
  if (list && key) entries.set(plan.list, { key, value: { kind: 'list', items: [], range: list.range } });
  const end = pieces.at(-1)?.range.end ?? 0;
  const head = file.read?.head;
  return { kind: 'pieces', entries, list, head, range: { start: starts[0] ?? 0, end: (starts.at(-1) ?? 0) + end } };
}

/** The issues of the text first, then those of what it says, of the pieces that may have something to tell of. */
export function issuesOf(
  path: string,
  { pieces, starts }: Pieces,
  { plan, tree, told }: { readonly plan: Plan; readonly tree: PiecedTree; readonly told: Iterable<number> },
): readonly Issue[] {
  const [syntax, issues]: [Issue[], Issue[]] = [[], []];
  for (const n of told) {
    const by = starts[n] ?? 0;
    for (const issue of pieces[n]?.syntax ?? []) syntax.push(movedIssue(issue, by));
    for (const issue of pieces[n]?.issues ?? []) issues.push(movedIssue(issue, by));
  }
  return [...syntax, ...missingKeys(plan.schema, path, tree), ...issues].slice(0, MOST_ISSUES);
}

function listOf({ pieces, starts, lines, list, read }: Pieces, plan: Plan): PiecedList | undefined {
  if (!list) return undefined;
  const { from, to } = list;
  const [first, last] = [pieces[from], pieces[to - 1]];
  return {
    key: plan.list,
    elements: read?.elements ?? new ElementsOf(pieces.slice(from, to)),
    written: read?.elements,
    starts: starts.slice(from, to),
    lines: lines.slice(from, to),
    range: {
      start: (starts[from] ?? 0) + (first?.range.start ?? 0),
      end: (starts[to - 1] ?? 0) + (last?.range.end ?? 0),
    },
  };
}

/** The trees of pieces, each asked for when it is wanted. */
class ElementsOf implements Elements {
  constructor(private readonly pieces: readonly Piece[]) {}

  get length(): number {
    return this.pieces.length;
  }

  at(index: number): Tree | undefined {
    return this.pieces[index]?.entry.value;
  }
}
