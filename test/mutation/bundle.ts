import { build, type Plugin } from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';

/** The fast suites that hold figures, by the start of their path in `test`, the quickest first. */
const SUITES = ['core/money/', 'core/trade/', 'core/documents/', 'cli/worked-examples', 'oracle/'];

// Few, as nearly every mutant meets them.
process.env['ORACLE_DOCUMENTS'] ??= '50';
process.env['PROPERTY_RUNS'] ??= '20';
process.env['ORACLE_SHRINK'] ??= 'no';

function suites(): string[] {
  const names = fs.readdirSync('test', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const tests = names.filter((name) => name.endsWith('.test.ts')).sort();
  return SUITES.flatMap((start) => tests.filter((name) => name.startsWith(start))).map((name) => `./test/${name}`);
}

/** A module in a bundle still finds the files beside it. */
const ownFolder: Plugin = {
  name: 'own-folder',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](src|test)[\\/].*\.ts$/ }, ({ path: file }) => ({
      loader: 'ts',
      contents: fs
        .readFileSync(file, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.filename', JSON.stringify(file))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
    }));
  },
};

/** Bundles the suites with the sources in the working folder; each call of the result evaluates all of it anew. */
export async function bundleSuites(): Promise<() => void> {
  const { outputFiles } = await build({
    stdin: {
      contents: suites()
        .map((file) => `import ${JSON.stringify(file)};`)
        .join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    logLevel: 'warning',
    plugins: [ownFolder],
  });
  const code = `(function (require, module, exports) {${outputFiles[0]?.text ?? ''}\n})`;
  const script = new vm.Script(code, { filename: 'suites.js' });
  const require = createRequire(path.resolve('package.json'));
  return () => {
    const module = { exports: {} };
    const evaluate = script.runInThisContext() as (...args: unknown[]) => void;
    evaluate(require, module, module.exports);
  };
}
