import * as vscode from 'vscode';
import { COLOURS, coloursIn } from '../../language/colours.ts';
import { positionOf } from '../ranges.ts';
import type { Store } from '../store.ts';
import { shownWhenRead } from './shown.ts';

export const LEGEND = new vscode.SemanticTokensLegend([...COLOURS]);

/** Terms, places, codes and money in their colours: of what is in view, however long the file. */
export class SemanticColours implements vscode.DocumentRangeSemanticTokensProvider {
  constructor(private readonly store: Store) {}

  async provideDocumentRangeSemanticTokens(
    document: vscode.TextDocument,
    visible: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    const shown = await shownWhenRead(this.store, document, token);
    if (!shown || token.isCancellationRequested) return undefined;
    const range = { start: document.offsetAt(visible.start), end: document.offsetAt(visible.end) };
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    for (const { range: found, colour } of coloursIn(shown.file, range)) {
      const { line, character } = positionOf(shown.file.text, found.start);
      builder.push(line, character, found.end - found.start, COLOURS.indexOf(colour));
    }
    return builder.build();
  }
}
