import assert from 'node:assert/strict';
import { scanNames } from '../../../src/core/spec/scan-names.ts';
import { Workspace } from '../../../src/core/index.ts';

/** Written at `name`, or around it, in a list. */
const PLAIN = [
  'name: LED panel light',
  'name: LED panel, 40 W (large) a:b # new',
  'name: "LED panel: 40 W"',
  "name: 'LED panel'   # new",
  'name: 5" pipe',
  'name: { en: LED panel light, zh: LED 面板灯 }',
  'name: { en: "A, B", zh-hk: 燈 } # two',
  'name:\n      en: LED panel\n      zh: 灯 # two\n    unit: pcs',
  'unit: pcs',
];
const DOUBTFUL = [
  'name: LED panel\n      light',
  'name: "LED panel\n      light"',
  'name: "LED \\"panel\\""',
  'name: |\n      LED panel\n      light',
  'name: null',
  'name: 40',
  'name: [LED]',
  'name: { en: LED\n      , zh: 灯 }',
  'name:\n      en: LED\n        panel\n      zh: 灯',
  'specs:\n      name: LED',
  'specs: { name: LED }',
  '"name": LED',
  'name: LED, A#1 # new',
  'name: LED\n    specs: { name: none }',
];
const BRACES = ['{ sku: A, name: LED panel, unit: pcs }', '{ sku: A, name: { en: Lamp 1, zh: 面板灯1 }, unit: pcs }'];

const listed = (text: string): string => `products:\n${text}`;
const block = (text: string): string => `  - sku: A\n    ${text}\n`;

function namesRead(text: string): readonly string[] {
  const workspace = new Workspace();
  workspace.set('a.product.yaml', listed(text));
  const name = workspace.product('A')?.value.name;
  return typeof name === 'string' ? [name] : Object.values(name ?? {});
}

describe('the names of a product', () => {
  for (const text of [...PLAIN.map(block), ...BRACES.map((one) => `  - ${one}\n`)])
    it(`are plain to see: ${text.trim()}`, () => {
      assert.deepEqual(scanNames(text), namesRead(text));
      assert.ok(scanNames(text));
    });

  for (const text of DOUBTFUL.map(block))
    it(`are what a parser reads: ${text.trim()}`, () => {
      const scanned = scanNames(text);
      assert.deepEqual(scanned ?? namesRead(text), namesRead(text));
    });

  it('are known of a product that nobody has read, and without reading it', () => {
    const workspace = new Workspace();
    workspace.set('a.product.yaml', listed(block('name: { en: Lamp, zh: 灯 }')));
    const found = workspace.product('A');
    assert.deepEqual(found?.names, ['Lamp', '灯']);
    assert.equal(found.known, undefined);
  });
});
