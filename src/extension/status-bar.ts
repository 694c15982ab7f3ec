import * as vscode from 'vscode';
import { totalsReport } from '../core/index.ts';
import { amountText, shareText } from '../export/format.ts';
import type { InternalFigures } from './internal-figures.ts';
import type { Store } from './store.ts';
import { plain } from './trees/text.ts';
import { problemWords, problemsOf } from './trees/problems.ts';
import { wordedMissing } from './wording.ts';

/** Typing rests when it has paused for this long, in ms. */
const REST = 150;

/** Term, total and margin of the active document, in the status bar; nothing while another file is active. */
export class StatusBarTotal implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('total', vscode.StatusBarAlignment.Left, 10);
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store,
    private readonly internal: InternalFigures,
  ) {
    this.item.name = vscode.l10n.t('Trade totals');
    this.item.command = 'tradewright.showTotals';
    this.subscriptions = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.showSoon()),
      internal.onDidChange(() => this.show()),
      store.onDidChange(() => this.showSoon()),
    ];
    this.show();
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private showSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), REST);
  }

  private show(): void {
    const active = vscode.window.activeTextEditor?.document.uri;
    const place = active && this.store.place(active);
    if (place && this.store.isLoading) void this.store.loaded().then(() => this.showSoon());
    const result = place && this.store.result(place);
    if (!result) return this.item.hide();
    const { incoterm, complete, currency, totals, missing, number, internal } = totalsReport(result.computation, [], {
      brief: true,
    });
    const total = complete
      ? `${currency} ${amountText(totals.total ?? undefined, 'en')}`
      : vscode.l10n.t('Total incomplete');
    const margin = this.internal.shown ? internal?.margin : undefined;
    const problems = problemsOf(result.issues);
    const words = [
      incoterm ? plain(`${incoterm.rule} ${incoterm.place}`, 30) : undefined,
      total,
      margin ? vscode.l10n.t('margin {percent}', { percent: shareText(margin, 'en') }) : undefined,
      problems.errors > 0 ? problemWords({ ...problems, warnings: 0 }) : undefined,
    ].filter((word) => word !== undefined);
    this.item.text = `$(layers) ${withoutIcons(words.join(' · '))}`;
    const needed = complete ? undefined : vscode.l10n.t('Still needed: {missing}', { missing: wordedMissing(missing) });
    const click = vscode.l10n.t('Click to show the totals');
    this.item.tooltip = [plain(number), ...words, needed, click].filter(Boolean).join('\n');
    this.item.accessibilityInformation = { label: [plain(number), ...words].join(', '), role: 'button' };
    this.item.backgroundColor =
      problems.errors > 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.show();
  }
}

/** The status bar draws `$(name)` as an icon, unless a backslash stands before it. */
function withoutIcons(text: string): string {
  return text.replace(/\$\([A-Za-z0-9~-]+\)/g, '\\$&');
}
