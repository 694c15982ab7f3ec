import { build } from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** What is measured: the public face of the core. */
export type Core = typeof import('../../src/core/index.ts');

/** Loads the core as it ships: bundled and minified as `esbuild.mjs` does, not as tsx translates it. */
export async function shippedCore(): Promise<Core> {
  return (await shipped("export * from './src/core/index.ts'")) as Core;
}

/** What somebody who types asks the editor for, and the core that it looks into. */
export type Language = Core &
  Pick<typeof import('../../src/language/completion/complete.ts'), 'complete'> &
  Pick<typeof import('../../src/core/spec/closest.ts'), 'closest'>;

/** Loads core and completion as they ship. */
export async function shippedLanguage(): Promise<Language> {
  const parts = [
    "export * from './src/core/index.ts'",
    "export { complete } from './src/language/completion/complete.ts'",
    "export { closest } from './src/core/spec/closest.ts'",
  ];
  return (await shipped(parts.join(';'))) as Language;
}

async function shipped(contents: string): Promise<unknown> {
  const root = path.join(import.meta.dirname, '../..');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'shipped.cjs');
  await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}
