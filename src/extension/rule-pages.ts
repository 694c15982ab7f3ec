import * as vscode from 'vscode';
import { RULE_TEXTS, rulePage } from '../core/index.ts';
import { choiceOf, onDidChangeChoices } from './rule-settings.ts';

const SCHEME = 'tradewright-rule';

/** Where the page of a rule is found; the manifest has it shown as it is read, not as it is written. */
export function pageUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
}

/** The pages of the rules as documents that nobody can change, in the language of the editor. */
export function provideRulePages(): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const listening = onDidChangeChoices(() => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changes.fire(uri);
  });
  const pages = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changes.event,
    provideTextDocumentContent: ({ path }) => {
      const rule = RULE_TEXTS.find(({ code }) => path === `/${code}.md`);
      const say = (message: string, data = {}): string => vscode.l10n.t(message, { ...data });
      return rule && rulePage(rule, say, choiceOf(rule.code)?.choice);
    },
  });
  return vscode.Disposable.from(changes, listening, pages);
}
