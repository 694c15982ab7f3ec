import * as vscode from 'vscode';
import type { Store } from './store.ts';
import { rangeIn } from './ranges.ts';
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
        action.edit = new vscode.WorkspaceEdit();
        for (const edit of fix.edits) {
          const uri = this.store.uriOf({ root: place.root, path: edit.file });
          action.edit.replace(uri, rangeIn(text, edit.range), edit.text);
        }
        action.diagnostics = context.diagnostics.filter((one) => one.code === issue.code && one.range.isEqual(shown));
        action.isPreferred = issue.fixes?.length === 1;
        return action;
      });
    });
  }
}
