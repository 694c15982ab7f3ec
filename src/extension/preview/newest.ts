/**
 * Does a thing at most once at a time. Whoever asks while it is under way has it done once more afterwards, however many
 * ask: only the newest state of things counts.
 */
export class Newest {
  private asked = false;
  private running: Promise<void> | undefined;

  constructor(private readonly run: () => Promise<void>) {}

  ask(): void {
    this.asked = true;
    this.running ??= this.runAll().finally(() => (this.running = undefined));
  }

  private async runAll(): Promise<void> {
    while (this.asked) {
      // What changes in one turn of the editor is one change.
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.asked = false;
      await this.run();
    }
  }
}
