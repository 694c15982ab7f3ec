import type * as vscode from 'vscode';
import { definitionAt } from '../../language/definition.ts';
import type { Target } from '../../language/definition.ts';
import { rangeIn } from '../ranges.ts';
import type { Place, Store } from '../store.ts';
import { shownIn } from './shown.ts';

/** Go to Definition and Peek. */
export class Definitions implements vscode.DefinitionProvider {
  constructor(private readonly store: Store) {}

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] | undefined {
    const shown = shownIn(this.store, document);
    if (!shown) return undefined;
    const found = definitionAt(shown.view, shown.file, document.offsetAt(position));
    if (!found) return undefined;
    const from = rangeIn(document.getText(), found.from);
    return found.to.map((target) => ({ originSelectionRange: from, ...this.link(shown.place, target) }));
  }

  private link({ root }: Place, { file, range, whole }: Target): vscode.LocationLink {
    const targetUri = this.store.uriOf({ root, path: file });
    const text = root.workspace.get(file)?.text ?? '';
    return { targetUri, targetRange: rangeIn(text, whole), targetSelectionRange: rangeIn(text, range) };
  }
}
