import * as vscode from 'vscode';
import { buyerModel, sourceOf } from '../../core/index.ts';
import type { Computation } from '../../core/index.ts';
import { filesOf } from '../../export/assets.ts';
import type { PreviewPages } from '../../export/typst/preview.ts';
import { Stopped } from '../../worker/press.ts';
import { ENGLISH, readFromPreview } from '../../webview/preview/protocol.ts';
import type { FromPreview, Subject, ToPreview } from '../../webview/preview/protocol.ts';
import { orderOf } from '../commands/order.ts';
import { told } from '../commands/shell.ts';
import type { Shell } from '../commands/shell.ts';
import { loadPage } from '../load-page.ts';
import { pageLabels } from '../page-labels.ts';
import { isIn } from '../places.ts';
import { rangeIn } from '../ranges.ts';
import type { Place } from '../store.ts';
import { plain } from '../trees/text.ts';
import { NOTHING_CHOSEN, chosenBy, modelOf, subjectLook } from './look.ts';
import type { Chosen } from './look.ts';
import { Newest } from './newest.ts';
import { revealBeside } from './reveal.ts';
import { SentPages } from './sent-pages.ts';
import { showTemplateProblems } from './template-problems.ts';
import { gone, troubleMessage, troubledBy, unreadable } from './trouble.ts';
import type { Troubled } from './trouble.ts';
import { writeLanguage } from './write-language.ts';

/** One preview: the pages of a document as its PDF has them, set anew while its files change. */
export class PreviewPanel implements vscode.Disposable {
  /** It stays with its document, whichever is active. */
  locked = false;
  private document: { readonly place: Place; readonly computation: Computation } | undefined;
  private chosen: Chosen = NOTHING_CHOSEN;
  private subject: Subject | undefined;
  private pages: PreviewPages | undefined;
  /** The model that was set last, as text, and the files that went into it. */
  private set = '';
  private files: ReadonlySet<string> = new Set();
  private filesChanged = false;
  private failed: Troubled | undefined;
  private unread: Troubled | undefined;
  private working = false;
  private isReady = false;
  private readonly sent = new SentPages();
  private readonly turns = new Newest(() => this.draw());
  private readonly problems = vscode.languages.createDiagnosticCollection('tradewright-template');

  constructor(
    private readonly shell: Shell,
    private readonly panel: vscode.WebviewPanel,
    private shown: vscode.Uri,
  ) {
    panel.iconPath = vscode.Uri.joinPath(shell.extensionUri, 'media', 'icon.svg');
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    panel.onDidChangeViewState(() => panel.visible && this.turns.ask());
    loadPage(panel.webview, shell.extensionUri, { name: 'preview', title: 'Preview', pictures: true });
    this.turns.ask();
  }

  get uri(): vscode.Uri {
    return this.shown;
  }

  /** Another document; what was chosen for the last one was for that alone. */
  show(uri: vscode.Uri, chosen = NOTHING_CHOSEN): void {
    if (uri.toString() === this.shown.toString() && chosen === NOTHING_CHOSEN) return;
    if (uri.toString() !== this.shown.toString()) this.forget();
    [this.shown, this.chosen] = [uri, chosen];
    this.entitle();
    this.turns.ask();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Some of our files changed. */
  update(): void {
    this.turns.ask();
  }

  /** A file changed, on disk or in the editor: it may be a picture, a font or a template of the document. */
  fileChanged(uri: vscode.Uri): void {
    const root = this.document?.place.root.uri;
    if (!root || !isIn(root, uri)) return;
    if (!this.files.has(uri.path.slice(root.path.endsWith('/') ? root.path.length : root.path.length + 1))) return;
    this.filesChanged = true;
    this.turns.ask();
  }

  onDidDispose(listener: () => void): void {
    this.panel.onDidDispose(listener);
  }

  dispose(): void {
    this.isReady = false;
    this.problems.dispose();
  }

  private forget(): void {
    [this.document, this.pages, this.failed, this.unread, this.set] = [undefined, undefined, undefined, undefined, ''];
    this.files = new Set();
    this.problems.clear();
    this.sent.forget();
  }

  /** The document as it stands; nothing while nobody looks. */
  private async draw(): Promise<void> {
    if (!this.panel.visible) return;
    const { store } = this.shell;
    const uri = this.shown;
    const place = await store.ready(uri);
    if (uri !== this.shown) return;
    const result = place && store.result(place);
    if (!place || !result) return this.say({ unread: gone() });
    this.document = { place, computation: result.computation };
    const model = modelOf(result.computation, this.chosen);
    this.introduce();
    const unread = unreadable(place.path, store.file(place)?.text ?? '', result.issues);
    this.say({ unread });
    if (unread && this.pages) return;
    const text = JSON.stringify(model);
    if (text === this.set && !this.filesChanged) return;
    [this.set, this.filesChanged] = [text, false];
    this.work(true);
    const files = new Set(filesOf(model));
    try {
      this.files = files;
      const order = await orderOf(place.root, model);
      const read = (path: string): Promise<Uint8Array | undefined> => {
        files.add(path);
        return order.read(path);
      };
      const pages = await this.shell.press.preview({ ...order, read });
      if (uri !== this.shown) return;
      this.pages = pages;
      this.sendPages();
      this.say({ failed: undefined });
    } catch (error) {
      if (uri !== this.shown) return;
      if (!(error instanceof Stopped)) return this.say({ failed: troubledBy(error, files) });
      this.set = '';
    } finally {
      this.work(false);
    }
  }

  /** The tab says the document's number, else its file's name; also while it is hidden. */
  private entitle(): string {
    const place = this.shell.store.place(this.shown);
    const number = place && this.shell.store.document(place)?.value.number;
    const name = number ?? this.shown.path.slice(this.shown.path.lastIndexOf('/') + 1);
    this.panel.title = vscode.l10n.t('Preview {name}', { name: plain(name, 60) });
    return name;
  }

  /** What is previewed, and what the page may choose from. */
  private introduce(): void {
    if (!this.document) return;
    const { computation } = this.document;
    const own = buyerModel(computation);
    const name = this.entitle();
    const subject: Subject = {
      type: 'subject',
      uri: this.shown.toString(),
      name,
      ...subjectLook(own, this.chosen),
      locked: this.locked,
    };
    if (JSON.stringify(subject) === JSON.stringify(this.subject)) return;
    this.subject = subject;
    this.post(subject);
  }

  private say(news: { readonly unread?: Troubled | undefined; readonly failed?: Troubled | undefined }): void {
    if ('unread' in news) this.unread = news.unread;
    if ('failed' in news) {
      this.failed = news.failed;
      if (this.document) showTemplateProblems(this.problems, this.document.place.root, this.failed);
    }
    this.post(troubleMessage(this.troubled));
  }

  private get troubled(): Troubled | undefined {
    return this.unread ?? this.failed;
  }

  private work(on: boolean): void {
    this.working = on;
    this.post({ type: 'working', on });
  }

  private sendPages(): void {
    if (!this.isReady || !this.pages) return;
    const message = this.sent.lacking(this.pages);
    if (message) this.post(message);
  }

  private post(message: ToPreview): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  private async receive(raw: unknown): Promise<void> {
    const message = readFromPreview(raw);
    if (message) await told(() => this.answer(message));
  }

  private async answer(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.begin();
      case 'view':
        this.sent.look(message.first, message.last);
        return this.sendPages();
      case 'look':
        if (this.subject) this.show(this.shown, chosenBy(message, this.subject.own));
        return;
      case 'lock':
        this.locked = message.locked;
        return this.introduce();
      case 'follow':
        return this.follow(message.target);
      case 'fault': {
        const place = this.troubled?.faults[message.index]?.place;
        const root = this.document?.place.root;
        if (place && root)
          await revealBeside(vscode.Uri.joinPath(root.uri, place.file), place.range, this.panel.viewColumn);
        return;
      }
      case 'export':
        await vscode.commands.executeCommand('tradewright.export', {
          uri: this.shown,
          ...this.chosen,
          ...(message.as === 'pdf' && { formats: ['pdf'] }),
          ask: true,
        });
        return;
      case 'write':
        if (!this.document || this.chosen.language === undefined) return;
        await writeLanguage(this.shell.store, this.document.place, this.chosen.language);
        // From here on the file says it: where that is undone, the pages follow.
        this.show(this.shown, { ...this.chosen, language: undefined });
    }
  }

  /** The page has loaded, perhaps again: it knows nothing. */
  private begin(): void {
    this.isReady = true;
    this.sent.forget();
    if (this.subject) this.post({ ...this.subject, labels: pageLabels(ENGLISH) });
    else this.turns.ask();
    this.post({ type: 'working', on: this.working });
    this.post(troubleMessage(this.troubled));
    this.sendPages();
  }

  private async follow(target: string): Promise<void> {
    if (!this.document) return;
    const { place, computation } = this.document;
    const { root } = place;
    const source = sourceOf(root.workspace, computation, target, this.chosen.language);
    const file = source && root.workspace.get(source.file);
    if (!file) return;
    const { start, end } = rangeIn(file.text, source.range);
    const empty = source.range.start === source.range.end;
    await revealBeside(
      this.shell.store.uriOf({ root, path: source.file }),
      new vscode.Range(start, empty ? start : end),
      this.panel.viewColumn,
    );
  }
}
