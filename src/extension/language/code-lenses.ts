import * as vscode from 'vscode';
import { rangeAt } from '../../core/index.ts';
import { lensesOf, totalsText, usesIn } from '../../language/lenses.ts';
import type { Lens, Use } from '../../language/lenses.ts';
import type { InternalFigures } from '../internal-figures.ts';
import { positionOf, rangeIn } from '../ranges.ts';
import type { Root, Store } from '../store.ts';
import { readerOf } from './markdown.ts';
import { Refresh } from './refresh.ts';
import { shownWhenRead } from './shown.ts';
import type { Shown } from './shown.ts';

/** A lens that is worded when it comes into view. */
class TradeLens extends vscode.CodeLens {
  constructor(
    readonly uri: vscode.Uri,
    position: vscode.Position,
    readonly shown: Shown,
    readonly lens: Lens,
  ) {
    super(new vscode.Range(position, position));
  }
}

/** What a document comes to and what can be done with it, above it; where a product or buyer is used. */
export class CodeLenses implements vscode.CodeLensProvider<TradeLens>, vscode.Disposable {
  private readonly refresh: Refresh;
  readonly onDidChangeCodeLenses: vscode.Event<void>;
  private readonly subscriptions: vscode.Disposable;
  /** Of the present state of the files; found when it is first asked for. */
  private uses = new Map<Root, ReturnType<typeof usesIn>>();

  constructor(
    private readonly store: Store,
    private readonly internal: InternalFigures,
  ) {
    this.refresh = new Refresh([store.onDidChange, internal.onDidChange]);
    this.onDidChangeCodeLenses = this.refresh.event;
    this.subscriptions = vscode.Disposable.from(
      this.refresh,
      store.onDidChange(() => this.uses.clear()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<TradeLens[]> {
    const shown = await shownWhenRead(this.store, document, token);
    if (!shown) return [];
    return lensesOf(shown.file).map((lens) => {
      const made = new TradeLens(document.uri, positionOf(shown.file.text, lens.at), shown, lens);
      const command = commandOf(made);
      if (command) made.command = command;
      return made;
    });
  }

  resolveCodeLens(made: TradeLens): TradeLens {
    const { lens, shown } = made;
    made.command =
      lens.does === 'uses'
        ? this.usesOf(made)
        : {
            command: 'tradewright.showTotals',
            title: totalsText(readerOf(this.store, shown, this.internal), shown.place.path) ?? '',
          };
    return made;
  }

  private usesOf({ uri, range, shown, lens }: TradeLens): vscode.Command {
    const { root } = shown.place;
    let uses = this.uses.get(root);
    if (!uses) this.uses.set(root, (uses = usesIn(root.workspace)));
    const found = (shown.file.kind === 'buyer' ? uses.buyers : uses.products).get(lens.code ?? '') ?? [];
    const count = new Set(found.map(({ file }) => file)).size;
    if (count === 0) return { command: '', title: vscode.l10n.t('Used in no document') };
    const title =
      count === 1
        ? vscode.l10n.t('Used in 1 document')
        : vscode.l10n.t('Used in {count} documents', { count: String(count) });
    const places = found.map((use) => this.locationOf(root, use));
    return { command: 'editor.action.showReferences', title, arguments: [uri, range.start, places] };
  }

  private locationOf(root: Root, { file, path }: Use): vscode.Location {
    return new vscode.Location(
      this.store.uriOf({ root, path: file.path }),
      rangeIn(file.text, rangeAt(file.tree, path)),
    );
  }
}

/** What needs no look at the figures; `undefined` where the words do. */
function commandOf({ uri, lens, shown }: TradeLens): vscode.Command | undefined {
  switch (lens.does) {
    case 'preview':
      return { command: 'tradewright.previewDocument', title: vscode.l10n.t('Preview'), arguments: [uri] };
    case 'export':
      return { command: 'tradewright.export', title: vscode.l10n.t('Export…'), arguments: [uri] };
    case 'proforma':
      return { command: 'tradewright.newProforma', title: vscode.l10n.t('Make Proforma'), arguments: [uri] };
    case 'quote':
      return {
        command: 'tradewright.newQuotation',
        title: vscode.l10n.t('New Quotation…'),
        arguments: shown.file.kind === 'product' ? [uri, lens.code] : [uri],
      };
    default:
      return undefined;
  }
}
