import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../vscode/harness/paths';
import { add, failed, fromStats, none, type Results } from './results';

/** The suites of a stage: found by their folder or name, not listed, so that none is left out. */
export function suitesOf(stage: string): string[] {
  const top = path.join(root, 'test');
  return fs
    .readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.test\.tsx?$/.test(name) && stageOf(name) === stage)
    .map((name) => path.join(top, name))
    .sort();
}

/** `a.long.test.ts` has many generated cases; whole files, Word or PDF, take their time too. */
function stageOf(name: string): string {
  const editor = /^vscode\/(host|ui)\//.exec(name)?.[1];
  if (editor) return editor;
  if (name.endsWith('.long.test.ts')) return 'long';
  return /(^|\/)(export|worker)[/.]/.test(name) ? 'export' : 'core';
}

export interface MochaRun {
  readonly suites: readonly string[];
  readonly timeout: number;
  readonly grep: string | undefined;
  /** Suites need nothing of each other: as many at a time as there are processors, each file in one process. */
  readonly sideBySide: boolean;
}

/** Mocha in a Node process of its own, which prints for itself. */
export async function runMocha({ suites, timeout, grep, sideBySide }: MochaRun): Promise<Results> {
  if (!suites.length) return none;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mocha-'));
  const stats = path.join(folder, 'stats.json');
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const code = await new Promise<number | null>((resolve, reject) => {
    const rejections = path.join(import.meta.dirname, 'rejections.ts');
    const args = ['--timeout', String(timeout), '--reporter', path.join(import.meta.dirname, 'reporter.ts')];
    const child = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', mocha, ...args, ...(grep ? ['-g', grep] : [])],
        ...(sideBySide ? ['--parallel', '--jobs', String(os.availableParallelism()), '--require', rejections] : []),
        ...suites,
      ],
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
