import * as vscode from 'vscode';
import { RULE_TEXTS, rulePage } from '../core/index.ts';

const SCHEME = 'tradewright-rule';

/** Where the page of a rule is found; the manifest has it shown as it is read, not as it is written. */
export function pageUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
}

/** The pages of the rules as documents that nobody can change, in the language of the editor. */
export function provideRulePages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => {
      const rule = RULE_TEXTS.find(({ code }) => path === `/${code}.md`);
      return rule && rulePage(rule, (message, data = {}) => vscode.l10n.t(message, { ...data }));
    },
  });
}
