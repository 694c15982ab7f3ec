import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

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
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    return use((...args) => runIn(folder, args), folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command line in a folder that is there. */
export function runIn(folder: string, args: readonly string[], today = '2026-11-23'): Ran {
  let [out, err] = ['', ''];
  const io = {
    ...nodeIo(),
    cwd: folder,
    today,
    out: (text: string) => void (out += `${text}\n`),
    err: (text: string) => void (err += `${text}\n`),
  };
  const code = run(args, io);
  return { code, out, err };
}
