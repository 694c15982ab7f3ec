import { keyRangeAt, moved, nodeAt, rangeAt, wholeTree } from '../spec/file-tree.ts';
import type { Issue, Range } from '../spec/issue.ts';
import type { Path, Tree } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';

/**
 * Issues of supposed files at their places in the files as they are written, whose lines are others. What is only
 * supposed is at the nearest thing above it that is written.
 */
export function asWritten(written: Workspace, supposed: Workspace, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => {
    const [before, after] = [written.get(issue.file), supposed.get(issue.file)];
    if (!before || !after || before.text === after.text) return issue;
    const { path, ofKey, into } = placeIn(wholeTree(after.tree), issue.range.start);
    const range = (ofKey ? keyRangeAt : rangeAt)(before.tree, path);
    return { ...issue, range: nodeAt(before.tree, path)?.kind === 'text' ? part(range, into, issue.range) : range };
  });
}

interface Place {
  readonly path: Path;
  readonly ofKey: boolean;
  /** How far in its key or value. */
  readonly into: number;
}

function placeIn(tree: Tree | undefined, offset: number, path: Path = []): Place {
  const holds = ({ start, end }: Range): boolean => start <= offset && offset < end;
  if (tree?.kind === 'map')
    for (const [name, { key, value }] of tree.entries) {
      if (holds(key)) return { path: [...path, name], ofKey: true, into: offset - key.start };
      if (value && holds(value.range)) return placeIn(value, offset, [...path, name]);
    }
  if (tree?.kind === 'list')
    for (const [n, item] of tree.items.entries())
      if (item && holds(item.range)) return placeIn(item, offset, [...path, n]);
  return { path, ofKey: false, into: tree ? offset - tree.range.start : 0 };
}

/** A part of a text, of which the supposed one may be shorter or longer. */
function part(whole: Range, into: number, { start, end }: Range): Range {
  const from = Math.min(into, whole.end - whole.start);
  return moved({ start: 0, end: Math.min(end - start, whole.end - whole.start - from) }, whole.start + from);
}
