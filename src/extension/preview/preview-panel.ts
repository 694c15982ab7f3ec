import * as vscode from 'vscode';
import { buyerModel, saidIn, sourceOf } from '../../core/index.ts';
import type { Computation, DocumentModel } from '../../core/index.ts';
import { Stopped } from '../../worker/press.ts';
import { orderOf } from '../commands/order.ts';
import { told } from '../commands/shell.ts';
import type { Shell } from '../commands/shell.ts';
import { loadPage } from '../load-page.ts';
import { isIn } from '../places.ts';
import { rangeIn } from '../ranges.ts';
import { revealBeside } from '../reveal.ts';
import type { Place } from '../store.ts';
import { plain } from '../trees/text.ts';
import { troubledBy } from '../trouble.ts';
import type { Troubled } from '../trouble.ts';
import { NOTHING_CHOSEN, chosenBy, modelOf, subjectLook } from './look.ts';
import type { Chosen } from './look.ts';
import { Newest } from './newest.ts';
import { PageLink } from './page-link.ts';
import type { Asked } from './page-link.ts';
import { showTemplateProblems } from './template-problems.ts';
import { gone, lacking, notSet, partlyRead, unreadable } from './trouble.ts';
import type { Banner } from './trouble.ts';
import { writeLanguage } from './write-language.ts';

interface Banners {
  readonly unread?: Banner | undefined;
  readonly failed?: Banner | undefined;
  readonly partly?: Banner | undefined;
  readonly lacking?: Banner | undefined;
}

/** A document as the buyer gets it, without and with what was chosen; as text it tells whether anything changed. */
interface State {
  readonly computation: Computation;
  readonly chosen: Chosen;
  readonly own: DocumentModel;
  readonly model: DocumentModel;
  readonly text: string;
}

/** One preview: the pages of a document as its PDF has them, set anew while its files change. */
export class PreviewPanel implements vscode.Disposable {
  /** It stays with its document, whichever is active. */
  locked = false;
  private document: { readonly place: Place; readonly computation: Computation } | undefined;
  private chosen: Chosen = NOTHING_CHOSEN;
  /** The model that was set last, as text, and the files that went into it. */
  private set = '';
  private state: State | undefined;
  private files: ReadonlySet<string> = new Set();
  private filesChanged = false;
  /** What is wrong with the document's text, with what became of it, with part of what it says, and in its language. */
  private banners: Banners = {};
  /** Ends the setting that is under way once it is of no use and has taken long. */
  private outdated: AbortController | undefined;
  private closed = false;
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
    this.outdated?.abort();
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
    if (this.outdated && this.isOther()) this.outdated.abort();
    this.turns.ask();
  }

  /** A file changed, on disk or in the editor: it may be a picture, a font or a template of the document. */
  fileChanged(uri: vscode.Uri): void {
    const root = this.document?.place.root.uri;
    if (!root || !isIn(root, uri)) return;
    if (!this.files.has(uri.path.slice(root.path.endsWith('/') ? root.path.length : root.path.length + 1))) return;
    this.filesChanged = true;
    this.outdated?.abort();
    this.turns.ask();
  }

  onDidDispose(listener: () => void): void {
    this.panel.onDidDispose(listener);
  }

  dispose(): void {
    this.closed = true;
    this.outdated?.abort();
    this.problems.dispose();
  }

  private forget(): void {
    [this.document, this.banners, this.set, this.state] = [undefined, {}, '', undefined];
    this.files = new Set();
    this.problems.clear();
    this.page.forget();
  }

  /** Shows the document as it stands. Nothing is set while nobody looks, or where nothing on the pages would change. */
  private async draw(): Promise<void> {
    if (this.closed || !this.panel.visible) return;
    const { store } = this.shell;
    const uri = this.shown;
    const place = await store.ready(uri);
    if (this.closed || uri !== this.shown) return;
    const result = place && store.result(place);
    if (!place || !result) return this.say({ unread: gone() });
    this.document = { place, computation: result.computation };
    this.introduce(result.computation);
    const unread = unreadable(place, result.issues);
    const { model, text } = this.stateOf(result.computation);
    this.say({
      unread,
      partly: partlyRead(place.root, result.computation, model.missing),
      lacking: lacking(place.root, result.computation, this.chosen.language),
    });
    if (unread && this.page.pages) return;
    if (text === this.set && !this.filesChanged) return;
    [this.set, this.filesChanged] = [text, false];
    await this.setPages(place, model);
  }

  /** Whether the document has become another than the one whose pages are being set. */
  private isOther(): boolean {
    const place = this.shell.store.place(this.shown);
    const result = place && this.shell.store.result(place);
    return !result || this.stateOf(result.computation).text !== this.set;
  }

  /** What is to be shown; worked out once for each state of the document and each choice. */
  private stateOf(computation: Computation): State {
    const { state, chosen } = this;
    if (state?.computation === computation && state.chosen === chosen) return state;
    const own = buyerModel(computation);
    // A template that the seller's file has only now, or another, is what somebody wants to see.
    const isOther = state !== undefined && state.own.design.template !== own.design.template;
    if (isOther && chosen.design) this.chosen = { ...chosen, design: undefined };
    const model = modelOf(own, computation, this.chosen);
    return (this.state = { computation, chosen: this.chosen, own, model, text: JSON.stringify(model) });
  }

  private async setPages(place: Place, model: DocumentModel): Promise<void> {
    const uri = this.shown;
    const files = new Set<string>();
    this.files = files;
    const outdated = new AbortController();
    this.outdated = outdated;
    this.page.work(true);
    try {
      const order = await orderOf(place.root, model, files);
      const pages = await this.shell.press.preview(order, outdated.signal);
      if (this.closed || uri !== this.shown) return;
      this.page.show(pages);
      this.fail(undefined, undefined);
    } catch (error) {
      if (this.closed || uri !== this.shown) return;
      if (error instanceof Stopped) this.set = '';
      else this.fail(troubledBy(error, place.root, files), model.design.template);
    } finally {
      this.outdated = undefined;
      if (!this.closed) this.page.work(false);
    }
  }

  private introduce(computation: Computation): void {
    const name = this.entitle();
    const look = subjectLook(this.stateOf(computation).own, this.chosen);
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

  private fail(troubled: Troubled | undefined, template: string | undefined): void {
    showTemplateProblems(this.problems, troubled);
    this.say({ failed: troubled && notSet(troubled, template) });
  }

  private say(news: Banners): void {
    this.banners = { ...this.banners, ...news };
    this.page.say(this.banner);
  }

  private get banner(): Banner | undefined {
    const { unread, failed, partly, lacking } = this.banners;
    return unread ?? failed ?? partly ?? lacking;
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
        const place = this.banner?.faults[asked.index]?.place;
        return place && revealBeside(place.uri, place.range, this.panel.viewColumn);
      }
      case 'email':
        await vscode.commands.executeCommand('tradewright.copyEmail', {
          uri: this.shown,
          language: chosen.language,
          ask: true,
        });
        return;
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
