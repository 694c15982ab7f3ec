import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeIo } from '../../src/cli/io.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { sharedWorkers } from './shared-workers.ts';

/** What one run of the command line gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line on real files in a folder of its own, which is gone afterwards. */
export function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (cli: (...args: string[]) => Ran, folder: string) => T,
): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tradewright-'));
  const remove = (): void => fs.rmSync(folder, { recursive: true, force: true });
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const result = use((...args) => runIn(folder, args), folder);
    if (result instanceof Promise) return result.finally(remove) as T;
    remove();
    return result;
  } catch (error) {
    remove();
    throw error;
  }
}

/** A copy of the sample workspace for one test. */
export function inSample<T>(use: (cli: (...args: string[]) => Ran, folder: string) => T): T {
  return inFolder({}, (cli, folder) => {
    fs.cpSync(SAMPLE, folder, { recursive: true });
    return use(cli, folder);
  });
}

/** The program as it is built. */
export const DIST = new URL('../../dist', import.meta.url).pathname;

const SAMPLE = new URL('../fixtures/brightline', import.meta.url).pathname;

/** All files in a folder and below it, as `a/b`. */
export const filesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));

/** Runs a command that ends at once in a folder that is there. */
export function runIn(folder: string, args: readonly string[], today = '2026-11-23'): Ran {
  const { io, said } = listening(folder, today);
  const code = run(args, io);
  assert.ok(typeof code === 'number', 'this command takes its time: use laterIn');
  return { code, ...said };
}

/** The same for commands that take their time. */
export function laterIn(folder: string, today = '2026-11-23'): (...args: string[]) => Promise<Ran> {
  return async (...args) => {
    const { io, said } = listening(folder, today);
    return { code: await run(args, io), ...said };
  };
}

function listening(folder: string, today: string): { io: Io; said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const real = nodeIo(DIST);
  const io = {
    ...real,
    press: { ...real.press, ...sharedWorkers(DIST) },
    cwd: folder,
    today,
    out: (text: string) => void (said.out += `${text}\n`),
    err: (text: string) => void (said.err += `${text}\n`),
  };
  return { io, said };
}
