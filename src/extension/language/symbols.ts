import * as vscode from 'vscode';
import type { Range } from '../../core/index.ts';
import type { FileSymbol, SymbolKind } from '../../language/symbols/symbol.ts';
import { symbolsIn } from '../../language/symbols/symbols.ts';
import { rangeIn } from '../ranges.ts';
import type { Store } from '../store.ts';
import { shownIn } from './shown.ts';
import type { Shown } from './shown.ts';

/** The outline, and the path above the text. */
export class DocumentSymbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly store: Store) {}

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const shown = await onceShown(this.store, document, token);
    if (!shown) return [];
    const at = (range: Range): vscode.Range => rangeIn(shown.file.text, range);
    const symbol = ({ name, detail, kind, range, selection, children }: FileSymbol): vscode.DocumentSymbol => {
      const whole = at(range);
      const chosen = selection === range ? whole : at(selection);
      const one = new vscode.DocumentSymbol(name, detail, SYMBOL_KINDS[kind], whole, chosen);
      one.children = children.map(symbol);
      return one;
    };
    return symbolsIn(shown.view, shown.file).map(symbol);
  }
}

/**
 * The file as it is shown. Nobody asks again for the outline of a very large file, which is read when typing rests: so
 * this waits for it.
 */
async function onceShown(
  store: Store,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<Shown | undefined> {
  if (!(await store.ready(document.uri))) return undefined;
  const now = shownIn(store, document);
  if (now || token.isCancellationRequested) return now;
  return new Promise((resolve) => {
    const finish = (shown: Shown | undefined): void => {
      waiting.dispose();
      resolve(shown);
    };
    const waiting = vscode.Disposable.from(
      token.onCancellationRequested(() => finish(undefined)),
      vscode.workspace.onDidCloseTextDocument((closed) => closed === document && finish(undefined)),
      store.onDidChange(() => {
        const shown = shownIn(store, document);
        if (shown) finish(shown);
      }),
    );
  });
}

const { SymbolKind: Kind } = vscode;

/** The pictures of the editor for what ours stand for. */
export const SYMBOL_KINDS: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
  amount: Kind.Number,
  date: Kind.Event,
  document: Kind.File,
  group: Kind.Object,
  list: Kind.Array,
  party: Kind.Interface,
  product: Kind.Class,
  row: Kind.Struct,
  term: Kind.EnumMember,
  text: Kind.String,
};
