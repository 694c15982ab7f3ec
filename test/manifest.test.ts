import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { FILE_KINDS } from '../src/core/spec/kinds.ts';

const ROOT = path.join(import.meta.dirname, '..');

interface MenuEntry {
  readonly command?: string;
  readonly submenu?: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly l10n: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly configurationDefaults: { readonly 'files.associations': Readonly<Record<string, string>> };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string }[] };
  };
}

const read = (name: string): string => fs.readFileSync(path.join(ROOT, name), 'utf8');
const MANIFEST = JSON.parse(read('package.json')) as Manifest;
const { contributes } = MANIFEST;
const EXTENSION = read('src/extension/extension.ts');

/** Every text in the manifest. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

describe('manifest', () => {
  const used = sorted(texts(MANIFEST).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []));

  for (const name of ['package.nls.json', 'package.nls.zh-cn.json'])
    it(`finds each of its texts in ${name}, which holds no other`, () => {
      const words = JSON.parse(read(name)) as Record<string, string>;
      assert.deepEqual(sorted(Object.keys(words)), used);
      assert.deepEqual(
        Object.keys(words).filter((key) => words[key] === ''),
        [],
      );
    });

  it('is in Chinese in Chinese', () => {
    const words = Object.entries(JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>);
    assert.deepEqual(
      words.filter(([, text]) => !/\p{Script=Han}/u.test(text)),
      [],
    );
  });

  const declared = contributes.commands.map(({ command }) => command);

  it('declares the commands that are registered, each once', () => {
    const registered = [
      ...Array.from(EXTENSION.matchAll(/\bcommand\('(\w+)'/g), ([, name]) => `tradewright.${name}`),
      ...Array.from(EXTENSION.matchAll(/registerCommand\('([\w.]+)'/g), ([, id]) => id ?? ''),
    ];
    assert.deepEqual([...declared].sort(), [...registered].sort());
    assert.equal(new Set(declared).size, declared.length);
  });

  it('puts into menus only what it declares', () => {
    const submenus = contributes.submenus.map(({ id }) => id);
    const entries = Object.values(contributes.menus).flat();
    assert.deepEqual(
      entries.filter(
        ({ command, submenu }) =>
          (command !== undefined && !declared.includes(command)) ||
          (submenu !== undefined && !submenus.includes(submenu)) ||
          (command ?? submenu) === undefined,
      ),
      [],
    );
    for (const id of submenus) assert.ok(contributes.menus[id]?.length, `${id} holds nothing`);
    assert.deepEqual(sorted(entries.flatMap(({ submenu }) => submenu ?? [])), sorted(submenus));
  });

  it('puts views into containers that it declares', () => {
    assert.deepEqual(
      Object.keys(contributes.views),
      contributes.viewsContainers.activitybar.map(({ id }) => id),
    );
  });

  it('names files that are there', () => {
    const named = texts(MANIFEST).filter((text) => /^(\.\/)?(media|snippets|l10n|syntaxes)(\/|$)/.test(text));
    assert.ok(named.length >= 5);
    for (const file of [...named, MANIFEST.icon, MANIFEST.l10n])
      assert.ok(fs.existsSync(path.join(ROOT, file)), `${file} is missing`);
  });

  it('starts from what esbuild writes', () => {
    const build = read('esbuild.mjs');
    for (const file of [MANIFEST.main, MANIFEST.browser]) assert.match(file, /^\.\/dist\//);
    assert.match(build, /dist\b/);
  });

  it('waits for our files and commands', () => {
    assert.deepEqual(
      MANIFEST.activationEvents.filter((event) => event === '*' || event === 'onStartupFinished'),
      [],
    );
  });

  it('takes the files that core reads', () => {
    const [language, ...others] = contributes.languages;
    assert.deepEqual(others, []);
    assert.deepEqual(sorted(language?.extensions ?? []), sorted(FILE_KINDS.map((kind) => `.${kind}.yaml`)));
  });

  it('associates them, as a person’s own association of all *.yaml would come before what a language contributes', () => {
    const associations = contributes.languages.flatMap(({ id, extensions }) =>
      extensions.map((extension) => [`*${extension}`, id]),
    );
    assert.deepEqual(contributes.configurationDefaults['files.associations'], Object.fromEntries(associations));
  });

  it('asks for the editor whose types it is compiled against', () => {
    assert.equal(MANIFEST.engines.vscode, `^${MANIFEST.devDependencies['@types/vscode']}`);
  });

  it('ships only what an allow-list names', () => {
    const patterns = read('.vscodeignore')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    assert.equal(patterns[0], '**');
    for (const needed of ['!package.json', '!package.nls.json', '!package.nls.zh-cn.json', '!l10n/**', '!media/**'])
      assert.ok(patterns.includes(needed), needed);
    for (const needed of ['!dist/*.js', '!dist/*.txt', '!dist/web/**', '!dist/typst/**', '!dist/fonts/**'])
      assert.ok(patterns.includes(needed), needed);
  });

  it('loads nothing of what writes documents when the extension starts', () => {
    const marks = /easy-template-x|EmbeddedFont|TypstCompilerBuilder|wordprocessingml\/2006|spreadsheetml\/2006/;
    assert.match(read('dist/worker.js'), marks);
    for (const file of [MANIFEST.main, MANIFEST.browser]) assert.doesNotMatch(read(file), marks);
  });

  it('brings the licence of everything that it holds, in full', () => {
    const notices = read('dist/ThirdPartyNotices.txt');
    assert.doesNotMatch(notices, /^Licence: /m);
    assert.match(notices, /^Typst .*\n\nICC profiles[^]*\bkrilla \d[^]*\brustybuzz \d/m);
    assert.match(notices, /Apache License\s+Version 2\.0[^]*END OF TERMS AND CONDITIONS/);
  });
});
