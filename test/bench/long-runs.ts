import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Suites that look at some cases in `npm test` and at many here: each reads how many from the variable it names. */
const LONG = [
  { title: 'property tests', variable: 'PROPERTY_RUNS', count: 10_000 },
  { title: 'oracle', variable: 'ORACLE_DOCUMENTS', count: 5_000 },
];

function suitesThatRead(variable: string): string[] {
  const top = path.join(root, 'test');
  const names = fs.readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  return names.map((name) => path.join(top, name)).filter((file) => fs.readFileSync(file, 'utf8').includes(variable));
}

export interface LongRun {
  readonly title: string;
  /** `undefined`: there is no such suite. */
  readonly passed: boolean | undefined;
  readonly seconds: number;
}

/** Runs the suites with their large numbers; mocha prints for itself. */
export function runLong(): LongRun[] {
  return LONG.map(({ title, variable, count }) => {
    const suites = suitesThatRead(variable);
    if (suites.length === 0) return { title: `${title} (${variable})`, passed: undefined, seconds: 0 };
    const start = performance.now();
    const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', mocha, '--timeout', '0', ...suites], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, [variable]: String(count) },
    });
    const seconds = (performance.now() - start) / 1000;
    return { title: `${title}, ${variable}=${count}`, passed: status === 0, seconds };
  });
}
