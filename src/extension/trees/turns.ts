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
