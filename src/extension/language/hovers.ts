import * as vscode from 'vscode';
import { hoverAt } from '../../language/hover/index.ts';
import type { InternalFigures } from '../internal-figures.ts';
import { rangeIn } from '../ranges.ts';
import type { Store } from '../store.ts';
import { markdownOf, readerOf } from './markdown.ts';
import { shownWhenRead } from './shown.ts';

/** What a product, a term, a country, a figure is, where somebody points at it. */
export class Hovers implements vscode.HoverProvider {
  constructor(
    private readonly store: Store,
    private readonly internal: InternalFigures,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const shown = await shownWhenRead(this.store, document, token);
    if (!shown) return undefined;
    const { file } = shown;
    const found = hoverAt(readerOf(this.store, shown, this.internal), file, document.offsetAt(position));
    return found && new vscode.Hover(markdownOf(found.markdown), rangeIn(file.text, found.range));
  }
}
