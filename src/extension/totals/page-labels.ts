import * as vscode from 'vscode';
import { ENGLISH } from '../../webview/protocol.ts';
import type { Labels } from '../../webview/protocol.ts';

/** The page's words in the editor's language. */
export function pageLabels(): Labels {
  return Object.fromEntries(Object.entries(ENGLISH).map(([key, text]) => [key, vscode.l10n.t(text)])) as Labels;
}
