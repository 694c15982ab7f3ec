import * as vscode from 'vscode';
import type { Store } from '../store.ts';
import { offerCompletions } from './completion.ts';
import { Definitions } from './definition.ts';
import { Links } from './links.ts';
import { Refactorings } from './refactorings.ts';
import { References } from './references.ts';
import { Renaming } from './rename.ts';

const OURS: vscode.DocumentSelector = { language: 'trade-yaml' };

/** What the editor knows of our files while somebody reads and writes them. */
export function registerFeatures(store: Store): vscode.Disposable {
  const { languages } = vscode;
  const references = new References(store);
  return vscode.Disposable.from(
    offerCompletions(store),
    languages.registerCodeActionsProvider(OURS, new Refactorings(store), {
      providedCodeActionKinds: Refactorings.kinds,
    }),
    languages.registerDefinitionProvider(OURS, new Definitions(store)),
    languages.registerDocumentLinkProvider(OURS, new Links(store)),
    languages.registerReferenceProvider(OURS, references),
    languages.registerDocumentHighlightProvider(OURS, references),
    languages.registerRenameProvider(OURS, new Renaming(store)),
  );
}
