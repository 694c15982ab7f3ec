import * as vscode from 'vscode';
import { CHOOSABLE } from '../core/index.ts';
import type { Fix, Issue } from '../core/index.ts';
import { rangeIn, textEdits } from './ranges.ts';
import type { Place, Store } from './store.ts';
import { worded } from './wording.ts';

/** The fixes that issues bring along, as the editor's quick fixes; after them what there is to know of a rule, and its end. */
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
    const issues = this.store.issues(place).filter((issue) => rangeIn(text, issue.range).intersection(range));
    const of = (issue: Issue): vscode.Diagnostic[] => {
      const shown = rangeIn(text, issue.range);
      return context.diagnostics.filter((one) => codeOf(one) === issue.code && one.range.isEqual(shown));
    };
    const mending = issues.flatMap((issue) =>
      (issue.fixes ?? []).map((fix) => {
        const action = new vscode.CodeAction(worded(fix.title, fix.data), vscode.CodeActionKind.QuickFix);
        action.edit = fixEdit(this.store, place, fix);
        action.diagnostics = of(issue);
        action.isPreferred = issue.fixes?.length === 1;
        return action;
      }),
    );
    const byCode = [...new Map(issues.map((issue) => [issue.code, issue])).values()];
    return [...mending, ...byCode.flatMap(({ code }) => aboutRule(code, document.uri))];
  }
}

/** What a fix changes. */
export function fixEdit(store: Store, { root }: Place, { edits }: Fix): vscode.WorkspaceEdit {
  return textEdits(store, root, edits);
}

/** The code of a problem as we show it, which is a link to its page. */
function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** Tied to no problem: so the editor lists them behind whatever mends one, of any provider. */
function aboutRule(code: string, uri: vscode.Uri): vscode.CodeAction[] {
  const action = (title: string, command: string, argument: unknown): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.command = { title, command: `tradewright.${command}`, arguments: [argument] };
    return made;
  };
  const explain = action(vscode.l10n.t('Explain {rule}', { rule: code }), 'explainRule', code);
  if (!CHOOSABLE.includes(code) || !vscode.workspace.getWorkspaceFolder(uri)) return [explain];
  const off = vscode.l10n.t('Turn {rule} off in this workspace', { rule: code });
  return [explain, action(off, 'turnOffRule', { code, uri })];
}
