import * as vscode from 'vscode';
import type { Store } from '../store.ts';
import { Definitions } from './definition.ts';
import { Links } from './links.ts';
import { References } from './references.ts';
import { Renaming } from './rename.ts';

const OURS: vscode.DocumentSelector = { language: 'trade-yaml' };

/** What the editor knows of our files while somebody reads and writes them. */
export function registerFeatures(store: Store): vscode.Disposable {
  const references = new References(store);
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(OURS, new Definitions(store)),
    vscode.languages.registerDocumentLinkProvider(OURS, new Links(store)),
    vscode.languages.registerReferenceProvider(OURS, references),
    vscode.languages.registerDocumentHighlightProvider(OURS, references),
    vscode.languages.registerRenameProvider(OURS, new Renaming(store)),
  );
}
