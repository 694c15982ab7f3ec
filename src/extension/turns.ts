import type { CancellationToken } from 'vscode';
import type { ProductFile } from '../core/index.ts';

/** The editor is never held up for longer than this, in ms. */
const SLICE = 15;

/** Lets many small pieces of work give way to the editor: await it before each piece. */
export class Turns {
  private end = 0;
  private rest: Promise<void> | undefined;

  async next(): Promise<void> {
    while (this.rest || Date.now() > this.end) {
      this.rest ??= new Promise((resolve) =>
        setTimeout(() => {
          this.end = Date.now() + SLICE;
          this.rest = undefined;
          resolve();
        }, 0),
      );
      await this.rest;
    }
  }
}

/** Reads the products of a file, giving way to the editor; stops when nobody wants them any more. */
export async function readInTurns(file: ProductFile, token: CancellationToken): Promise<void> {
  const turns = new Turns();
  for (const index of file.indexes) {
    if (file.isRead(index)) continue;
    await turns.next();
    if (token.isCancellationRequested) return;
    file.product(index);
  }
}
