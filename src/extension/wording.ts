import * as vscode from 'vscode';
import type { Issue } from '../core/index.ts';

/** A template of core and its data in the editor's language. */
export function worded(message: string, data: Readonly<Record<string, string>>): string {
  return vscode.l10n.t(message, { ...data });
}

/** An issue's message in the editor's language. */
export function wordedIssue(issue: Issue): string {
  return worded(issue.message, issue.data);
}
