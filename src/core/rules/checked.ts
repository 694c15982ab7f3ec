import { mergeIssues, movedIssue, sortIssues } from '../spec/issue.ts';
import type { Issue } from '../spec/issue.ts';
import type { SourceFile } from '../spec/file.ts';

/** What was found in a file. */
export interface Checked {
  readonly file: SourceFile;
  /** Sorted. */
  readonly whole: readonly Issue[];
  /** By item of a document, sorted, with places that count from where the item begins in a file read in pieces. */
  readonly ofItems: readonly (readonly Issue[])[];
}

/** All that was found, sorted, with places of the file. */
export function allIssues({ file, whole, ofItems }: Checked): Issue[] {
  const starts = file.tree?.kind === 'pieces' ? (file.tree.list?.starts ?? []) : [];
  const all: Issue[] = [];
  for (const [n, found] of ofItems.entries()) for (const issue of found) all.push(movedIssue(issue, starts[n] ?? 0));
  // Read in pieces, items stand one below the other; an alias may lead anywhere.
  return file.tree?.kind === 'pieces' ? mergeIssues(whole, all) : sortIssues([...whole, ...all]);
}
