import assert from 'node:assert/strict';
import { renamableAt, rename } from '../../src/language/rename.ts';
import { parseFile } from '../../src/core/spec/file.ts';
import { buyer, document, folder, product, seller } from '../core/files.ts';
import type { Files } from '../core/files.ts';
import { textAt, viewAt } from './marked.ts';

const FILES: Files = folder({
  'acme.buyer.yaml': buyer(),
  'bolt.buyer.yaml': buyer({ id: 'BOLT' }),
  'us.seller.yaml': seller({ banks: '[{ id: usd, beneficiary: B, bank: K }, { id: eur, beneficiary: B, bank: K }]' }),
  'b.product.yaml': product({ sku: 'B' }),
  'Q-1.quotation.yaml': document({
    buyer: 'acme',
    seller: 'us',
    bank: 'usd',
    items: `[{ sku: "A", quantity: 1 }, { sku: 'A' }]`,
  }),
  'p.proforma.yaml': document({
    number: 'P-1',
    follows: 'Q-1',
    buyer: 'acme',
    bank: 'eur',
    items: '\n  - sku: >-\n      A\n    quantity: 1',
  }),
  'q.quotation.yaml': document({ number: 'Q-3', buyer: 'BOLT', items: '[&a { sku: &s A }, *a, { sku: *s }]' }),
});

const marked = (path: string, from: string): Files => ({ [path]: (FILES[path] ?? '').replace(from, `${from}│`) });

/** What a rename changes, as lines `file: text`; moves as `from → to`; or why it is refused. */
function renamed(files: Files, to: string): string {
  const { view, file, offset } = viewAt({ ...FILES, ...files });
  const result = rename(view, file, offset, to);
  if ('refused' in result) return result.refused;
  const edits = result.edits.map(({ file: path, range, text }) => {
    const before = view.workspace.get(path)?.text ?? '';
    return `${path}: ${before.slice(range.start, range.end).replaceAll(/\s+/g, ' ')} → ${text.trim()}`;
  });
  return [...edits, ...result.moves.map(({ from, to: next }) => `${from} ⇒ ${next}`)].join('\n');
}

const SKU = marked('a.product.yaml', 'sku: A');

describe('rename', () => {
  for (const [what, files, to, expected] of [
    [
      'a SKU, in the quotes that it stands in',
      SKU,
      'A-2',
      [
        `Q-1.quotation.yaml: "A" → "A-2"`,
        `Q-1.quotation.yaml: 'A' → 'A-2'`,
        'a.product.yaml: A → A-2',
        'p.proforma.yaml: >- A → A-2',
        'q.quotation.yaml: A → A-2',
        'q.quotation.yaml: *s → A-2',
      ],
    ],
    [
      'a buyer that goes by its file’s name',
      marked('p.proforma.yaml', 'buyer: acme'),
      'acme-lake',
      [
        'Q-1.quotation.yaml: acme → acme-lake',
        'p.proforma.yaml: acme → acme-lake',
        'acme.buyer.yaml ⇒ acme-lake.buyer.yaml',
      ],
    ],
    [
      'a buyer to what no file can be called',
      marked('p.proforma.yaml', 'buyer: acme'),
      'A/C',
      ['Q-1.quotation.yaml: acme → A/C', 'acme.buyer.yaml:  → id: A/C', 'p.proforma.yaml: acme → A/C'],
    ],
    [
      'a buyer with an id',
      marked('bolt.buyer.yaml', 'id: BOLT'),
      'bolt-2',
      ['bolt.buyer.yaml: BOLT → bolt-2', 'q.quotation.yaml: BOLT → bolt-2'],
    ],
    [
      'a seller',
      marked('Q-1.quotation.yaml', 'seller: us'),
      'me',
      ['Q-1.quotation.yaml: us → me', 'us.seller.yaml ⇒ me.seller.yaml'],
    ],
    [
      'a bank',
      marked('us.seller.yaml', 'id: usd'),
      'main',
      ['Q-1.quotation.yaml: usd → main', 'us.seller.yaml: usd → main'],
    ],
    [
      'a number',
      marked('p.proforma.yaml', 'follows: Q-1'),
      'Q/9',
      ['Q-1.quotation.yaml: Q-1 → Q/9', 'p.proforma.yaml: Q-1 → Q/9'],
    ],
    ['nothing, where the name stays', SKU, ' A ', []],
    ['no name that is taken', SKU, 'B', ['B is taken already, in b.product.yaml: choose another']],
    [
      'no buyer of a name that a file has',
      marked('q.quotation.yaml', 'buyer: BOLT'),
      'acme',
      ['acme is taken already, in acme.buyer.yaml: choose another'],
    ],
    ['nothing to no name', SKU, ' ', ['Write a name']],
    [
      'no text that is no name',
      marked('a.product.yaml', 'name: Lamp'),
      'X',
      ['What can be renamed is a SKU, the id of a buyer, seller or bank, or the number of a document'],
    ],
    [
      'no printed name for an id',
      marked('acme.buyer.yaml', 'name: Example'),
      'X',
      ['Documents know this one as acme, by the name of its file: rename it in a document, or the file'],
    ],
  ] as const)
    it(`changes ${what}`, () => assert.equal(renamed(files, to), expected.join('\n')));

  for (const to of [
    '123',
    '1.10',
    'yes',
    'NO',
    '~',
    '2026-11-23',
    'A: b',
    'A #1',
    '- A',
    '*A',
    '"A',
    "it's",
    'A, B',
    'A}',
    '灯 60',
  ])
    it(`writes ${to} so that it is read again`, () => {
      const { view, file, offset } = viewAt({ ...FILES, ...SKU });
      const result = rename(view, file, offset, to);
      assert.ok('edits' in result && result.edits.length === 6);
      for (const path of new Set(result.edits.map((edit) => edit.file))) {
        const before = view.workspace.get(path)?.text ?? '';
        const mine = result.edits.filter((edit) => edit.file === path).reverse();
        const text = mine.reduce(
          (all, { range, text: next }) => all.slice(0, range.start) + next + all.slice(range.end),
          before,
        );
        const read = parseFile(path, text);
        assert.ok(read);
        const skus =
          read.kind === 'product'
            ? read.value.map(({ product: one }) => one.sku)
            : 'items' in read.value
              ? read.value.items?.map(({ sku }) => sku)
              : [];
        assert.deepEqual([...new Set(skus)], [to], text);
      }
    });

  it('offers the name without its quotes', () => {
    const { view, file, offset } = viewAt({ ...FILES, ...marked('Q-1.quotation.yaml', 'sku: "A') });
    const found = renamableAt(view, file, offset);
    assert.ok('name' in found);
    assert.equal(`${found.name.text} ${textAt(file, found.range)}`, 'A “"A"”');
  });

  it('works in a file that is broken elsewhere', () => {
    const items = '\n  - { sku: "B, quantity: [\n  - { sku: A│, quantity: 1 }';
    assert.match(renamed({ 'z.quotation.yaml': document({ number: 'Z', items }) }, 'C'), /z\.quotation\.yaml: A → C/);
  });
});
