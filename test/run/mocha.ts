import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../vscode/harness/paths';
import { add, failed, fromStats, none, type Results } from './results';

const inVsCode = ['vscode/host', 'vscode/ui'].map((name) => path.join(root, 'test', name) + path.sep);

/** Every suite of test/ that wants no VS Code: found, not listed, so that none is left out. */
export function coreSuites(): string[] {
  return suitesUnder('.').filter((file) => !inVsCode.some((folder) => file.startsWith(folder)));
}

export function uiSuites(): string[] {
  return suitesUnder('vscode/ui');
}

function suitesUnder(folder: string): string[] {
  const top = path.join(root, 'test', folder);
  return fs
    .readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.join(top, name))
    .sort();
}

export interface MochaRun {
  readonly suites: readonly string[];
  readonly timeout: number;
  readonly grep: string | undefined;
}

/** Suites of many generated cases take as long as all others together: the two halves run in processes of their own. */
export async function runSideBySide({ suites, ...run }: MochaRun): Promise<Results> {
  const generated = ['core/properties', 'oracle'].map((name) => path.join(root, 'test', name) + path.sep);
  const isGenerated = (file: string): boolean => generated.some((folder) => file.startsWith(folder));
  const [some, others] = await Promise.all([
    runMocha({ ...run, suites: suites.filter(isGenerated) }),
    runMocha({ ...run, suites: suites.filter((file) => !isGenerated(file)) }),
  ]);
  return add(some, others);
}

/** Mocha in a Node process of its own, which prints for itself. */
export async function runMocha({ suites, timeout, grep }: MochaRun): Promise<Results> {
  if (!suites.length) return none;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mocha-'));
  const stats = path.join(folder, 'stats.json');
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const code = await new Promise<number | null>((resolve, reject) => {
    const args = ['--timeout', String(timeout), '--reporter', path.join(import.meta.dirname, 'reporter.ts')];
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', mocha, ...args, ...(grep ? ['-g', grep] : []), ...suites],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, TEST_STATS: stats },
      },
    );
    process.once('exit', () => child.kill()); // a signal ended us
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const results = fs.existsSync(stats) ? fromStats(JSON.parse(fs.readFileSync(stats, 'utf8')) as Mocha.Stats) : failed;
  // It may end badly after the last test too.
  return code === 0 || results.failed ? results : add(results, failed);
}
