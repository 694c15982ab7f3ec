import * as vscode from 'vscode';
import { RULE_TEXTS, rulePage } from '../core/index.ts';

const SCHEME = 'tradewright-rule';

/** Where the page of a rule is found. */
export function pageUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
}

/** What the code of a problem leads to: the page, as it is read and not as it is written. */
export function pageLink(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:tradewright.explainRule?${encodeURIComponent(JSON.stringify([code]))}`);
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
