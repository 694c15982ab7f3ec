import { build, type BuildOptions, type Plugin } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/harness/paths';

const folder = path.join(root, 'test/vscode/host');

export interface HostBundles {
  readonly node: string;
  readonly web: string;
}

/** `a.node.test.ts` needs Node and is left out of the web worker; every other suite runs in both. */
function suiteFiles(web: boolean): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !(web && name.endsWith('.node.test.ts')))
    .map((name) => `./${name.split(path.sep).join('/')}`)
    .sort();
}

/** The module `host-suites`: imports every suite there is, once mocha's globals are in place. */
const hostSuites = (web: boolean, grep: string | undefined): Plugin => ({
  name: 'host-suites',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^host-suites$/ }, () => ({ path: 'host-suites', namespace: 'host-suites' }));
    onLoad({ filter: /.*/, namespace: 'host-suites' }, () => ({
      resolveDir: folder,
      contents: `export const grep = ${JSON.stringify(grep)};
export async function load() {
${suiteFiles(web)
  .map((file) => `  await import(${JSON.stringify(file)});`)
  .join('\n')}
}`,
    }));
  },
});

/** Mocha's browser build looks for `module` and `exports` and would overwrite those of our bundle. */
const mochaForWeb: Plugin = {
  name: 'mocha-for-web',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `var module, exports, define;\n${fs.readFileSync(file, 'utf8')}`,
    }));
  },
};

/** Builds the host suites for the extension host of Node and for that of the web worker. */
export async function bundleHostSuites(grep: string | undefined): Promise<HostBundles> {
  const outputs = { node: path.join(root, 'dist/test/host/node.js'), web: path.join(root, 'dist/test/host/web.js') };
  const common = {
    absWorkingDir: root,
    entryPoints: [path.join(folder, 'index.ts')],
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'linked',
    logLevel: 'warning',
  } satisfies BuildOptions;
  await Promise.all([
    build({
      ...common,
      outfile: outputs.node,
      platform: 'node',
      external: ['vscode', 'mocha'],
      plugins: [hostSuites(false, grep)],
    }),
    build({
      ...common,
      outfile: outputs.web,
      platform: 'browser',
      external: ['vscode'],
      resolveExtensions: ['.web.ts', '.ts', '.js', '.json'],
      alias: { 'node:assert/strict': path.join(folder, 'assert.web.ts') },
      define: { global: 'globalThis' },
      banner: {
        js: 'var process = globalThis.process ?? { env: {}, nextTick: (f, ...a) => queueMicrotask(() => f(...a)) };',
      },
      plugins: [hostSuites(true, grep), mochaForWeb],
    }),
  ]);
  return outputs;
}
