import assert from 'node:assert/strict';
import { Workspace, checkFile, wording } from '../../../src/core/index.ts';
import { parseFile } from '../../../src/core/spec/file.ts';
import type { SourceFile } from '../../../src/core/index.ts';
import { document } from '../files.ts';
import { random } from '../random.ts';

const PATH = 'q.quotation.yaml';

/** Reads and checks a text as a quotation; its issues as `code: message`. */
function checked(text: string): { file: SourceFile; issues: string[] } {
  const workspace = new Workspace();
  const file = workspace.set(PATH, text);
  assert.ok(file);
  const issues = checkFile(workspace, file, '2026-11-23');
  for (const { range } of issues) assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
  return { file, issues: issues.map((issue) => `${issue.code}: ${wording(issue)}`) };
}

const has = (issues: readonly string[], pattern: RegExp): void =>
  assert.ok(
    issues.some((issue) => pattern.test(issue)),
    issues.join('\n'),
  );

describe('texts that nobody should write', function () {
  this.timeout(20_000);

  it('an empty file lacks its keys', () => {
    for (const text of ['', '\n', '# nothing\n', '---\n', '~\n'])
      has(checked(text).issues, /missing-|“number” is missing|no .seller.yaml/);
  });

  it('a file that is no mapping says so', () => {
    for (const text of ['- a\n- b\n', 'just words\n'])
      has(checked(text).issues, /bad-value: This file must be a mapping/);
  });

  it('a billion laughs are told from the first million', () => {
    const lines = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`);
    const { issues } = checked(`a0: &a0 [lol, lol]\n${lines.join('\n')}\nnotes: *a9\n`);
    has(issues, /yaml-syntax: This file holds too much/);
  });

  it('an alias of itself ends', () => has(checked('notes: &a [*a]\n').issues, /Nested over 40 levels|No anchor/));

  it('an alias without an anchor is named', () => has(checked('buyer: *nobody\n').issues, /yaml-syntax: .*nobody/));

  it('an alias stands for what it names', () => {
    const { file, issues } = checked(document({ number: '&n Q-1', payment: '*n' }));
    assert.ok(file.kind === 'quotation');
    assert.equal(file.value.payment, 'Q-1');
    assert.deepEqual(
      issues.filter((issue) => issue.startsWith('yaml')),
      [],
    );
  });

  it('many aliases are read before the time of a test is over', () => {
    checked(`number: &n Q-1\nnotes: [${Array(10_000).fill('*n').join(', ')}]\n`);
  });

  it('lists sixty deep are cut', () => {
    has(checked(`notes: ${'['.repeat(60)}${']'.repeat(60)}\n`).issues, /Nested over 40 levels/);
  });

  // A parser that runs out of stack while a regular expression is compiled takes the process with it.
  for (const level of ['[', '{a: ', '- ', '? ', ': ', '- ? ', '[{', '!a [', '&a ['])
    it(`four thousand levels of ${level} are refused before they are parsed`, () =>
      has(checked(`notes: ${level.length > 1 ? '\n' : ''}${level.repeat(4000)}`).issues, /Nested over 40 levels/));
  it('indents three hundred deep are refused, and brackets in many texts are not', () => {
    const keys = Array.from({ length: 400 }, (_, n) => `${' '.repeat(n)}a:\n`).join('');
    has(checked(keys).issues, /Nested over 40 levels/);
    const { issues } = checked(`notes: |\n${'  [1] a [list] of {things}: - - -\n'.repeat(2000)}`);
    assert.doesNotMatch(issues.join('\n'), /Nested/);
  });

  it('binary is no YAML', () => {
    const next = random(7);
    const text = String.fromCharCode(...Array.from({ length: 20_000 }, () => next(256)));
    has(checked(text).issues, /yaml-syntax|bad-value/);
    has(checked('\u0000\u0001\u0002: \u0003').issues, /.+/);
  });

  it('errors without end are told a hundred times', () => {
    const { issues } = checked('}\n]\n@\n'.repeat(3000));
    assert.ok(issues.length <= 120, String(issues.length));
  });

  it('a key given twice is named; the last stands', () => {
    const { file, issues } = checked('number: Q-1\nnumber: Q-2\n');
    has(issues, /yaml-syntax: This key is here already/);
    assert.ok(file.kind === 'quotation');
    assert.equal(file.value.number, 'Q-2');
  });

  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    it(`the key ${key} is a key like another`, () => {
      const { issues } = checked(
        `${key}: { polluted: yes }\nitems: [{ ${key}: 1, quantity: 1 }]\nnotes: [{ ${key}: x }]\nlanguage: ${key}\npayment: { en: 30% down }\n`,
      );
      has(issues, new RegExp(`unknown-key: “${key}”`));
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    });

  it('a key that is no text is refused', () => has(checked('? [a, b]\n: 1\n').issues, /A key must be plain text/));

  it('a second document in a file is told of', () => has(checked('a: 1\n---\nb: 2\n').issues, /one document only/));

  it('a tab for indentation is named', () => has(checked('items:\n\t- sku: A\n').issues, /yaml-syntax: .*[Tt]ab/));

  it('Windows line ends and a byte order mark change nothing', () => {
    const text = document({ buyer: 'acme', curency: 'USD' });
    for (const variant of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const file = parseFile(PATH, variant);
      assert.ok(file?.kind === 'quotation');
      assert.equal(file.value.number, 'Q-1');
      assert.equal(file.value.incoterm?.place, 'Ningbo');
      const issue = file.issues.find((one) => one.code === 'unknown-key');
      assert.equal(variant.slice(issue?.range.start, issue?.range.end), 'curency');
    }
  });

  it('more than twelve megabytes are not read, and that is said', () => {
    const { file, issues } = checked(`# ${'x'.repeat(12_000_001)}`);
    assert.equal(file.tree, undefined);
    has(issues, /yaml-syntax: This file is larger than 12 MB/);
  });

  it('figures beyond all sense end in no figure or in a plain one', () => {
    const huge = '9'.repeat(30);
    const { file } = checked(document({ items: `[{ description: X, quantity: ${huge}, price: ${huge} }]` }));
    assert.ok(file.kind === 'quotation');
  });
});

describe('signs of a Chinese keyboard', () => {
  for (const text of ['number: Q\ncurrency：USD\nincoterm: FOB Ningbo\n', 'items:\n  - { sku: A，quantity: 1 }\n'])
    it(`are named: ${JSON.stringify(text)}`, () => {
      const said = parseFile('q.quotation.yaml', text)?.issues.map(wording) ?? [];
      assert.ok(
        said.some((message) => /full-width sign [：，] stands here: YAML wants [:,]/.test(message)),
        said.join('\n'),
      );
    });
});
