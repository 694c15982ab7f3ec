import * as vscode from 'vscode';
import { buyerModel, saidIn, sourceOf } from '../../core/index.ts';
import type { Computation, DocumentModel } from '../../core/index.ts';
import { filesOf } from '../../export/assets.ts';
import { Stopped } from '../../worker/press.ts';
import { orderOf } from '../commands/order.ts';
import { told } from '../commands/shell.ts';
import type { Shell } from '../commands/shell.ts';
import { loadPage } from '../load-page.ts';
import { isIn } from '../places.ts';
import { rangeIn } from '../ranges.ts';
import type { Place } from '../store.ts';
import { plain } from '../trees/text.ts';
import { NOTHING_CHOSEN, chosenBy, modelOf, subjectLook } from './look.ts';
import type { Chosen } from './look.ts';
import { Newest } from './newest.ts';
import { PageLink } from './page-link.ts';
import type { Asked } from './page-link.ts';
import { revealBeside } from './reveal.ts';
import { showTemplateProblems } from './template-problems.ts';
import { gone, troubledBy, unreadable } from './trouble.ts';
import type { Troubled } from './trouble.ts';
import { writeLanguage } from './write-language.ts';

/** One preview: the pages of a document as its PDF has them, set anew while its files change. */
export class PreviewPanel implements vscode.Disposable {
  /** It stays with its document, whichever is active. */
  locked = false;
  private document: { readonly place: Place; readonly computation: Computation } | undefined;
  private chosen: Chosen = NOTHING_CHOSEN;
  /** The model that was set last, as text, and the files that went into it. */
  private set = '';
  private files: ReadonlySet<string> = new Set();
  private filesChanged = false;
  /** What is wrong with the document's text, and with what became of it. */
  private unread: Troubled | undefined;
  private failed: Troubled | undefined;
  private readonly page: PageLink;
  private readonly turns = new Newest(() => this.draw());
  private readonly problems = vscode.languages.createDiagnosticCollection('tradewright-template');

  constructor(
    private readonly shell: Shell,
    private readonly panel: vscode.WebviewPanel,
    private shown: vscode.Uri,
  ) {
    panel.iconPath = vscode.Uri.joinPath(shell.extensionUri, 'media', 'icon.svg');
    panel.onDidChangeViewState(() => panel.visible && this.turns.ask());
    this.page = new PageLink(panel.webview, (asked) => void told(() => this.answer(asked)));
    loadPage(panel.webview, shell.extensionUri, { name: 'preview', title: 'Preview', pictures: true });
    this.turns.ask();
  }

  get uri(): vscode.Uri {
    return this.shown;
  }

  /** Another document; what was chosen for the last one was for that alone. */
  show(uri: vscode.Uri, chosen = NOTHING_CHOSEN): void {
    const other = uri.toString() !== this.shown.toString();
    if (!other && chosen === NOTHING_CHOSEN) return;
    if (other) this.forget();
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
    this.problems.dispose();
  }

  private forget(): void {
    [this.document, this.unread, this.failed, this.set] = [undefined, undefined, undefined, ''];
    this.files = new Set();
    this.problems.clear();
    this.page.forget();
  }

  /** Shows the document as it stands. Nothing is set while nobody looks, or where nothing on the pages would change. */
  private async draw(): Promise<void> {
    if (!this.panel.visible) return;
    const { store } = this.shell;
    const uri = this.shown;
    const place = await store.ready(uri);
    if (uri !== this.shown) return;
    const result = place && store.result(place);
    if (!place || !result) return this.say({ unread: gone() });
    this.document = { place, computation: result.computation };
    this.introduce(result.computation);
    const unread = unreadable(place.path, store.file(place)?.text ?? '', result.issues);
    this.say({ unread });
    if (unread && this.page.pages) return;
    const model = modelOf(result.computation, this.chosen);
    const text = JSON.stringify(model);
    if (text === this.set && !this.filesChanged) return;
    [this.set, this.filesChanged] = [text, false];
    await this.setPages(place, model);
  }

  private async setPages(place: Place, model: DocumentModel): Promise<void> {
    const uri = this.shown;
    const files = new Set(filesOf(model));
    this.files = files;
    this.page.work(true);
    try {
      const order = await orderOf(place.root, model);
      const read = (path: string): Promise<Uint8Array | undefined> => {
        files.add(path);
        return order.read(path);
      };
      const pages = await this.shell.press.preview({ ...order, read });
      if (uri !== this.shown) return;
      this.page.show(pages);
      this.say({ failed: undefined });
    } catch (error) {
      if (uri !== this.shown) return;
      if (error instanceof Stopped) this.set = '';
      else this.say({ failed: troubledBy(error, files) });
    } finally {
      this.page.work(false);
    }
  }

  private introduce(computation: Computation): void {
    const name = this.entitle();
    const look = subjectLook(buyerModel(computation), this.chosen);
    this.page.introduce({ uri: this.shown.toString(), name, ...look, locked: this.locked });
  }

  /** The tab says the document's number, else its file's name; also while it is hidden. */
  private entitle(): string {
    const place = this.shell.store.place(this.shown);
    const number = place && this.shell.store.document(place)?.value.number;
    const name = number ?? this.shown.path.slice(this.shown.path.lastIndexOf('/') + 1);
    this.panel.title = vscode.l10n.t('Preview {name}', { name: plain(name, 60) });
    return name;
  }

  private say(news: { readonly unread?: Troubled | undefined; readonly failed?: Troubled | undefined }): void {
    if ('unread' in news) this.unread = news.unread;
    if ('failed' in news) {
      this.failed = news.failed;
      if (this.document) showTemplateProblems(this.problems, this.document.place.root, this.failed);
    }
    this.page.say(this.unread ?? this.failed);
  }

  private async answer(asked: Asked): Promise<void> {
    const { document, chosen } = this;
    switch (asked.type) {
      case 'look':
        if (this.page.subject) this.show(this.shown, chosenBy(asked, this.page.subject.own));
        return;
      case 'lock':
        this.locked = asked.locked;
        if (document) this.introduce(document.computation);
        return;
      case 'follow':
        return this.follow(asked.target);
      case 'fault': {
        const place = (this.unread ?? this.failed)?.faults[asked.index]?.place;
        if (!place || !document) return;
        const uri = vscode.Uri.joinPath(document.place.root.uri, place.file);
        return revealBeside(uri, place.range, this.panel.viewColumn);
      }
      case 'export': {
        const formats = asked.as === 'pdf' ? { formats: ['pdf'] } : {};
        const wish = { uri: this.shown, ...chosen, ...formats, ask: true };
        await vscode.commands.executeCommand('tradewright.export', wish);
        return;
      }
      case 'write':
        if (!document || chosen.language === undefined) return;
        await writeLanguage(this.shell.store, document.place, chosen.language);
        // From here on the file says it: where that is undone, the pages follow.
        this.show(this.shown, { ...chosen, language: undefined });
    }
  }

  private async follow(target: string): Promise<void> {
    if (!this.document) return;
    const { place, computation } = this.document;
    const { root } = place;
    const source = sourceOf(root.workspace, saidIn(computation, this.chosen.language), target);
    const file = source && root.workspace.get(source.file);
    if (!file) return;
    const { start, end } = rangeIn(file.text, source.range);
    const isPoint = source.range.start === source.range.end;
    const uri = this.shell.store.uriOf({ root, path: source.file });
    await revealBeside(uri, new vscode.Range(start, isPoint ? start : end), this.panel.viewColumn);
  }
}
