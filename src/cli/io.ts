import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Surroundings } from '../worker/press.ts';
import { nodeSurroundings } from '../worker/start-node.ts';

/** What the command line needs of the world; tests hand in another. Paths are as the user gave them. */
export interface Io {
  readonly cwd: string;
  /** Today, `YYYY-MM-DD`, in the user's own time zone. */
  readonly today: string;
  out(text: string): void;
  err(text: string): void;
  /** Files and folders in a folder; empty where there is none. */
  list(folder: string): readonly { readonly name: string; readonly folder: boolean; readonly link: boolean }[];
  read(file: string): Uint8Array | undefined;
  /** Writes by way of a temporary file of its own and a rename, so that nobody sees half a file. Makes folders as needed. */
  write(file: string, bytes: Uint8Array | string): void;
  exists(file: string): boolean;
  isFolder(file: string): boolean;
  /** Where a file or folder really is, links followed; `undefined` where there is none. */
  real(file: string): string | undefined;
  /** What the worker that writes documents needs, and how many of them the machine has room for. */
  readonly press: Surroundings & { readonly most: number };
  /** The sample workspace that ships with the program: path → bytes. */
  sample(): ReadonlyMap<string, Uint8Array>;
}

/** The world as it is. `dist` is the folder of the program. */
export function nodeIo(dist: string): Io {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    cwd: process.cwd(),
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    out: (text) => void fs.writeSync(1, `${text}\n`),
    err: (text) => void fs.writeSync(2, `${text}\n`),
    list: (folder) => {
      try {
        return fs
          .readdirSync(folder, { withFileTypes: true })
          .map((entry) => ({ name: entry.name, folder: entry.isDirectory(), link: entry.isSymbolicLink() }));
      } catch {
        return [];
      }
    },
    read: (file) => {
      try {
        return fs.readFileSync(file);
      } catch {
        return undefined;
      }
    },
    write: writeWhole,
    exists: (file) => fs.existsSync(file),
    isFolder: (file) => {
      try {
        return fs.statSync(file).isDirectory();
      } catch {
        return false;
      }
    },
    real: (file) => {
      try {
        return fs.realpathSync(file);
      } catch {
        return undefined;
      }
    },
    press: { ...nodeSurroundings(dist), most: os.availableParallelism() },
    sample: () => {
      const packed = JSON.parse(fs.readFileSync(path.join(dist, 'sample.json'), 'utf8')) as Record<
        string,
        { text?: string; base64?: string }
      >;
      return new Map(
        Object.entries(packed).map(([name, { text, base64 }]) => [
          name,
          text !== undefined ? Buffer.from(text) : Buffer.from(base64 ?? '', 'base64'),
        ]),
      );
    },
  };
}

function writeWhole(file: string, bytes: Uint8Array | string): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    if (!process.listeners(signal).includes(endAtOnce)) process.on(signal, endAtOnce);
  makeFolder(path.dirname(file));
  const temporary = `${file}.${randomUUID()}.tmp`;
  const descriptor = fs.openSync(temporary, 'wx');
  try {
    try {
      fs.writeFileSync(descriptor, bytes);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** A signal that has a listener waits until a write, which is all in one go, is over: no temporary file stays behind. */
function endAtOnce(signal: NodeJS.Signals): void {
  process.exit(128 + os.constants.signals[signal]);
}

/** One after the other: `recursive` of Node 20 never ends where a folder cannot be made in one that is there, as in /proc. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // Another export may just have made it.
    if (!fs.existsSync(folder)) throw error;
  }
}
