import * as vscode from 'vscode';
import type { Store } from '../store.ts';
import { Refactorings } from './refactorings.ts';

/** What the editor knows of our files while somebody writes in them. */
export function registerFeatures(store: Store): vscode.Disposable {
  const files = { language: 'trade-yaml' };
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider(files, new Refactorings(store), {
      providedCodeActionKinds: Refactorings.kinds,
    }),
  );
}
