import { movedEntry } from './file-tree.ts';
import type { PiecedList, PiecedTree } from './file-tree.ts';
import { movedIssue } from './issue.ts';
import type { Issue } from './issue.ts';
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
  const { pieces, starts, told } = file;
  const list = listOf(file, plan);
  const entries = new Map<string, Entry>();
  const value: Record<string, unknown> = {};
  const [syntax, issues]: [Issue[], Issue[]] = [[], []];
  for (const n of told) {
    const by = starts[n] ?? 0;
    for (const issue of pieces[n]?.syntax ?? []) syntax.push(movedIssue(issue, by));
    for (const issue of pieces[n]?.issues ?? []) issues.push(movedIssue(issue, by));
  }
  for (let n = 0; n < pieces.length; n++) {
    // There may be thousands of elements: none is looked into.
    if (n === file.list?.from) n = file.list.to;
    const piece = pieces[n];
    if (!piece) continue;
    entries.set(piece.key, movedEntry(piece.entry, starts[n] ?? 0));
    if (piece.value !== undefined) value[piece.key] = piece.value;
  }
  const key = entries.get(plan.list)?.key;
  if (list && key) {
    entries.set(plan.list, { key, value: { kind: 'list', items: [], range: list.range } });
    value[plan.list] = file.values;
  }
  const end = pieces.at(-1)?.range.end ?? 0;
  const range = { start: starts[0] ?? 0, end: (starts.at(-1) ?? 0) + end };
  const missing = missingKeys(plan.schema, path, { entries, range });
  return { tree: { kind: 'pieces', entries, list, range }, value, syntax, issues: [...missing, ...issues] };
}

function listOf({ pieces, starts, lines, list, elements }: Pieces, plan: Plan): PiecedList | undefined {
  if (!list) return undefined;
  const { from, to } = list;
  const [first, last] = [pieces[from], pieces[to - 1]];
  return {
    key: plan.list,
    elements,
    starts: starts.slice(from, to),
    lines: lines.slice(from, to),
    range: {
      start: (starts[from] ?? 0) + (first?.range.start ?? 0),
      end: (starts[to - 1] ?? 0) + (last?.range.end ?? 0),
    },
  };
}
