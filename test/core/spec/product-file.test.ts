import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rangeAt } from '../../../src/core/spec/file-tree.ts';
import { kindOf } from '../../../src/core/spec/kinds.ts';
import type { ProductFile } from '../../../src/core/spec/product-file.ts';
import { ALONE, BRACES, LINES, products, sameAsReadAtOnce, skusOf } from './product-texts.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');

describe('a product file that is read on demand', () => {
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
});

const codes = ({ issues }: ProductFile): string[] => issues.map(({ code }) => code).sort();
