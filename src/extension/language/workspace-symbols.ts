import * as vscode from 'vscode';
import { symbolsMatching } from '../../language/symbols/search.ts';
import { rangeIn } from '../ranges.ts';
import type { Store } from '../store.ts';
import { SYMBOL_KINDS } from './symbols.ts';

/** Go to Symbol in Workspace: products, buyers, sellers and documents by code and name. */
export class WorkspaceSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly store: Store) {}

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    await this.store.loaded();
    if (token.isCancellationRequested) return [];
    return this.store.all().flatMap((root) =>
      symbolsMatching(root, query).map(({ name, detail, kind, file, range }) => {
        const uri = this.store.uriOf({ root, path: file.path });
        const location = new vscode.Location(uri, rangeIn(file.text, range));
        return new vscode.SymbolInformation(name, SYMBOL_KINDS[kind], detail, location);
      }),
    );
  }
}
