import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { PackageManager, listFiles } from '@vscode/vsce';

const ROOT = path.join(import.meta.dirname, '..');
const read = (name: string): string => fs.readFileSync(path.join(ROOT, name), 'utf8');

/** What only the worker holds, by a text that each library cannot be without. */
const HEAVY: Readonly<Record<string, string>> = {
  Typst: 'typstcompiler_compile',
  Word: 'w:document',
  Excel: 'xl/workbook.xml',
  'PDF/A': 'GTS_PDFA1',
};

describe('what ships', () => {
  let files: string[];
  before(async () => {
    files = (await listFiles({ cwd: ROOT, packageManager: PackageManager.None })).map((name) =>
      name.split(path.sep).join('/'),
    );
  });

  it('is what is built, and no source', () => {
    for (const name of [
      'extension.js',
      'web/extension.js',
      'worker.js',
      'typst/compiler.wasm',
      'typst/modern.typ',
      'fonts/fonts.json',
    ])
      assert.ok(files.includes(`dist/${name}`), name);
    assert.deepEqual(
      files.filter((name) => /^(src|test|node_modules)\/|\.map$/.test(name)),
      [],
    );
    for (const name of JSON.parse(read('dist/fonts/fonts.json')) as string[])
      assert.ok(files.includes(`dist/fonts/${name}`), name);
  });

  it('is a package of at most 20 MB', () => {
    const sizes = files.map((name) => zlib.deflateRawSync(fs.readFileSync(path.join(ROOT, name))).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 19_900_000, `${total} bytes`);
  });

  it('starts without what writes documents', () => {
    for (const [name, text] of Object.entries(HEAVY)) {
      assert.ok(read('dist/worker.js').includes(text), `${name} is in the worker`);
      for (const bundle of ['extension.js', 'web/extension.js', 'cli.js', 'webview.js'])
        assert.ok(!read(`dist/${bundle}`).includes(text), `${name} is not in ${bundle}`);
    }
  });

  it('names the licence of all that is in it', () => {
    const notices = read('dist/ThirdPartyNotices.txt');
    for (const name of [
      'typst-ts-web-compiler',
      'typst-ts-renderer',
      'docx',
      'easy-template-x',
      'hucre',
      'pdf-lib',
      'fflate',
      'yaml',
      'preact',
      'sea-ports',
    ])
      assert.match(notices, new RegExp(`${name} \\d`));
    assert.match(read('dist/fonts/OFL.txt'), /SIL OPEN FONT LICENSE/);
  });
});
