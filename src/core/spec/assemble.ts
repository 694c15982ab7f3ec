import { movedEntry } from './file-tree.ts';
import type { PiecedList, PiecedTree } from './file-tree.ts';
import { movedIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import { isElement } from './pieces.ts';
import type { Pieces, Plan } from './pieces.ts';
import { missingKeys } from './read.ts';
import type { Entry } from './tree.ts';

/** What the pieces of a file come to, with places of the file. */
export interface Assembled {
  readonly tree: PiecedTree;
  readonly value: Readonly<Record<string, unknown>>;
  /** Those of the text first, then those of what it says. */
  readonly syntax: Issue[];
  readonly issues: Issue[];
}

/** Puts a file together from its pieces. What was read of a piece stays the same object. */
export function assemble(path: string, file: Pieces, plan: Plan): Assembled {
  const { pieces, starts } = file;
  const list = listOf(file, plan);
  const entries = new Map<string, Entry>();
  const value: Record<string, unknown> = {};
  const [syntax, issues]: [Issue[], Issue[]] = [[], []];
  for (const [n, piece] of pieces.entries()) {
    const by = starts[n] ?? 0;
    for (const issue of piece.syntax) syntax.push(movedIssue(issue, by));
    for (const issue of piece.issues) issues.push(movedIssue(issue, by));
    if (isElement(n, file.list)) continue;
    entries.set(piece.key, movedEntry(piece.entry, by));
    if (piece.value !== undefined) value[piece.key] = piece.value;
  }
  const key = entries.get(plan.list)?.key;
  if (list && key && file.list) {
    entries.set(plan.list, { key, value: { kind: 'list', items: [], range: list.range } });
    value[plan.list] = pieces.slice(file.list.from, file.list.to).map((piece) => piece.value);
  }
  const end = pieces.at(-1)?.range.end ?? 0;
  const range = { start: starts[0] ?? 0, end: (starts.at(-1) ?? 0) + end };
  const missing = missingKeys(plan.schema, path, { entries, range });
  return { tree: { kind: 'pieces', entries, list, range }, value, syntax, issues: [...missing, ...issues] };
}

function listOf({ pieces, starts, list }: Pieces, plan: Plan): PiecedList | undefined {
  if (!list) return undefined;
  const { from, to } = list;
  const [first, last] = [pieces[from], pieces[to - 1]];
  return {
    key: plan.list,
    elements: pieces.slice(from, to).map(({ entry }) => entry.value),
    starts: starts.slice(from, to),
    range: {
      start: (starts[from] ?? 0) + (first?.range.start ?? 0),
      end: (starts[to - 1] ?? 0) + (last?.range.end ?? 0),
    },
  };
}
