import assert from 'node:assert/strict';
import { plainTree } from '../../../src/core/spec/plain-tree.ts';
import { parseTree } from '../../../src/core/spec/tree.ts';
import { edited, seeded } from './hostile-edits.ts';

const PLAIN: readonly string[] = [
  'a: b\n',
  'buyer: ACME GmbH & Co (Berlin)\n',
  '  - sku: P-1\n    quantity: 5\n',
  '  -   sku: P-1\n      q: 1',
  '  - sku: P-1\n    # agreed\n    description: "Spare parts, 6 m"\n\n    discount: 2%\n',
  '- sku: 灯-1\n  description: LED 灯，白色 \n  hs: "9405.42"\n',
  '- sku:\n',
  '- sku: null\n  q: x y, z\n\n\n',
  '- { sku: P-1, quantity: 5 }\n',
  '  - {sku: A,quantity: 10, price: 12.80 USD}',
  '  - { sku: "A", description: a b }\n\n',
];

const OTHER: readonly string[] = [
  '- sku: &a P-1\n',
  '- sku: *a\n',
  '- "sku": 1\n',
  '- sku: a: b\n',
  '- sku: a #b\n',
  '- sku: "a\n',
  '- sku: |\n    a\n',
  '- sku: a\n   b\n',
  '- sku: a\n  sku: b\n',
  '- { a: [1] }\n',
  '- a\n',
  '\ta: b\n',
  'a: "\\n"\n',
  '? a\n',
];

const MORE = ['"a b"', 'x: 1', 'null', '    ', '\n    k: v', '\n\n', '    # r\n', ' \u3000', ', b: c'];

describe('YAML that leaves no doubt', () => {
  for (const text of PLAIN)
    it(`is read as the parser reads it: ${JSON.stringify(text)}`, () => {
      const tree = plainTree(text);
      assert.ok(tree);
      assert.deepEqual(tree, parseTree('x', text).tree);
    });

  for (const text of OTHER) it(`is not ${JSON.stringify(text)}`, () => assert.equal(plainTree(text), undefined));

  it('is read as the parser reads it, whatever was done to it, or left to the parser', () => {
    const random = seeded(7);
    let read = 0;
    for (let n = 0; n < 20_000; n++) {
      let text = PLAIN[n % PLAIN.length] ?? '';
      for (let edits = n % 4; edits > 0; edits--) text = edited(text, random, MORE);
      const tree = plainTree(text);
      if (!tree) continue;
      read += 1;
      const { tree: whole, issues, linked } = parseTree('x', text);
      assert.deepEqual([tree, issues, linked], [whole, [], false], JSON.stringify(text));
    }
    assert.ok(read > 6000, String(read));
  });
});
