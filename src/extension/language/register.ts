import * as vscode from 'vscode';
import type { InternalFigures } from '../internal-figures.ts';
import type { Store } from '../store.ts';
import { CodeLenses } from './code-lenses.ts';
import { offerCompletions } from './completion.ts';
import { Hovers } from './hovers.ts';
import { InlayHints } from './inlay-hints.ts';
import { Refactorings } from './refactorings.ts';
import { LEGEND, SemanticColours } from './semantic-colours.ts';

/** What the editor knows of our files while somebody reads and writes them. */
export function registerFeatures(store: Store, internal: InternalFigures): vscode.Disposable {
  const files = { language: 'trade-yaml' };
  const { languages } = vscode;
  const [hints, lenses] = [new InlayHints(store, internal), new CodeLenses(store, internal)];
  return vscode.Disposable.from(
    offerCompletions(store),
    languages.registerCodeActionsProvider(files, new Refactorings(store), {
      providedCodeActionKinds: Refactorings.kinds,
    }),
    languages.registerHoverProvider(files, new Hovers(store, internal)),
    vscode.Disposable.from(hints, languages.registerInlayHintsProvider(files, hints)),
    vscode.Disposable.from(lenses, languages.registerCodeLensProvider(files, lenses)),
    languages.registerDocumentRangeSemanticTokensProvider(files, new SemanticColours(store), LEGEND),
  );
}
