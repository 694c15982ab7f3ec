import * as vscode from 'vscode';
import { linksIn } from '../../language/links.ts';
import { rangeIn } from '../ranges.ts';
import type { Store } from '../store.ts';
import { readInTurns } from '../turns.ts';
import { shownIn } from './shown.ts';

/** Links on the files, the mail and the website that a file of ours names. */
export class Links implements vscode.DocumentLinkProvider {
  constructor(private readonly store: Store) {}

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[]> {
    const shown = shownIn(this.store, document);
    if (!shown) return [];
    const { place, file } = shown;
    if (file.kind === 'product') await readInTurns(file, token);
    if (token.isCancellationRequested) return [];
    return linksIn(file).map((found) => {
      const target =
        found.to === 'file'
          ? this.store.uriOf({ root: place.root, path: found.path })
          : vscode.Uri.parse(found.address);
      const link = new vscode.DocumentLink(rangeIn(file.text, found.range), target);
      link.tooltip =
        found.to === 'mail'
          ? vscode.l10n.t('Write an e-mail')
          : found.to === 'web'
            ? vscode.l10n.t('Open the website')
            : vscode.l10n.t('Open the file');
      return link;
    });
  }
}
