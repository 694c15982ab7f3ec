import * as vscode from 'vscode';
import { renamableAt, rename } from '../../language/rename.ts';
import { rangeIn, textEdits } from '../ranges.ts';
import type { Store } from '../store.ts';
import { shownIn } from './shown.ts';
import type { Shown } from './shown.ts';

/** Rename Symbol: a SKU, an id or a number in all files, as one step of Undo. The editor shows what is thrown. */
export class Renaming implements vscode.RenameProvider {
  constructor(private readonly store: Store) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ range: vscode.Range; placeholder: string }> {
    const { view, file } = await this.shown(document);
    const found = renamableAt(view, file, document.offsetAt(position));
    if ('refused' in found) throw new Error(found.refused);
    return { range: rangeIn(document.getText(), found.range), placeholder: found.name.text };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit> {
    const { place, view, file } = await this.shown(document);
    const found = rename(view, file, document.offsetAt(position), newName);
    if ('refused' in found) throw new Error(found.refused);
    const edit = textEdits(this.store, place.root, found.edits);
    const uri = (path: string): vscode.Uri => this.store.uriOf({ root: place.root, path });
    for (const { from, to } of found.moves) edit.renameFile(uri(from), uri(to));
    return edit;
  }

  /** The file as it is shown, once all others are known that may speak of the same. */
  private async shown(document: vscode.TextDocument): Promise<Shown> {
    await this.store.ready(document.uri);
    const shown = shownIn(this.store, document);
    if (!shown) throw new Error(vscode.l10n.t('This file is still being read: try again in a moment'));
    return shown;
  }
}
