import * as vscode from 'vscode';

/** The words of a page in the editor's language. */
export function pageLabels<K extends string>(english: Readonly<Record<K, string>>): Readonly<Record<K, string>> {
  const words = Object.entries<string>(english).map(([key, text]) => [key, vscode.l10n.t(text)]);
  return Object.fromEntries(words) as Record<K, string>;
}
