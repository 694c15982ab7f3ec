import fs from 'node:fs';
import { format, stripVTControlCharacters } from 'node:util';
import { isOurs } from '../vscode/harness/log';
import type { HostEvent } from '../vscode/host/send';
import { fromStats, type Results } from './results';
import { inSources } from './source-map';

/** Takes what an extension host sends, prints the lines and keeps the numbers. */
export class HostEvents {
  private stats: Mocha.Stats | undefined;
  private last = Date.now();
  private readonly rejections = new Set<string>(); // mocha has each of them come twice

  get results(): Results {
    return fromStats(this.stats);
  }

  /** Rejections that nobody took, of our extension or its tests. */
  get unhandled(): string[] {
    return [...this.rejections].filter((stack) => isOurs(stack) || stack.includes('/dist/test/host/'));
  }

  /** Milliseconds since anything came. */
  get silence(): number {
    return Date.now() - this.last;
  }

  take(text: string): void {
    this.last = Date.now();
    const event = JSON.parse(text) as HostEvent;
    if ('stats' in event) this.stats = event.stats;
    else if ('unhandled' in event) this.rejections.add(event.unhandled);
    else print(format(...event.line));
  }

  /** Follows a file to which one event a line is appended; call the result for the rest and the end. */
  follow(file: string): () => void {
    let done = 0;
    const read = () => {
      if (!fs.existsSync(file)) return;
      const whole = fs.readFileSync(file, 'utf8');
      const end = whole.lastIndexOf('\n') + 1;
      for (const line of whole.slice(done, end).split('\n')) if (line) this.take(line);
      done = end;
    };
    const timer = setInterval(read, 100);
    return () => {
      clearInterval(timer);
      read();
    };
  }
}

function print(text: string): void {
  const told = inSources(text);
  console.log(process.stdout.isTTY ? told : stripVTControlCharacters(told));
}
