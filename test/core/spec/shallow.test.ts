import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/index.ts';

function read(text: string) {
  const issues = new Workspace().set('a.product.yaml', text)?.issues ?? [];
  return issues.filter(({ code }) => code === 'yaml-syntax');
}

describe('keys in the column of their dash', () => {
  for (const text of [
    'products:\n  - sku: A\n  name: Lamp\n',
    'products:\n  - sku: A\n  name: Lamp\n  unit: pcs\n  price:\n    unit: 3\n  - sku: B\n    name: b\n    unit: pcs\n',
    'products:\n  - sku: B\n    name: b\n    unit: pcs\n  - sku: A\n    name: a\n  unit: pcs\n',
  ])
    it(`are told once, and indented: ${JSON.stringify(text)}`, () => {
      const issues = read(text);
      assert.deepEqual(
        issues.map(({ message }) => message),
        ['This line belongs to the element above it: indent it by two more'],
      );
      const edits = issues[0]?.fixes?.[0]?.edits ?? [];
      const mended = edits.reduceRight(
        (now, { range, text: put }) => now.slice(0, range.start) + put + now.slice(range.end),
        text,
      );
      assert.deepEqual(read(mended), [], mended);
    });

  it('are no other wrong text', () => {
    assert.ok(read('products:\n  - { sku: A\n  : ]\n').every(({ fixes }) => fixes === undefined));
  });
});
