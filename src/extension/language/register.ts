import * as vscode from 'vscode';
import type { Store } from '../store.ts';
import { offerCompletions } from './completion.ts';

/** What the editor knows of our files while one is read or written. */
export function registerFeatures(store: Store): vscode.Disposable {
  return vscode.Disposable.from(offerCompletions(store));
}
