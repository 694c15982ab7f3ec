import assert from 'node:assert/strict';
import { assemble } from '../../../src/core/spec/assemble.ts';
import { parseFile } from '../../../src/core/spec/file.ts';
import { nodeAt, rangeAt, wholeTree } from '../../../src/core/spec/file-tree.ts';
import type { FileTree } from '../../../src/core/spec/file-tree.ts';
import { inPieces } from '../../../src/core/spec/pieces.ts';
import { product, productList } from '../../../src/core/spec/product.ts';
import type { Product } from '../../../src/core/spec/product.ts';
import type { ProductFile } from '../../../src/core/spec/product-file.ts';
import { MOST_ISSUES, read } from '../../../src/core/spec/read.ts';
import { parseTree } from '../../../src/core/spec/tree.ts';
import type { Issue } from '../../../src/core/spec/issue.ts';

const PATH = 'all.product.yaml';

export const LINES = `# what we sell
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

export const BRACES = `products:
- { sku: A, name: { en: "A lamp, \\"small\\"", zh: 灯 }, unit: pcs, hs: "940542" }
- { sku: 'B 2', name: Bulb, unit: pcs, specs: { Size: 5" wide, CRI: [80, 90] } } # new
-  {sku: C/3, name: Cord, unit: m, price: { term: FOB Ningbo, currency: USD, unit: 1.10 } }
`;

export const ALONE = `# one product
name: { en: "Lamp", zh: 灯 }
specs:
  Power: 40 W
sku: LAMP-1
unit: pcs
packing: { unitsPerCarton: 4, carton: 50 x 40 x 50 cm }
`;

export function products(text: string, before?: ProductFile): ProductFile {
  const file = parseFile(PATH, text, before);
  assert.ok(file?.kind === 'product');
  return file;
}

export const skusOf = (file: ProductFile): (string | undefined)[] =>
  Array.from({ length: file.count }, (_, index) => file.skuOf(index));

/** What was scanned, and then all that is read on demand, is what a reading of everything at once gives. */
export function sameAsReadAtOnce(file: ProductFile): void {
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
