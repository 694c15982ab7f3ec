import * as vscode from 'vscode';
import type { Fix } from '../core/index.ts';
import { rangeIn, textEdits } from './ranges.ts';
import type { Place, Store } from './store.ts';
import { worded } from './wording.ts';

/** The fixes that issues bring along, as the editor's quick fixes. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly store: Store) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const place = this.store.place(document.uri);
    if (!place) return [];
    const text = document.getText();
    return this.store.issues(place).flatMap((issue) => {
      const shown = rangeIn(text, issue.range);
      if (!issue.fixes || !shown.intersection(range)) return [];
      return issue.fixes.map((fix) => {
        const action = new vscode.CodeAction(worded(fix.title, fix.data), vscode.CodeActionKind.QuickFix);
        action.edit = fixEdit(this.store, place, fix);
        action.diagnostics = context.diagnostics.filter((one) => one.code === issue.code && one.range.isEqual(shown));
        action.isPreferred = issue.fixes?.length === 1;
        return action;
      });
    });
  }
}

/** What a fix changes. */
export function fixEdit(store: Store, { root }: Place, { edits }: Fix): vscode.WorkspaceEdit {
  return textEdits(store, root, edits);
}
