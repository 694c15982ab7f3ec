import * as vscode from 'vscode';
import type { Range, SourceFile } from '../../core/index.ts';
import { highlightsAt, referencesAt, rowAt, useOfRow } from '../../language/references.ts';
import { rangeIn } from '../ranges.ts';
import type { Store } from '../store.ts';
import { shownIn } from './shown.ts';
import type { Shown } from './shown.ts';

/** So long, in ms, documents are computed in one go before the editor has its turn. */
const SLICE = 20;

/** Find All References, and the marks on the same name in one file. */
export class References implements vscode.ReferenceProvider, vscode.DocumentHighlightProvider {
  constructor(private readonly store: Store) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    await this.store.ready(document.uri);
    const shown = shownIn(this.store, document);
    if (!shown || token.isCancellationRequested) return [];
    const offset = document.offsetAt(position);
    const found = referencesAt(shown.view, shown.file, offset, includeDeclaration);
    if (found.length > 0) return found.map(({ file, range }) => this.location(shown, file, range));
    return this.usesOfRow(shown, offset, token);
  }

  provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] | undefined {
    const shown = shownIn(this.store, document);
    const found = shown ? highlightsAt(shown.view, shown.file, document.offsetAt(position)) : [];
    // The editor marks words that are alike where nobody marks anything.
    if (found.length === 0) return undefined;
    const { Read, Write } = vscode.DocumentHighlightKind;
    return found.map(
      ({ range, defines }) => new vscode.DocumentHighlight(rangeIn(document.getText(), range), defines ? Write : Read),
    );
  }

  /** The documents whose prices stand on the row of the rates at an offset. */
  private async usesOfRow(shown: Shown, offset: number, token: vscode.CancellationToken): Promise<vscode.Location[]> {
    const { view, file } = shown;
    const row = rowAt(file, offset);
    const uses: vscode.Location[] = [];
    let end = Date.now() + SLICE;
    for (const document of row ? view.workspace.documents() : []) {
      const range = row && useOfRow(view, document, file, row);
      if (range) uses.push(this.location(shown, document, range));
      if (Date.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (token.isCancellationRequested) return [];
      end = Date.now() + SLICE;
    }
    return uses;
  }

  private location({ place: { root } }: Shown, { path, text }: SourceFile, range: Range): vscode.Location {
    return new vscode.Location(this.store.uriOf({ root, path }), rangeIn(text, range));
  }
}
