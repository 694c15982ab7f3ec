import * as vscode from 'vscode';
import { isDocumentKind, kindOf } from '../../core/index.ts';
import { readKept } from '../../webview/preview/protocol.ts';
import { uriArgument } from '../commands/arguments.ts';
import { documentAtHand } from '../commands/shell.ts';
import type { Shell } from '../commands/shell.ts';
import { isIn } from '../places.ts';
import { chosenOf } from './look.ts';
import { PreviewPanel } from './preview-panel.ts';

export const PREVIEW = 'tradewright.preview';

/** All previews: one follows the active document, those that are locked stay with theirs. */
export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Set<PreviewPanel>();
  private watched = false;
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(private readonly shell: Shell) {
    this.subscriptions.push(
      vscode.window.registerWebviewPanelSerializer(PREVIEW, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor.document.uri)),
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach((moved) => this.move(moved))),
      shell.store.onDidChange(() => this.each((panel) => panel.update())),
    );
  }

  /** Preview Document: beside the editor, which keeps the focus. */
  async open(argument?: unknown): Promise<void> {
    const { store } = this.shell;
    const place = await documentAtHand(this.shell, uriArgument(argument));
    if (!place) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a quotation or proforma first.'));
      return;
    }
    const uri = store.uriOf(place);
    const all = [...this.panels];
    const found = all.find((panel) => panel.uri.toString() === uri.toString()) ?? all.find(({ locked }) => !locked);
    if (found) {
      found.show(uri);
      found.reveal();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.add(vscode.window.createWebviewPanel(PREVIEW, vscode.l10n.t('Preview'), column), uri);
  }

  /** A preview that was open when the editor was closed. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readKept(state);
    const uri = kept && vscode.Uri.parse(kept.uri);
    if (!uri || !this.shell.store.place(uri)) panel.dispose();
    else {
      const preview = this.add(panel, uri);
      preview.locked = kept.locked;
      preview.show(uri, chosenOf(kept));
    }
    return Promise.resolve();
  }

  dispose(): void {
    this.each((panel) => panel.dispose());
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private add(panel: vscode.WebviewPanel, uri: vscode.Uri): PreviewPanel {
    this.watch();
    const preview = new PreviewPanel(this.shell, panel, uri);
    this.panels.add(preview);
    preview.onDidDispose(() => {
      this.panels.delete(preview);
      preview.dispose();
    });
    return preview;
  }

  /** Pictures, fonts and templates are not trade files: nobody else looks after them. */
  private watch(): void {
    if (this.watched) return;
    this.watched = true;
    const changed = (uri: vscode.Uri): void => this.each((panel) => panel.fileChanged(uri));
    const files = vscode.workspace.createFileSystemWatcher('**/*');
    this.subscriptions.push(
      files,
      files.onDidChange(changed),
      files.onDidCreate(changed),
      files.onDidDelete(changed),
      vscode.workspace.onDidChangeTextDocument(({ document }) => changed(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
    );
  }

  private follow(uri: vscode.Uri): void {
    if (!this.shell.store.place(uri) || !isDocumentKind(kindOf(uri.path))) return;
    this.each((panel) => !panel.locked && panel.show(uri));
  }

  private move({ oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): void {
    this.each((panel) => {
      if (!isIn(oldUri, panel.uri)) return;
      panel.show(newUri.with({ path: newUri.path + panel.uri.path.slice(oldUri.path.length) }));
    });
  }

  private each(does: (panel: PreviewPanel) => unknown): void {
    for (const panel of this.panels) does(panel);
  }
}
