import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/harness/paths';
import { failed, none, passed, type Results } from './results';

const tool = (...parts: readonly string[]) => path.join(root, 'node_modules', ...parts);

export const types = () => step([tool('typescript/bin/tsc'), '--noEmit', '--pretty']);

export const lint = () => stepIf('eslint.config.mjs', [tool('eslint/bin/eslint.js'), '.']);

export const format = () => step([tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);

export const bundles = () => step([path.join(root, 'esbuild.mjs')]);

/** One program that passes or fails; what it says is shown only if it fails. */
async function step(args: readonly string[]): Promise<Results> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return passed;
  process.stdout.write(Buffer.concat(said));
  return failed;
}

async function stepIf(file: string, args: readonly string[]): Promise<Results> {
  return fs.existsSync(path.join(root, file)) ? step(args) : none;
}
