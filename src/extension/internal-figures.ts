import * as vscode from 'vscode';

const KEY = 'tradewright.internal';

/** Whether cost, profit and margin are shown, or hidden while somebody else looks on. Remembered on this machine. */
export class InternalFigures implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  get shown(): boolean {
    return this.memory.get(KEY, true);
  }

  async show(shown: boolean): Promise<void> {
    const kept = this.memory.update(KEY, shown);
    this.changed.fire();
    await kept;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
