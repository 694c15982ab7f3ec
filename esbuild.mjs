// Builds everything that ships into dist/: the extension (Node and web), the sidebar page, the CLI, the sample files and the fonts.
import { build, context } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { packFonts } from './src/export/fonts/pack.mjs';
import { licenceText, typstNotices } from './src/export/typst/notices.mjs';

/** Of the seaports their codes, names and countries alone: all else is twelve times as long. */
const seaPorts = {
  name: 'sea-ports',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]sea-ports[\\/]lib[\\/]ports\.json$/ }, ({ path: file }) => {
      const ports = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')));
      const kept = ports.map(([code, { name, country }]) => [code, { name, country }]);
      return { contents: JSON.stringify(Object.fromEntries(kept)), loader: 'json' };
    });
  },
};

const watch = process.argv.includes('--watch');
const common = {
  bundle: true,
  plugins: [seaPorts],
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none', // the licences of what is bundled go into ThirdPartyNotices.txt
  metafile: true,
  logLevel: 'warning',
  target: 'es2022',
};

/** What runs in a webview. */
const page = { ...common, jsx: 'automatic', jsxImportSource: 'preact', platform: 'browser', format: 'iife' };

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {
    ...common,
    entryPoints: ['src/extension/node.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: ['src/extension/web.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  // What writes documents runs beside the editor, and is read when it is first needed.
  {
    ...common,
    entryPoints: ['src/worker/main.ts'],
    outfile: 'dist/worker.js',
    platform: 'browser',
    format: 'iife',
    external: ['node:worker_threads'],
    // Typst would look for its module beside its own script; it is handed over instead.
    define: { 'import.meta.url': '""' },
  },
  { ...page, entryPoints: ['src/webview/main.tsx'], outfile: 'dist/webview.js' },
  { ...common, entryPoints: ['src/webview/sidebar.css'], outfile: 'dist/webview.css' },
  { ...page, entryPoints: ['src/webview/preview/main.tsx'], outfile: 'dist/preview.js' },
  { ...common, entryPoints: ['src/webview/preview/preview.css'], outfile: 'dist/preview.css' },
  {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    // Its main file asks for its parts in a way that no bundler sees.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** The sample workspace as one JSON file: path → { text } or { base64 }, read by `New Workspace with Samples` and the CLI. */
function packSample(from, to) {
  const files = {};
  for (const entry of fs.readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const bytes = fs.readFileSync(file);
    const name = path.relative(from, file).split(path.sep).join('/');
    files[name] = /\.(yaml|md|svg)$/.test(name)
      ? { text: bytes.toString('utf8') }
      : { base64: bytes.toString('base64') };
  }
  fs.writeFileSync(to, JSON.stringify(files));
}

/** The licence of every package that a bundle holds, as their authors ask. */
function writeNotices(results, to) {
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const names = inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const notices = [...new Set(names)].sort().map((name) => {
    const folder = path.join('node_modules', name);
    const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const files = fs.readdirSync(folder).filter((entry) => /^(licen[cs]e|copying)(\.(md|txt|mit))?$/i.test(entry));
    const texts = files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
    return `${name} ${about.version} (${about.license})\n\n${texts.join('\n\n') || licenceText(about)}`;
  });
  notices.push(...typstNotices(['compiler', 'renderer'].map((name) => `dist/typst/${name}.wasm`)));
  fs.writeFileSync(to, `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

/** Typst, its templates. */
function packTypst(to) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync('src/export/typst').filter((file) => file.endsWith('.typ')))
    fs.copyFileSync(path.join('src/export/typst', name), path.join(to, name));
  for (const [name, file] of [
    ['compiler', 'typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'],
    ['renderer', 'typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm'],
  ])
    fs.copyFileSync(path.join('node_modules/@myriaddreamin', file), path.join(to, `${name}.wasm`));
}

fs.rmSync('dist', { recursive: true, force: true });
fs.mkdirSync('dist', { recursive: true });
packSample('test/fixtures/brightline', 'dist/sample.json');
packTypst('dist/typst');
await packFonts('dist/fonts');
if (watch) for (const options of targets) await (await context(options)).watch();
else writeNotices(await Promise.all(targets.map((options) => build(options))), 'dist/ThirdPartyNotices.txt');
