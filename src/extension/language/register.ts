import * as vscode from 'vscode';
import type { Store } from '../store.ts';
import { offerCompletions } from './completion.ts';
import { Refactorings } from './refactorings.ts';

/** What the editor knows of our files while one is read or written. */
export function registerFeatures(store: Store): vscode.Disposable {
  const files = { language: 'trade-yaml' };
  const { languages } = vscode;
  return vscode.Disposable.from(
    offerCompletions(store),
    languages.registerCodeActionsProvider(files, new Refactorings(store), {
      providedCodeActionKinds: Refactorings.kinds,
    }),
  );
}
