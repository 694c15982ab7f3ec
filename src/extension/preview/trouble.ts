import * as vscode from 'vscode';
import type { Issue } from '../../core/index.ts';
import { PressError } from '../../worker/press.ts';
import type { Trouble } from '../../webview/preview/protocol.ts';
import { rangeIn } from '../ranges.ts';
import { worded, wordedIssue } from '../wording.ts';

/** One thing that is wrong, and its place in a file of the workspace where it has one. */
export interface Fault {
  readonly text: string;
  readonly place: { readonly file: string; readonly range: vscode.Range } | undefined;
}

/** Why the pages are not those of the document as it stands. */
export interface Troubled {
  readonly text: string;
  readonly faults: readonly Fault[];
  /** Of a template: also a problem of its file. */
  readonly ofTemplate: boolean;
}

/** For the page. */
export function troubleMessage(troubled: Troubled | undefined): Trouble {
  if (!troubled) return { type: 'trouble', trouble: undefined };
  const faults = troubled.faults.map(({ text, place }) => ({
    text,
    place: place && `${place.file}:${place.range.start.line + 1}`,
  }));
  return { type: 'trouble', trouble: { text: troubled.text, faults } };
}

/** What kept pages from being set. A place is given only in one of these files of the workspace. */
export function troubledBy(error: unknown, files: ReadonlySet<string>): Troubled {
  const failure = error instanceof PressError ? error.failure : undefined;
  if (failure?.kind === 'refused')
    return { text: ended(worded(failure.template, failure.data)), faults: [], ofTemplate: false };
  if (failure?.kind === 'template') {
    const faults = failure.faults.map(({ path, range, message }): Fault => {
      const file = path.replace(/^\//, '');
      const { line, column, endLine, endColumn } = range ?? { line: 0, column: 0, endLine: 0, endColumn: 0 };
      return {
        text: message,
        place: files.has(file) ? { file, range: new vscode.Range(line, column, endLine, endColumn) } : undefined,
      };
    });
    return { text: vscode.l10n.t('The template has a fault.'), faults, ofTemplate: true };
  }
  // A fault of our own comes with its stack, which tells nobody anything here.
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { text: vscode.l10n.t('The pages could not be set: {reason}', { reason }), faults: [], ofTemplate: false };
}

/** Another sentence may follow. */
function ended(text: string): string {
  return /[.。!?]$/.test(text) ? text : `${text}${/\p{Script=Han}/u.test(text.slice(-1)) ? '。' : '.'}`;
}

/** A document that is no YAML as it stands: while somebody types, half of it may be gone for a moment. */
export function unreadable(file: string, text: string, issues: readonly Issue[]): Troubled | undefined {
  const broken = issues.find((issue) => issue.code === 'yaml-syntax' && issue.file === file);
  return (
    broken && {
      text: vscode.l10n.t('The document cannot be read as it stands.'),
      faults: [{ text: wordedIssue(broken), place: { file, range: rangeIn(text, broken.range) } }],
      ofTemplate: false,
    }
  );
}

export function gone(): Troubled {
  return { text: vscode.l10n.t('This document is not there any more.'), faults: [], ofTemplate: false };
}
