import * as vscode from 'vscode';
import { isDocumentKind, kindOf } from '../../core/index.ts';
import { packed } from '../../webview/delta.ts';
import type { Last } from '../../webview/delta.ts';
import { ENGLISH, readFromPage } from '../../webview/protocol.ts';
import type { FromPage, Show, ToPage, Watch } from '../../webview/protocol.ts';
import { told } from '../commands/shell.ts';
import type { InternalFigures } from '../internal-figures.ts';
import { loadPage } from '../load-page.ts';
import { pageLabels } from '../page-labels.ts';
import type { Place, Store } from '../store.ts';
import { changeDocument } from './page-edits.ts';
import { explainedMessage, outcomeMessage, ruleOf, showMessage, termsMessage } from './page-messages.ts';
import type { Shown } from './page-messages.ts';

export const TOTALS_VIEW = 'tradewright.totals';

/** The totals in the side bar: they follow the active editor and what is typed in it. */
export class TotalsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private place: Place | undefined;
  private pending: ReturnType<typeof setTimeout> | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;
  private watch: Watch = NOTHING;
  private labelled = false;
  /** What the page has of the last document that was sent. */
  private last: Last | undefined;
  private readonly store: Store;
  private readonly internal: InternalFigures;
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(
    private readonly extensionUri: vscode.Uri,
    { store, internal }: { readonly store: Store; readonly internal: InternalFigures },
  ) {
    this.store = store;
    this.internal = internal;
    const followActive = (): void => {
      const active = vscode.window.activeTextEditor;
      if (active) this.follow(active.document.uri);
    };
    this.subscriptions.push(
      vscode.window.onDidChangeActiveTextEditor(followActive),
      vscode.workspace.onDidChangeWorkspaceFolders(followActive),
      store.onDidChange(() => this.postSoon()),
      internal.onDidChange(() => this.post()),
    );
    followActive();
  }

  dispose(): void {
    clearTimeout(this.pending);
    clearTimeout(this.later);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** The document whose totals are shown. */
  get current(): vscode.Uri | undefined {
    return this.place && this.store.uriOf(this.place);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.labelled = false;
    this.last = undefined;
    this.watch = NOTHING;
    view.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    view.onDidChangeVisibility(() => view.visible && this.post());
    view.onDidDispose(() => (this.view = undefined));
    loadPage(view.webview, this.extensionUri, { name: 'webview', title: 'Trade totals', pictures: false });
  }

  /** Shows a document; any other of our files leaves the last document standing. */
  private follow(uri: vscode.Uri): void {
    const place = this.store.place(uri);
    if (!place || (this.store.file(place) && !this.store.document(place))) return;
    if (isDocumentKind(kindOf(place.path))) this.place = place;
    this.postSoon();
  }

  /** Several changes in one turn of the editor are one message. */
  private postSoon(): void {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.post();
    }, 0);
  }

  /** The document at once; what else the page shows of it when typing rests. */
  private post(): void {
    if (this.store.isLoading) return void this.store.loaded().then(() => this.postSoon());
    if (!this.view?.visible) return;
    const shown = this.shown();
    this.send(shown ? this.pack(showMessage(this.store, shown, this.internal.shown)) : this.empty());
    clearTimeout(this.later);
    if (shown) this.later = setTimeout(() => this.postWatched(), REST);
  }

  /** What the page looks at besides the totals. */
  private postWatched(): void {
    const shown = this.view?.visible && this.shown();
    if (!shown) return;
    const { terms, figure, wish } = this.watch;
    const internal = this.internal.shown;
    const messages = [
      figure === undefined ? undefined : explainedMessage(shown, figure, internal),
      wish && internal ? outcomeMessage(shown, wish) : undefined,
      terms === false ? undefined : termsMessage(shown, ruleOf(terms), internal),
    ];
    for (const message of messages) if (message) this.send(message);
  }

  private pack(show: Show): ToPage {
    const { sent, last } = packed(show, this.last);
    this.last = last;
    return sent;
  }

  /** The page is told its words once; it keeps them. */
  private send(message: ToPage): void {
    const first = !this.labelled && (message.type === 'show' || message.type === 'empty');
    this.labelled ||= first;
    void this.view?.webview.postMessage(first ? { ...message, labels: pageLabels(ENGLISH) } : message);
  }

  private shown(): Shown | undefined {
    const result = this.place && this.store.result(this.place);
    return this.place && result && { ...this.place, computation: result.computation };
  }

  private empty(): ToPage {
    const any = this.store.all().some(({ workspace }) => workspace.all().length > 0);
    return { type: 'empty', reason: any ? 'no-document' : 'no-workspace' };
  }

  private async receive(raw: unknown): Promise<void> {
    const message = readFromPage(raw);
    if (message) await told(() => this.answer(message));
  }

  private async answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.labelled = false;
        this.last = undefined;
        return this.post();
      case 'watch':
        this.watch = message;
        clearTimeout(this.later);
        return this.postWatched();
      case 'internal':
        return this.internal.show(message.shown);
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      case 'command':
        await vscode.commands.executeCommand(
          `tradewright.${message.id}`,
          ...(this.current && message.id !== 'newQuotation' && message.id !== 'newWorkspace' ? [this.current] : []),
        );
        return;
      case 'reveal': {
        const { file, line, column } = message.place;
        if (!this.place?.root.workspace.get(file)) return;
        const uri = this.store.uriOf({ root: this.place.root, path: file });
        const at = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
        await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
        return;
      }
      default: {
        const shown = this.shown();
        if (shown) await changeDocument(this.store, shown, message);
        if (message.type === 'write') this.send({ type: 'written' });
      }
    }
  }
}

/** Until the page says what it shows besides the totals. */
const NOTHING: Watch = { type: 'watch', terms: false, figure: undefined, wish: undefined };

/** What is worked out besides the totals waits until typing has paused for this long, in ms. */
const REST = 80;
