import * as vscode from 'vscode';
import { INLAY_KINDS, inlayExplained, inlaysIn } from '../../language/inlays.ts';
import type { Inlay, InlayKind } from '../../language/inlays.ts';
import type { InternalFigures } from '../internal-figures.ts';
import { positionOf } from '../ranges.ts';
import type { Store } from '../store.ts';
import { markdownOf, readerOf } from './markdown.ts';
import { Refresh } from './refresh.ts';
import { shownWhenRead } from './shown.ts';
import type { Shown } from './shown.ts';

const SECTION = 'tradewright.inlayHints';

/** A hint whose way of coming about is told when somebody points at it. */
class TradeHint extends vscode.InlayHint {
  override paddingLeft = true;

  constructor(
    position: vscode.Position,
    readonly shown: Shown,
    readonly inlay: Inlay,
  ) {
    super(position, inlay.label);
  }
}

/** Figures beside the text that they follow from. */
export class InlayHints implements vscode.InlayHintsProvider<TradeHint>, vscode.Disposable {
  private readonly refresh: Refresh;
  readonly onDidChangeInlayHints: vscode.Event<void>;

  constructor(
    private readonly store: Store,
    private readonly internal: InternalFigures,
  ) {
    this.refresh = new Refresh([store.onDidChange, internal.onDidChange, settingsChange]);
    this.onDidChangeInlayHints = this.refresh.event;
  }

  dispose(): void {
    this.refresh.dispose();
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    visible: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<TradeHint[]> {
    const kinds = kindsFor(document);
    const shown = kinds.size > 0 ? await shownWhenRead(this.store, document, token) : undefined;
    if (!shown || token.isCancellationRequested) return [];
    const range = { start: document.offsetAt(visible.start), end: document.offsetAt(visible.end) };
    const found = inlaysIn(readerOf(this.store, shown, this.internal), shown.file, { range, kinds });
    return found.map((inlay) => new TradeHint(positionOf(shown.file.text, inlay.at), shown, inlay));
  }

  resolveInlayHint(hint: TradeHint): TradeHint {
    const { shown, inlay } = hint;
    const text = inlayExplained(readerOf(this.store, shown, this.internal), shown.place.path, inlay);
    if (text) hint.tooltip = markdownOf(text);
    return hint;
  }
}

function kindsFor(document: vscode.TextDocument): ReadonlySet<InlayKind> {
  const settings = vscode.workspace.getConfiguration(SECTION, document);
  return new Set(INLAY_KINDS.filter((kind) => settings.get<boolean>(kind, true)));
}

/** A change of our settings. */
const settingsChange: vscode.Event<void> = (listener) =>
  vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SECTION) && listener());
