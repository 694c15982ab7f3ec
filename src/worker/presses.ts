import type { FormatId } from '../export/formats.ts';
import { Press } from './press.ts';
import type { Order, Surroundings } from './press.ts';

/** Several workers for many documents; each takes the next task when it has done its last. */
export class Presses {
  private readonly idle: Press[];
  private readonly all: readonly Press[];
  private readonly waiting: ((press: Press) => void)[] = [];

  constructor(surroundings: Surroundings, count: number) {
    this.all = Array.from({ length: count }, () => new Press(surroundings));
    this.idle = [...this.all];
  }

  /** The order is made when its turn comes, so that the pictures of a hundred documents are not in memory at once. */
  async render(order: () => Order, format: FormatId): Promise<Uint8Array> {
    const press = this.idle.shift() ?? (await new Promise<Press>((resolve) => this.waiting.push(resolve)));
    try {
      return await press.render(order(), format);
    } finally {
      const next = this.waiting.shift();
      if (next) next(press);
      else this.idle.unshift(press);
    }
  }

  dispose(): void {
    for (const press of this.all) press.dispose();
  }
}
