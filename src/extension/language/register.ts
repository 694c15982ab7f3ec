import * as vscode from 'vscode';
import type { InternalFigures } from '../internal-figures.ts';
import type { Store } from '../store.ts';
import { CodeLenses } from './code-lenses.ts';
import { offerCompletions } from './completion.ts';
import { Definitions } from './definition.ts';
import { Folds } from './folds.ts';
import { Hovers } from './hovers.ts';
import { InlayHints } from './inlay-hints.ts';
import { Links } from './links.ts';
import { Refactorings } from './refactorings.ts';
import { References } from './references.ts';
import { Renaming } from './rename.ts';
import { LEGEND, SemanticColours } from './semantic-colours.ts';
import { SelectionRanges } from './selection-ranges.ts';
import { DocumentSymbols } from './symbols.ts';
import { WorkspaceSymbols } from './workspace-symbols.ts';

const OURS: vscode.DocumentSelector = { language: 'trade-yaml' };

/** What the editor knows of our files while somebody reads and writes them. */
export function registerFeatures(store: Store, internal: InternalFigures): vscode.Disposable {
  const { languages } = vscode;
  const [hints, lenses] = [new InlayHints(store, internal), new CodeLenses(store, internal)];
  const references = new References(store);
  return vscode.Disposable.from(
    hints,
    lenses,
    offerCompletions(store),
    languages.registerHoverProvider(OURS, new Hovers(store, internal)),
    languages.registerInlayHintsProvider(OURS, hints),
    languages.registerCodeLensProvider(OURS, lenses),
    languages.registerDocumentRangeSemanticTokensProvider(OURS, new SemanticColours(store), LEGEND),
    languages.registerCodeActionsProvider(OURS, new Refactorings(store), {
      providedCodeActionKinds: Refactorings.kinds,
    }),
    languages.registerDefinitionProvider(OURS, new Definitions(store)),
    languages.registerDocumentLinkProvider(OURS, new Links(store)),
    languages.registerReferenceProvider(OURS, references),
    languages.registerDocumentHighlightProvider(OURS, references),
    languages.registerRenameProvider(OURS, new Renaming(store)),
    languages.registerDocumentSymbolProvider(OURS, new DocumentSymbols(store)),
    languages.registerFoldingRangeProvider(OURS, new Folds()),
    languages.registerSelectionRangeProvider(OURS, new SelectionRanges(store)),
    languages.registerWorkspaceSymbolProvider(new WorkspaceSymbols(store)),
  );
}
