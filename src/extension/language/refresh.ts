import * as vscode from 'vscode';

/** Typing rests when it has paused for this long, in ms. */
const REST = 150;

/** Tells once, when things that happened one after another have come to rest. */
export class Refresh implements vscode.Disposable {
  private readonly due = new vscode.EventEmitter<void>();
  readonly event = this.due.event;
  private readonly subscriptions: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: readonly vscode.Event<unknown>[]) {
    this.subscriptions = vscode.Disposable.from(this.due, ...events.map((event) => event(() => this.soon())));
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.due.fire(), REST);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }
}
