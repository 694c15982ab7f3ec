import * as vscode from 'vscode';
import type { InternalFigures } from '../internal-figures.ts';
import type { Store } from '../store.ts';
import { CodeLenses } from './code-lenses.ts';
import { Hovers } from './hovers.ts';
import { InlayHints } from './inlay-hints.ts';
import { LEGEND, SemanticColours } from './semantic-colours.ts';

const LANGUAGE = { language: 'trade-yaml' };

/** Everything that the editor does with our files while somebody reads and writes them. */
export function registerFeatures(store: Store, internal: InternalFigures): vscode.Disposable {
  const [hints, lenses] = [new InlayHints(store, internal), new CodeLenses(store, internal)];
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(LANGUAGE, new Hovers(store, internal)),
    vscode.Disposable.from(hints, vscode.languages.registerInlayHintsProvider(LANGUAGE, hints)),
    vscode.Disposable.from(lenses, vscode.languages.registerCodeLensProvider(LANGUAGE, lenses)),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(LANGUAGE, new SemanticColours(store), LEGEND),
  );
}
