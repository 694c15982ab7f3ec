import assert from 'node:assert/strict';
import { Workspace, check } from '../../src/core/index.ts';
import type { ProductFile } from '../../src/core/index.ts';
import { SlicedCheck, isLong } from '../../src/extension/sliced-check.ts';

const TODAY = '2026-11-28';

/** Every seventh has a key that nothing reads, every ninth an HS code that is none; the list has one beside it. */
const product = (n: number): string =>
  `  - { sku: P-${String(n)}, unit: pcs${n % 7 === 0 ? ', nam: Lamp' : ''}${n % 9 === 0 ? ', hs: "94"' : ''} }\n`;

function listOf(count: number, more = ''): { readonly workspace: Workspace; readonly file: ProductFile } {
  const workspace = new Workspace();
  const text = `products:\n${Array.from({ length: count }, (_, n) => product(n)).join('')}${more}`;
  const file = workspace.set('all.product.yaml', text);
  assert.ok(file?.kind === 'product');
  return { workspace, file };
}

describe('a long list of products, checked some at a time', () => {
  it('is one of more than can be checked at once', () => {
    assert.equal(isLong(listOf(200).file), false);
    assert.equal(isLong(listOf(201).file), true);
    assert.equal(isLong(undefined), false);
    // In braces it is read as a whole.
    const file = new Workspace().set('b.product.yaml', `products: [${'{ sku: A }, '.repeat(300)}]`);
    assert.equal(isLong(file), false);
  });

  it('comes to what it comes to when it is checked at once, with one and with many slices', () => {
    const { workspace, file } = listOf(305, 'nothing: here\n');
    const whole = check(workspace, file, TODAY);
    assert.ok(whole.whole.length > 70);
    const slices = new SlicedCheck(workspace, file, TODAY);
    let turns = 1;
    // A time that is past leaves ten products at each turn.
    let found = slices.until(0);
    for (; !found && turns < 100; turns++) found = slices.until(0);
    assert.equal(turns, 31);
    assert.deepEqual(found?.whole, whole.whole);
    assert.deepEqual(new SlicedCheck(workspace, file, TODAY).until(Infinity)?.whole, whole.whole);
  });
});
