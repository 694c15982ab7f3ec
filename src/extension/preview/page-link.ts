import type * as vscode from 'vscode';
import type { PreviewPages } from '../../export/typst/preview.ts';
import { ENGLISH, readFromPreview } from '../../webview/preview/protocol.ts';
import type { FromPreview, Subject, ToPreview } from '../../webview/preview/protocol.ts';
import { pageLabels } from '../page-labels.ts';
import { SentPages } from './sent-pages.ts';
import { troubleMessage } from './trouble.ts';
import type { Banner } from './trouble.ts';

/** What a preview is about, without what only the page needs. */
export type About = Omit<Subject, 'type' | 'labels'>;

/** What the page of a preview asks of its panel. */
export type Asked = Exclude<FromPreview, { readonly type: 'ready' | 'view' }>;

/**
 * The page in a panel. VS Code throws it away while the panel is hidden and loads it anew: what it was told is kept here,
 * and told again.
 */
export class PageLink {
  private about: About | undefined;
  private drawn: PreviewPages | undefined;
  private banner: Banner | undefined;
  private working = false;
  private isReady = false;
  private readonly sent = new SentPages();

  constructor(
    private readonly webview: vscode.Webview,
    onAsk: (asked: Asked) => void,
  ) {
    webview.onDidReceiveMessage((raw: unknown) => {
      const message = readFromPreview(raw);
      if (message?.type === 'ready') this.begin();
      else if (message?.type === 'view') {
        this.sent.look(message.first, message.last);
        this.sendPages();
      } else if (message) onAsk(message);
    });
  }

  /** The pages as they were set last. */
  get pages(): PreviewPages | undefined {
    return this.drawn;
  }

  get subject(): About | undefined {
    return this.about;
  }

  /** Another document. */
  forget(): void {
    [this.drawn, this.banner] = [undefined, undefined];
    this.sent.forget();
  }

  introduce(about: About): void {
    if (JSON.stringify(about) === JSON.stringify(this.about)) return;
    this.about = about;
    this.post({ type: 'subject', ...about });
  }

  show(pages: PreviewPages): void {
    this.drawn = pages;
    this.sendPages();
  }

  say(banner: Banner | undefined): void {
    this.banner = banner;
    this.post(troubleMessage(banner));
  }

  work(on: boolean): void {
    this.working = on;
    this.post({ type: 'working', on });
  }

  /** The page has loaded and knows nothing. */
  private begin(): void {
    this.isReady = true;
    this.sent.forget();
    if (this.about) this.post({ type: 'subject', ...this.about, labels: pageLabels(ENGLISH) });
    this.work(this.working);
    this.say(this.banner);
    this.sendPages();
  }

  private sendPages(): void {
    const message = this.isReady && this.drawn ? this.sent.lacking(this.drawn) : undefined;
    if (message) this.post(message);
  }

  private post(message: ToPreview): void {
    if (this.isReady) void this.webview.postMessage(message);
  }
}
