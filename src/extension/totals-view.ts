import * as vscode from 'vscode';
import { reportIssues, totalsReport } from '../core/index.ts';
import { readFromPage } from '../webview/protocol.ts';
import type { DocumentState, ToPage } from '../webview/protocol.ts';
import { pageLabels } from './page-labels.ts';
import { today } from './store.ts';
import type { Place, Store } from './store.ts';
import { totalsHtml } from './totals-html.ts';
import { wordedIssue } from './wording.ts';

export const TOTALS_VIEW = 'tradewright.totals';

/** The totals in the side bar: they follow the active editor and what is typed in it. */
export class TotalsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private shown: Place | undefined;
  private pending: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: Store,
  ) {
    const followActive = (): void => {
      const active = vscode.window.activeTextEditor;
      if (active) this.follow(active.document.uri);
    };
    this.subscriptions.push(
      vscode.window.onDidChangeActiveTextEditor(followActive),
      vscode.workspace.onDidChangeWorkspaceFolders(followActive),
      store.onDidChange(() => this.postSoon()),
    );
    followActive();
  }

  dispose(): void {
    clearTimeout(this.pending);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** The document whose totals are shown. */
  get current(): vscode.Uri | undefined {
    return this.shown && this.store.uriOf(this.shown);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    const { webview } = view;
    const resource = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(this.extensionUri, ...path);
    webview.options = { enableScripts: true, localResourceRoots: [resource('dist'), resource('media')] };
    webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    view.onDidChangeVisibility(() => view.visible && this.post());
    view.onDidDispose(() => (this.view = undefined));
    webview.html = totalsHtml({
      scriptUri: webview.asWebviewUri(resource('dist', 'webview.js')).toString(),
      styleUri: webview.asWebviewUri(resource('media', 'sidebar.css')).toString(),
      cspSource: webview.cspSource,
      nonce: nonce(),
      lang: vscode.env.language,
    });
  }

  /** Shows a document; any other of our files leaves the last document standing. */
  private follow(uri: vscode.Uri): void {
    const place = this.store.place(uri);
    if (!place || (this.store.file(place) && !this.store.document(place))) return;
    if (/\.(quotation|proforma)\.yaml$/.test(place.path)) this.shown = place;
    this.postSoon();
  }

  /** Several changes in one turn of the editor are one message. */
  private postSoon(): void {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.post();
    }, 0);
  }

  private post(): void {
    if (this.store.isLoading) void this.store.loaded().then(() => this.postSoon());
    else if (this.view?.visible) void this.view.webview.postMessage(this.message());
  }

  private message(): ToPage {
    const labels = pageLabels();
    const result = this.shown && this.store.result(this.shown);
    if (!this.shown || !result) {
      const any = this.store.all().some(({ workspace }) => workspace.all().length > 0);
      return { type: 'empty', reason: any ? 'no-document' : 'no-workspace', labels };
    }
    const { root, path } = this.shown;
    const report = totalsReport(result.computation, reportIssues(root.workspace, result.issues, wordedIssue));
    const expired = report.kind === 'quotation' && report.validUntil !== null && report.validUntil < today();
    const state: DocumentState = expired ? 'expired' : 'draft';
    return {
      type: 'show',
      report,
      state,
      source: { uri: this.store.uriOf(this.shown).toString(), name: path },
      labels,
    };
  }

  private async receive(raw: unknown): Promise<void> {
    const message = readFromPage(raw);
    switch (message?.type) {
      case 'ready':
        return this.post();
      case 'command':
        await vscode.commands.executeCommand(
          `tradewright.${message.id}`,
          ...(this.current && message.id !== 'newQuotation' && message.id !== 'newWorkspace' ? [this.current] : []),
        );
        return;
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      case 'reveal': {
        if (!this.shown) return;
        const { file, line, column } = message.place;
        const uri = this.store.uriOf({ root: this.shown.root, path: file });
        const at = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
        await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
        return;
      }
      case undefined:
        return;
    }
  }
}

/** Hexadecimal. The extension host of VS Code 1.74 may have no Web Crypto. */
function nonce(): string {
  const bytes = new Uint8Array(16);
  const source = globalThis.crypto as Crypto | undefined;
  if (source) source.getRandomValues(bytes);
  else bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
