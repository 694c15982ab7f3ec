import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { assemble } from '../../../src/core/spec/assemble.ts';
import { parseFile } from '../../../src/core/spec/file.ts';
import { nodeAt, rangeAt, wholeTree } from '../../../src/core/spec/file-tree.ts';
import type { FileTree } from '../../../src/core/spec/file-tree.ts';
import { kindOf } from '../../../src/core/spec/kinds.ts';
import { inPieces } from '../../../src/core/spec/pieces.ts';
import { product, productList } from '../../../src/core/spec/product.ts';
import type { Product } from '../../../src/core/spec/product.ts';
import type { ProductFile } from '../../../src/core/spec/product-file.ts';
import { MOST_ISSUES, read } from '../../../src/core/spec/read.ts';
import { parseTree } from '../../../src/core/spec/tree.ts';
import type { Issue } from '../../../src/core/spec/issue.ts';
import { edited, seeded } from './hostile-edits.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');
const PATH = 'all.product.yaml';

const LINES = `# what we sell
products:
  # lamps
  - sku: LED-60 # the large one
    name: { en: "LED panel 600×600, 40 W", zh: LED面板灯 600*600 }
    unit: pcs
    specs:
      Power: 40 W
    price: { term: FOB Ningbo, currency: USD, tiers: [ { from: 1, unit: 12.80 } ] }

  - name: "Driver"
    specs: { Size: 5" }
    sku: "DR 1"
    unit: set
    internal: |
      not: this
      - nor this
  - { name: Clip, unit: pcs }
  -   sku: CLIP-2
      name: Clip & clamp
      unit: pcs
      moq: 1,200
`;

const BRACES = `products:
- { sku: A, name: { en: "A lamp, \\"small\\"", zh: 灯 }, unit: pcs, hs: "940542" }
- { sku: 'B 2', name: Bulb, unit: pcs, specs: { Size: 5" wide, CRI: [80, 90] } } # new
-  {sku: C/3, name: Cord, unit: m, price: { term: FOB Ningbo, currency: USD, unit: 1.10 } }
`;

const ALONE = `# one product
name: { en: "Lamp", zh: 灯 }
specs:
  Power: 40 W
sku: LAMP-1
unit: pcs
packing: { unitsPerCarton: 4, carton: 50 x 40 x 50 cm }
`;

describe('a product file that is read on demand', function () {
  this.timeout(120_000);

  it('knows its SKUs and where they stand before a product is read', () => {
    for (const [text, skus] of [
      [LINES, ['LED-60', 'DR 1', undefined, 'CLIP-2']],
      [BRACES, ['A', 'B 2', 'C/3']],
      [ALONE, ['LAMP-1']],
    ] as const) {
      const file = products(text);
      assert.deepEqual(skusOf(file), skus);
      for (const [index, sku] of skus.entries()) {
        assert.equal(file.isRead(index), false, sku);
        if (sku === undefined) continue;
        const { start, end } = file.skuRange(index);
        assert.equal(text.slice(start, end).replaceAll(/["']/g, ''), sku);
      }
      assert.equal(file.isRead(0), false);
    }
  });

  it('reads the product that is asked for and no other', () => {
    const file = products(LINES);
    assert.equal(file.product(3).sku, 'CLIP-2');
    assert.deepEqual([0, 1, 2, 3].map((index) => file.isRead(index)), [false, false, false, true]); // prettier-ignore
    const { start, end } = rangeAt(file.tree, ['products', 1, 'unit']);
    assert.equal(LINES.slice(start, end), 'set');
    assert.equal(file.isRead(1), true);
  });

  it('has the issues of the products that are asked for', () => {
    const file = products(LINES.replace('unit: set', 'unt: set'));
    assert.deepEqual(codes(file.only([0])), []);
    assert.deepEqual(codes(file.only([1])), ['missing-key', 'unknown-key']);
    assert.deepEqual(codes(file.only([3])), ['bad-value']);
    assert.deepEqual(codes(file), ['bad-value', 'missing-key', 'missing-key', 'unknown-key']);
    const only = file.only([3]);
    assert.deepEqual(
      only.value.map(({ product: one, at }) => [one.sku, at]),
      [['CLIP-2', ['products', 3]]],
    );
  });

  it('reads after an edit what was touched, and keeps the rest', () => {
    const before = products(LINES);
    const kept = [0, 1, 2, 3].map((index) => before.product(index));
    const after = products(LINES.replace('unit: set', 'unit: pair'), before);
    assert.deepEqual([0, 1, 2, 3].map((index) => after.isRead(index)), [true, false, true, true]); // prettier-ignore
    assert.deepEqual([0, 2, 3].map((index) => after.product(index) === kept[index]), [true, true, true]); // prettier-ignore
    assert.equal(after.product(1).unit, 'pair');
    const { start, end } = after.skuRange(3);
    assert.equal(after.text.slice(start, end), 'CLIP-2');
  });

  for (const [what, text] of Object.entries({
    'a key given twice': 'products:\n  - sku: A\n    sku: B\n',
    'a key given twice in braces': 'products:\n  - { sku: A, "sku": B }\n',
    'an alias': 'products:\n  - sku: &a A\n    unit: pcs\n  - sku: *a\n    unit: pcs\n',
    'a merge': 'products:\n  - &a { sku: A, unit: pcs }\n  - { <<: *a }\n',
    'a quote that is not closed before it': 'products:\n  - name: "x\n    sku: A\n',
    'a bracket that is not closed before it': 'products:\n  - name: { en: x\n    sku: A\n',
    'a text before it': 'products:\n  - internal: |\n      "x\n    sku: A\n',
    'a text that goes on': 'products:\n  - sku: A\n      B\n    unit: pcs\n',
    'a tab': 'products:\n  - sku:\tA\n',
    'no value': 'products:\n  - sku: null\n  - sku: ~\n  - sku:\n  - sku: ""\n',
    'a second element in one line': 'products:\n  - { sku: A } - { sku: B }\n',
    'a list of lists': 'products:\n  - - sku: A\n',
    'a stray bracket': 'products:\n  - sku: A }\n    unit: pcs\n  - sku: B\n    }\n    unit: pcs\n',
    'an indent that fits nothing': 'products:\n  -   sku: A\n     unit: pcs\n',
    'one product after a byte order mark': '\ufeffsku: A\nname: x\nunit: pcs\n',
    'two documents': 'sku: A\n---\nsku: B\n',
    'a list and a product': 'sku: A\nproducts:\n  - sku: B\n',
    'an empty list': 'sku: A\nproducts:\n',
    'a list that has no end': `products:\n  - ${'['.repeat(400)}\n`,
    nothing: '# nothing\n',
  }))
    it(`is never taken for another: ${what}`, () => sameAsReadAtOnce(products(text)));

  it('is what it is when it is read at once', () => {
    const names = fs
      .readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter((name) => kindOf(name) === 'product');
    assert.ok(names.length > 2);
    const texts = names.map((name) => fs.readFileSync(path.join(FIXTURES, name), 'utf8'));
    for (const text of [...texts, LINES, BRACES, ALONE])
      for (const variant of [text, text.trimEnd(), text.replaceAll('\n', '\r\n')]) sameAsReadAtOnce(products(variant));
  });

  for (const [name, base] of Object.entries({ lines: LINES, braces: BRACES, alone: ALONE }))
    for (const seed of [1, 2])
      it(`is after any edits what it is when it is read at once: ${name}, seed ${seed}`, () => {
        const random = seeded(seed * 77);
        let [text, file] = [base, products(base)];
        const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);
        let unread = 0;
        for (let n = 0; n < runs; n += 1) {
          text = random() < 0.15 ? base : edited(text, random, SKU_EDITS);
          file = products(text, file);
          if (file.count > 0 && !file.isRead(file.count - 1)) unread += 1;
          sameAsReadAtOnce(file);
        }
        assert.ok(unread > runs / 100, String(unread));
      });
});

const SKU_EDITS = [
  ...[
    'sku: X\n',
    'sku',
    '\n    sku: Y\n',
    ', sku: Z',
    '\nsku: W\n',
    '"sku": V',
    '\nproducts:\n  - { sku: U }\n',
    '*',
    '\\',
  ],
  ...[
    '} - {',
    '  - sku: T\n    name: t\n    unit: pcs\n',
    '\n    name: "',
    "\n    name: '",
    '\n    specs: {',
    '\n     x: y',
  ],
];

function products(text: string, before?: ProductFile): ProductFile {
  const file = parseFile(PATH, text, before);
  assert.ok(file?.kind === 'product');
  return file;
}

const skusOf = (file: ProductFile): (string | undefined)[] =>
  Array.from({ length: file.count }, (_, index) => file.skuOf(index));

const codes = ({ issues }: ProductFile): string[] => issues.map(({ code }) => code).sort();

/** What was scanned, and then all that is read on demand, is what a reading of everything at once gives. */
function sameAsReadAtOnce(file: ProductFile): void {
  const { text } = file;
  const scanned = skusOf(file);
  const ranges = scanned.map((_, index) => file.skuRange(index));
  const expected = readAtOnce(text);
  const shown = JSON.stringify(text);
  const values = expected.value.map(({ product: one }) => one);
  assert.deepEqual(scanned, values.map(({ sku }) => sku), shown); // prettier-ignore
  for (const [index, { at }] of expected.value.entries()) {
    if (nodeAt(expected.tree, [...at, 'sku'])) assert.deepEqual(ranges[index], rangeAt(expected.tree, [...at, 'sku']), shown); // prettier-ignore
    assert.deepEqual(
      file.only([index]).value.find((one) => one.at.join() === at.join())?.product,
      values[index],
      shown,
    );
    assert.deepEqual(file.pathOf(index), at, shown);
  }
  assert.deepEqual(file.value, expected.value, shown);
  assert.deepEqual(file.issues, expected.issues, shown);
  assert.deepEqual(wholeTree(file.tree), wholeTree(expected.tree), shown);
}

interface AtOnce {
  readonly tree: FileTree | undefined;
  readonly issues: readonly Issue[];
  readonly value: readonly { readonly product: Product; readonly at: readonly (string | number)[] }[];
}

function readAtOnce(text: string): AtOnce {
  const plan = { schema: productList, list: 'products' };
  const pieces = inPieces(PATH, text, plan);
  if (pieces?.read && pieces.list) {
    const { tree, issues, value } = assemble(PATH, pieces, plan);
    return { tree, issues, value: listed(value as { products?: Product[] }) };
  }
  const { tree, issues } = parseTree(PATH, text);
  const many = nodeAt(tree, ['products']) !== undefined;
  const result = read<Product | { products?: Product[] | undefined }>(many ? productList : product, PATH, tree);
  if (!tree && issues.length === 0) return { tree, issues: products(text).issues, value: listed(result.value) };
  return { tree, issues: [...issues, ...result.issues].slice(0, MOST_ISSUES), value: listed(result.value) };
}

function listed(value: Product | { products?: Product[] | undefined } | undefined): AtOnce['value'] {
  if (!value) return [];
  if (!('products' in value)) return [{ product: value as Product, at: [] }];
  return (value.products ?? []).map((one, index) => ({ product: one, at: ['products', index] }));
}
