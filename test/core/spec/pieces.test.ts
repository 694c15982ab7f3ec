import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseFile } from '../../../src/core/spec/file.ts';
import type { SourceFile } from '../../../src/core/spec/file.ts';
import { nodeAt, rangeAt, wholeTree } from '../../../src/core/spec/file-tree.ts';
import { sortIssues, wording } from '../../../src/core/spec/issue.ts';
import { SCHEMAS, kindOf } from '../../../src/core/spec/kinds.ts';
import { read } from '../../../src/core/spec/read.ts';
import { parseTree } from '../../../src/core/spec/tree.ts';
import type { Tree } from '../../../src/core/spec/tree.ts';
import { PATH, TEXT } from './pieces-text.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');

describe('a document read in pieces', () => {
  it('is what it is read as a whole', () => {
    const names = fs
      .readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter((name) => ['quotation', 'proforma'].includes(kindOf(name) ?? ''));
    assert.ok(names.length >= 4);
    let inPieces = 0;
    for (const name of names) {
      const text = fs.readFileSync(path.join(FIXTURES, name), 'utf8');
      const file = parseFile(name, text);
      if (file?.tree?.kind === 'pieces') inPieces += 1;
      sameAsWhole(file);
    }
    assert.ok(inPieces >= 4);
    sameAsWhole(parseFile(PATH, TEXT));
    sameAsWhole(parseFile(PATH, TEXT.replaceAll('\n', '\r\n')));
    sameAsWhole(parseFile(PATH, TEXT.replaceAll(/^ {2}(?=[-# ])/gm, '')));
  });

  for (const [what, text] of Object.entries({
    'an alias': 'number: &n QT-1\nfollows: *n\nitems:\n  - { sku: A, quantity: 1 }\n',
    'one key twice': 'number: 1\nitems:\n  - { sku: A }\nnumber: 2\n',
    'two lists of items': 'items:\n  - { sku: A }\nitems:\n  - { sku: B }\n',
    'braces over all': '{ number: 1, items: [ { sku: A } ] }\n',
    'a bracket that closes at the margin': 'charges: {\n  mainCarriage: 1 USD\n}\nitems:\n  - { sku: A }\n',
    'two documents': 'number: 1\n---\nnumber: 2\n',
    'a key in quotes': '"number": 1\nitems:\n  - { sku: A }\n',
    'items that stand left of others': 'items:\n  - { sku: A }\n - { sku: B }\n',
    'a tab before an item': 'items:\n\t- { sku: A }\n',
    'no list': 'items: none\n',
    'a mapping for a list': 'items:\n  sku: A\n',
    nothing: '# nothing\n',
  }))
    it(`is read as a whole where that alone can be right: ${what}`, () => {
      const file = parseFile(PATH, text);
      sameAsWhole(file);
    });

  it('takes over what was not touched', () => {
    const before = document(PATH, TEXT);
    const after = parseFile(PATH, TEXT.replace('1,200', '1300'), before);
    assert.ok(after && after.kind === 'quotation');
    const [first, second, third] = after.value.items ?? [];
    assert.equal(second?.quantity?.toFixed(), '1300');
    assert.equal(first, before.value.items?.[0]);
    assert.equal(third, before.value.items?.[2]);
    assert.equal(after.value.charges, before.value.charges);
    assert.notEqual(second, before.value.items?.[1]);
  });

  it('is the same to all who go by what it says where a key says nothing new', () => {
    const before = document(PATH, TEXT);
    for (const [was, is] of [
      ['    quantity: 1,200', '    quantity:  1,200'],
      ['  # lamps', '  # lamps, 2 kinds'],
      ['    price: 2.15 USD', '    price: 2.15 USD # agreed'],
      ['    price: 2.15 USD', '    price: 2.15 USD\n    dis'],
      ['    price: 2.15 USD', '    price: 2.15 USD\n    dis:'],
      ['sku: A, quantity', 'sku: "A", quantity'],
    ] as const)
      assert.equal(document(PATH, TEXT.replace(was, is), before).value, before.value, is);
    const [after] = [document(PATH, TEXT.replace('2.15 USD', '2.25 USD'), before)];
    const [, second] = before.value.items ?? [];
    assert.equal(after.value.items?.[1]?.sku, second?.sku);
    assert.equal(after.value.items?.[1]?.quantity, second?.quantity);
    assert.equal(after.value.items?.[1]?.price?.amount.toFixed(2), '2.25');
    assert.equal(after.value.notes, before.value.notes);
  });

  it('takes over items around a new one, and knows their new places', () => {
    const before = document(PATH, TEXT);
    const text = TEXT.replace('  - sku: B', '  - { sku: NEW, quantity: 5 }\n  - sku: B');
    const after = document(PATH, text, before);
    assert.deepEqual(
      after.value.items?.map(({ sku }) => sku),
      ['A', 'NEW', 'B', undefined],
    );
    assert.equal(after.value.items?.[2], before.value.items?.[1]);
    const { start, end } = rangeAt(after.tree, ['items', 2, 'price']);
    assert.equal(text.slice(start, end), '2.15 USD');
    const node = nodeAt(after.tree, ['items', 3, 'packing', 'unitsPerCarton']);
    assert.equal(node && text.slice(node.range.start, node.range.end), '6');
  });

  it('keeps everything else where one item or key is broken', () => {
    const broken = TEXT.replace('sku: A, quantity: 10 }', 'sku: A, quantity: "10').replace('FOB Ningbo', '"FOB');
    const { value, issues } = document(PATH, broken);
    assert.equal(value.number, 'QT-1');
    assert.equal(value.items?.[1]?.price?.amount.toFixed(2), '2.15');
    assert.equal(value.charges?.mainCarriage !== undefined, true);
    const lines = issues.filter(({ code }) => code === 'yaml-syntax').map(({ range }) => lineOf(broken, range.start));
    assert.deepEqual([...new Set(lines)], [5, 8]);
  });

  for (const [what, line, code] of [
    ['left of the dashes', ' "Spare parts"', 'yaml-syntax'],
    ['in the column of the dashes', '  sku: C', 'yaml-syntax'],
    ['at the margin, a key whose colon is not typed yet', 'note', 'yaml-syntax'],
  ] as const)
    it(`keeps everything else where a line stands ${what}`, () => {
      const before = document(PATH, TEXT);
      const [place, text] = line.startsWith(' ')
        ? ['    quantity: 1,200\n', `    quantity: 1,200\n${line}\n`]
        : ['charges:', `${line}\ncharges:`];
      const after = document(PATH, TEXT.replace(place, text), before);
      assert.deepEqual(after, document(PATH, after.text));
      assert.ok(
        after.issues.some(
          (issue) => issue.code === code && after.text.slice(issue.range.start).startsWith(line.trim().slice(0, 3)),
        ),
      );
      assert.equal(after.value.items?.length, 3);
      assert.equal(after.value.items[0], before.value.items?.[0]);
      assert.equal(after.value.items[2], before.value.items?.[2]);
      assert.equal(after.value.charges, before.value.charges);
    });

  it('takes over two items that read the same as two', () => {
    const line = '  - { sku: A, quantity: 10 }\n';
    const before = document(PATH, TEXT.replace(line, line + line));
    const after = document(PATH, TEXT.replace(line, line + line + line), before);
    const items = after.value.items ?? [];
    assert.equal(new Set(items).size, items.length);
  });

  it('reads the first items one by one as well', () => {
    const begun = document(PATH, 'number: QT-1\nitems:\n');
    const text = 'number: QT-1\nitems:\n  - { sku: A, quantity: "1 }\n  - { sku: B, quantity: 2 }\n';
    const after = document(PATH, text, begun);
    assert.equal(after.tree?.kind === 'pieces' && after.tree.list?.elements.length, 2);
    assert.equal(after.value.items?.[1]?.quantity?.toFixed(), '2');
    assert.deepEqual(after, document(PATH, text));
  });
});

function document(file: string, text: string, before?: SourceFile): Extract<SourceFile, { kind: 'quotation' }> {
  const read = parseFile(file, text, before);
  assert.ok(read?.kind === 'quotation');
  return read;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Trees, values and issues are those of one reading of the whole text. */
function sameAsWhole(file: SourceFile | undefined): void {
  assert.ok(file?.kind === 'quotation' || file?.kind === 'proforma');
  const whole = parseTree(file.path, file.text);
  const { value, issues } = read(SCHEMAS[file.kind], file.path, whole.tree);
  assert.deepEqual(places(wholeTree(file.tree)), places(whole.tree), file.path);
  if (whole.tree) {
    assert.deepEqual(file.value, value ?? {}, file.path);
    assert.deepEqual(told(file.issues), told([...whole.issues, ...issues]), file.path);
  }
}

function told(issues: SourceFile['issues']): string[] {
  return sortIssues(issues).map((issue) => `${issue.range.start}-${issue.range.end} ${issue.code} ${wording(issue)}`);
}

/** A tree with where each thing begins; the ends of mappings and lists take in what blanks follow. */
function places(tree: Tree | undefined): unknown {
  if (!tree) return undefined;
  if (tree.kind === 'text') return tree;
  const { start } = tree.range;
  if (tree.kind === 'list') return { start, items: tree.items.map(places) };
  return { start, entries: [...tree.entries].map(([key, entry]) => [key, entry.key, places(entry.value)]) };
}
