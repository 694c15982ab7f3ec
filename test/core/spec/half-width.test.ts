import assert from 'node:assert/strict';
import { fullWidthIn, halfWidth } from '../../../src/core/spec/half-width.ts';

describe('lines of a Chinese keyboard', () => {
  for (const [line, better] of [
    ['currency：USD', 'currency: USD'],
    ['items：', 'items:'],
    ['  - sku：LED', '  - sku: LED'],
    ['  － { sku: A }', '  - { sku: A }'],
    ['- ｛ sku：A，quantity：1 ｝', '- { sku: A, quantity: 1 }'],
    ['sku:LED', 'sku: LED'],
    ['- { sku:LED, quantity:1 }', '- { sku: LED, quantity: 1 }'],
  ] as const)
    it(`“${line}” is “${better}”`, () => assert.equal(halfWidth(line), better));

  for (const line of [
    'name: 上海，浦东',
    'note: 注意：易碎',
    'web: http://x.org',
    'http://x.org',
    'name: "A，b：c"',
    '# sku:LED',
    'currency: USD',
    `sku：${'x'.repeat(2000)}`,
  ])
    it(`stays as it is: “${line.slice(0, 30)}”`, () => assert.equal(halfWidth(line), line));

  it('names the first sign', () => {
    assert.deepEqual(fullWidthIn('A，b：c'), { sign: '，', better: ',' });
    assert.equal(fullWidthIn('A（b）'), undefined);
  });
});
