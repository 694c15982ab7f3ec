import { build } from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** What is measured: the public face of the core. */
export type Core = typeof import('../../src/core/index.ts');

/** Loads the core as it ships: bundled and minified as `esbuild.mjs` does, not as tsx translates it. */
export async function shippedCore(): Promise<Core> {
  const root = path.join(import.meta.dirname, '../..');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'core.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/core/index.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile) as Core;
}
