import { moved, movedEntry } from './file-tree.ts';
import type { Elements, PiecedList, PiecedTree } from './file-tree.ts';
import type { Issue } from './issue.ts';
import { isElement } from './pieces.ts';
import type { Piece, Pieces, Plan } from './pieces.ts';
import { MOST_ISSUES, missingKeys } from './read.ts';
import type { Entry, Tree } from './tree.ts';

/** What the pieces of a file come to, with places of the file. */
export interface Assembled {
  readonly tree: PiecedTree;
  readonly value: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/** Puts a file together from its pieces. What was read of a piece stays the same object. */
export function assemble(path: string, file: Pieces, plan: Plan): Assembled {
  const { pieces, list } = file;
  const tree = treeOf(file, plan);
  const value: Record<string, unknown> = {};
  for (const [n, piece] of pieces.entries())
    if (!isElement(n, list) && piece.value !== undefined) value[piece.key] = piece.value;
  if (list && tree.entries.has(plan.list)) value[plan.list] = pieces.slice(list.from, list.to).map((one) => one.value);
  return { tree, value, issues: issuesOf(path, file, { plan, tree }) };
}

/** The tree of a file in pieces. Of its list no more is read than where it begins and ends. */
export function treeOf(file: Pieces, plan: Plan): PiecedTree {
  const { pieces, starts } = file;
  const list = listOf(file, plan);
  const entries = new Map<string, Entry>();
  for (const [n, piece] of pieces.entries())
    if (!isElement(n, file.list)) entries.set(piece.key, movedEntry(piece.entry, starts[n] ?? 0));
  const key = entries.get(plan.list)?.key;
  if (list && key) entries.set(plan.list, { key, value: { kind: 'list', items: [], range: list.range } });
  const end = pieces.at(-1)?.range.end ?? 0;
  return { kind: 'pieces', entries, list, range: { start: starts[0] ?? 0, end: (starts.at(-1) ?? 0) + end } };
}

/** The issues of the text first, then those of what it says: of the whole file, or of the elements that are asked for. */
export function issuesOf(
  path: string,
  { pieces, starts, list }: Pieces,
  { plan, tree }: { readonly plan: Plan; readonly tree: PiecedTree },
  isAsked: (element: number) => boolean = () => true,
): readonly Issue[] {
  const [syntax, issues]: [Issue[], Issue[]] = [[], []];
  for (const [n, piece] of pieces.entries()) {
    if (list && isElement(n, list) && !isAsked(n - list.from)) continue;
    const by = starts[n] ?? 0;
    for (const issue of piece.syntax) syntax.push(movedIssue(issue, by));
    for (const issue of piece.issues) issues.push(movedIssue(issue, by));
  }
  return [...syntax, ...missingKeys(plan.schema, path, tree), ...issues].slice(0, MOST_ISSUES);
}

function listOf({ pieces, starts, list }: Pieces, plan: Plan): PiecedList | undefined {
  if (!list) return undefined;
  const { from, to } = list;
  const [first, last] = [pieces[from], pieces[to - 1]];
  return {
    key: plan.list,
    elements: new ElementsOf(pieces.slice(from, to)),
    starts: starts.slice(from, to),
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

function movedIssue(issue: Issue, by: number): Issue {
  if (by === 0) return issue;
  const fixes = issue.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, range: moved(edit.range, by) })),
  }));
  return { ...issue, range: moved(issue.range, by), ...(fixes ? { fixes } : {}) };
}
