import assert from 'node:assert/strict';
import { productUses } from '../../../src/language/completion/product-uses.ts';
import { workspaceOf } from '../../core/files.ts';

const list = (count: number, unit: string): string =>
  `products:\n${Array.from({ length: count }, (_, n) => `  - { sku: ${unit}-${n}, name: Lamp ${n}, unit: ${unit}, hs: "940542" }\n`).join('')}`;

const MANY = { 'a.product.yaml': list(500, 'pcs'), 'b.product.yaml': list(500, 'sets') };

describe('what products write', () => {
  it('is counted of those that have been read, and of a few more in each file', () => {
    const workspace = workspaceOf(MANY);
    const read = (): number =>
      workspace.of('product').flatMap((file) => file.indexes.filter((index) => file.isRead(index))).length;
    const units = (): (number | undefined)[] =>
      productUses(workspace).map(({ uses }, n) => uses.get('unit')?.get(n === 0 ? 'pcs' : 'sets'));
    assert.deepEqual(units(), [4, 4]);
    assert.deepEqual(units(), [8, 8]);
    assert.equal(read(), 16);
    for (const file of workspace.of('product')) for (const index of file.indexes) file.product(index);
    assert.deepEqual(units(), [500, 500]);
  });

  it('is counted once for each state of a file', () => {
    const workspace = workspaceOf({ 'a.product.yaml': list(2, 'pcs'), 'b.product.yaml': list(2, 'sets') });
    const [a, b] = productUses(workspace);
    workspace.set('b.product.yaml', list(3, 'sets'));
    const [again, changed] = productUses(workspace);
    assert.equal(again, a);
    assert.notEqual(changed, b);
    assert.deepEqual(changed?.codes.get('940542'), { count: 3, names: ['Lamp 0', 'Lamp 1', 'Lamp 2'] });
  });
});
