import * as vscode from 'vscode';
import type { Computation, Issue, SourceFile } from '../core/index.ts';
import type { Root } from './places.ts';
import { rangeIn } from './ranges.ts';
import { revealBeside } from './reveal.ts';
import { wordedIssue } from './wording.ts';

/** One thing that is wrong, and its place in a file of the workspace where it has one. */
export interface Fault {
  readonly text: string;
  readonly place: FaultPlace | undefined;
}

export interface FaultPlace {
  /** From the root of its folder. */
  readonly file: string;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** A place as it is written: `templates/offer.typ:12`. */
export function placeText({ file, range }: FaultPlace): string {
  return `${file}:${range.start.line + 1}`;
}

export function faultOf({ uri, workspace }: Root, issue: Issue): Fault {
  const range = rangeIn(workspace.get(issue.file)?.text ?? '', issue.range);
  return { text: wordedIssue(issue), place: { file: issue.file, uri: vscode.Uri.joinPath(uri, issue.file), range } };
}

/** What cannot be read in a file: it counts as not written, whether a figure hangs on it or not. */
export function unreadIn(root: Root, file: SourceFile): readonly Fault[] {
  return file.issues.filter(isUnread).map((issue) => faultOf(root, issue));
}

export function isUnread({ code, severity }: Issue): boolean {
  return severity === 'error' && code !== 'missing-key';
}

/** The files in which a seller and a buyer say something for a document. */
export function partyFiles({ deal: { file, seller, buyer } }: Computation): readonly SourceFile[] {
  return [seller, buyer?.file].filter((party): party is SourceFile => party !== undefined && party.path !== file.path);
}

/** Takes the person to the first of several faults that has a place; of several the Problems panel shows the rest. */
export async function showFaults(faults: readonly Fault[]): Promise<void> {
  const place = faults.find((fault) => fault.place)?.place;
  if (!place || faults.length > 1) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (place) await revealBeside(place.uri, place.range);
}

/** What a button says that shows faults. */
export function showLabel(faults: readonly Fault[]): string {
  return faults.length === 1 ? vscode.l10n.t('Show Problem') : vscode.l10n.t('Show Problems');
}
