import assert from 'node:assert/strict';
import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

const SRC = path.join(import.meta.dirname, '../src');

interface Import {
  /** As written. */
  readonly from: string;
  /** The file in `src` that a relative import leads to. */
  readonly to: string | undefined;
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Which folders of `src` a folder may import from, besides its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  export: ['core'],
  // The snippets stand beside the sources: VS Code reads them too.
  language: ['core', '..'],
  worker: ['core', 'export'],
  cli: ['core', 'export', 'worker'],
  webview: ['core'],
  extension: ['core', 'export', 'language', 'webview', 'worker'],
};

const PACKAGES_OF_CORE = ['yaml', 'zod', 'decimal.js', 'currency-codes', 'n2words', 'nzh', 'ibantools'];

const SOURCES = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|mts|tsx)$/.test(name))
  .map((name) => read(name.split(path.sep).join('/')));

function read(file: string): Source {
  const text = withoutComments(fs.readFileSync(path.join(SRC, file), 'utf8'));
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g),
  ];
  return {
    file,
    text,
    imports: found
      .filter(([, from = '']) => !isData(file, from))
      .map(([, from = '']) => ({ from, to: from.startsWith('.') ? resolve(file, from) : undefined })),
  };
}

/** The snippets of the manifest, which the completion offers. */
function isData(file: string, from: string): boolean {
  return file.startsWith('language/completion/') && from.endsWith('/snippets/trade-yaml.json');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function resolve(file: string, from: string): string | undefined {
  const target = path.posix.join(path.posix.dirname(file), from);
  const tries = [target, `${target}.ts`, `${target}/index.ts`, target.replace(/\.js$/, '.ts')];
  return tries.find((one) => fs.statSync(path.join(SRC, one), { throwIfNoEntry: false })?.isFile());
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/** Every import that a test objects to, as `file → import`. */
function breaches(objects: (source: Source, imported: Import) => boolean): string[] {
  return SOURCES.flatMap((source) =>
    source.imports.filter((imported) => objects(source, imported)).map(({ from }) => `${source.file} → ${from}`),
  );
}

describe('who may import whom', () => {
  it('sees the sources and their imports', () => {
    assert.ok(SOURCES.length > 80);
    assert.ok(SOURCES.some(({ file, imports }) => file === 'core/rules/rule.ts' && imports.length >= 6));
  });

  it('every folder of src has its rule', () => {
    assert.deepEqual(
      [...new Set(SOURCES.map(({ file }) => folderOf(file)))].filter((folder) => !(folder in MAY_IMPORT)),
      [],
    );
  });

  it('every relative import leads to a file', () => {
    assert.deepEqual(
      breaches((_, { from, to }) => from.startsWith('.') && to === undefined),
      [],
    );
  });

  it('no folder reaches into one that it may not know', () => {
    assert.deepEqual(
      breaches(({ file }, { to }) => {
        const [own, other] = [folderOf(file), to === undefined ? undefined : folderOf(to)];
        return other !== undefined && other !== own && !MAY_IMPORT[own]?.includes(other);
      }),
      [],
    );
  });

  it('core imports its few packages and nothing of Node or VS Code', () => {
    assert.deepEqual(
      breaches(
        ({ file }, { from }) =>
          file.startsWith('core/') && !from.startsWith('.') && !PACKAGES_OF_CORE.includes(packageOf(from)),
      ),
      [],
    );
  });

  it('core asks for no clock, disk, locale or environment', () => {
    const asked =
      /\bDate\.now\(|new Date\(\)|\bprocess\.|\bglobalThis\.process|\bBuffer\b|Math\.random\(|toLocale\w*\(/;
    assert.deepEqual(
      SOURCES.filter(({ file, text }) => file.startsWith('core/') && asked.test(text)).map(({ file }) => file),
      [],
    );
  });

  it('only the extension imports vscode', () => {
    assert.deepEqual(
      breaches(({ file }, { from }) => from === 'vscode' && !file.startsWith('extension/')),
      [],
    );
  });

  it('only the command line and what is there for Node imports from Node', () => {
    const forNode = /^cli\/|^worker\/(main|start-node)\.ts$|^extension\/node\.ts$/;
    assert.deepEqual(
      breaches(({ file }, { from }) => isBuiltin(from) && from !== 'vscode' && !forNode.test(file)),
      [],
    );
  });

  it('the editor and the command line know nothing of what writes documents: that runs in the worker', () => {
    const heavy = /^export\/(render|typst\/(typesetter|pdf|preview)|docx\/|xlsx\/)/;
    assert.deepEqual(
      SOURCES.filter(
        ({ file }) => /^(extension|cli)\//.test(file) || /^worker\/(press|presses|start-)/.test(file),
      ).flatMap(({ file, text }) =>
        [...text.matchAll(/^import (?!type\b)[^'";]*from\s*'([^']+)'/gm)]
          .map(([, from = '']) => resolve(file, from) ?? '')
          .filter((to) => heavy.test(to))
          .map((to) => `${file} → ${to}`),
      ),
      [],
    );
  });

  it('the page imports types alone from core', () => {
    const values = /^\s*(?:import|export)\s+(?!type\b)[^'";]*from\s*['"][^'"]*\/core\//m;
    assert.deepEqual(
      SOURCES.filter(({ file, text }) => file.startsWith('webview/') && values.test(text)).map(({ file }) => file),
      [],
    );
  });

  it('the extension takes from the page its protocol and how texts are written, alone', () => {
    const shared: readonly (string | undefined)[] = [
      'webview/protocol.ts',
      'webview/delta.ts',
      'webview/preview/protocol.ts',
      'webview/format.ts',
    ];
    assert.deepEqual(
      breaches(
        ({ file }, { to }) => file.startsWith('extension/') && folderOf(to ?? '') === 'webview' && !shared.includes(to),
      ),
      [],
    );
  });
});

describe('the shape of the sources', () => {
  it('has no loop of imports, types included', () => {
    const graph = new Map(
      SOURCES.map(({ file, imports }) => [file, imports.flatMap(({ to }) => (to === undefined ? [] : [to]))]),
    );
    assert.deepEqual(loops(graph), []);
  });

  it('finds a loop where there is one', () => {
    assert.deepEqual(
      loops(
        new Map([
          ['a', ['b']],
          ['b', ['c', 'd']],
          ['c', ['b']],
          ['d', []],
        ]),
      ),
      ['b → c → b'],
    );
  });

  it('has named exports only', () => {
    assert.deepEqual(
      SOURCES.filter(
        ({ file, text }) => !file.endsWith('.d.ts') && /^\s*export\s+default\b|\bas default\b/m.test(text),
      ).map(({ file }) => file),
      [],
    );
  });

  it('has no file over 400 lines', () => {
    const long = SOURCES.filter(({ file }) => fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length > 401);
    assert.deepEqual(
      long.map(({ file }) => file),
      [],
    );
  });
});

/** Loops in a graph, each once, as `a → b → a`. */
function loops(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) return void found.push([...trail.slice(start), file].join(' → '));
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
