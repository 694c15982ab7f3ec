import assert from 'node:assert/strict';
import { cursorAt } from '../../src/language/cursor.ts';
import { marked } from './marked.ts';

const HEAD = 'number: QT-1\nincoterm: FOB Ningbo\n';

/** What a completion would replace, and where that belongs. */
function at(source: string): string {
  const { text, offset } = marked(source);
  const cursor = cursorAt(text, offset, 'items');
  if (!cursor) return 'nowhere';
  const { range, path, typed, inFlow, ownLine } = cursor;
  const flags = `${inFlow ? ' in braces' : ''}${ownLine ? ' on its own line' : ''}`;
  return `${cursor.at} ${path.join('.')} “${typed}” of “${text.slice(range.start, range.end)}”${flags}`;
}

describe('where somebody is writing', () => {
  for (const [source, expected] of [
    ['│', 'key  “” of “”'],
    [`${HEAD}│`, 'key  “” of “”'],
    [`${HEAD}cur│`, 'key  “cur” of “cur”'],
    [`${HEAD}cur│rency: USD\n`, 'key  “cur” of “currency”'],
    [`${HEAD}items:\n  - { sku: A }\ncha│\n`, 'key  “cha” of “cha”'],
    [`${HEAD}buyer: │\n`, 'value buyer “” of “”'],
    [`${HEAD}buyer: ac│\n`, 'value buyer “ac” of “ac”'],
    [`${HEAD}buyer: "ac│me"\n`, 'value buyer “ac” of “"acme"”'],
    [`${HEAD}incoterm: FOB Nin│gbo # here\n`, 'value incoterm “FOB Nin” of “FOB Ningbo”'],
    [`${HEAD}charges:\n  │\n`, 'value charges “” of “” on its own line'],
    [`${HEAD}charges:\n  mainCarriage: 8 USD\n  ins│\n`, 'key charges “ins” of “ins”'],
    [`${HEAD}charges:\n  mainCarriage: 8 USD\n  │\nnotes: []\n`, 'key charges “” of “”'],
    [`${HEAD}charges: { mainCarriage: 8 USD, │ }\n`, 'key charges “” of “” in braces'],
    [`${HEAD}items:\n  - │\n`, 'value items.0 “” of “”'],
    [`${HEAD}items:\n  - sku: A\n  - { sku: B│ }\n`, 'value items.1.sku “B” of “B” in braces'],
    [`${HEAD}items:\n  - { sku: A }\n  - { sku: B, qu│ }\n`, 'key items.1 “qu” of “qu” in braces'],
    [`${HEAD}items:\n  - { sku: A }\n  - { sku: B, │\n`, 'key items.1 “” of “” in braces'],
    [`${HEAD}items:\n  - { sku: A }\n  - { sku: │\n  - { sku: C }\n`, 'value items.1.sku “” of “” in braces'],
    [`${HEAD}items:\n  - sku: A\n    qua│\n  - sku: B\n`, 'key items.0 “qua” of “qua”'],
    [`${HEAD}items:\n  - sku: A\n    │\n`, 'key items.0 “” of “”'],
    [`${HEAD}items:\n  - sku: A\n    packing:\n      │\n`, 'value items.0.packing “” of “” on its own line'],
    [`${HEAD}items:\n  - sku: A\n  │\n`, 'element items “” of “” on its own line'],
    [`${HEAD}items:\n  │\n`, 'value items “” of “” on its own line'],
    [`banks:\n  - id: a\n  │\n`, 'element banks “” of “” on its own line'],
    [
      `price:\n  tiers:\n    - { from: 1, unit: 2 }\n    │\n  unit: 3\n`,
      'element price.tiers “” of “” on its own line',
    ],
    [
      `${HEAD}items:\n  - sku: A\n    price:\n      tiers:\n        - from: 1\n          unit: 2\n        fr│`,
      'element items.0.price.tiers “fr” of “fr” on its own line',
    ],
    [`banks:\n  - id: a\n    │\n  - id: b\n`, 'key banks.0 “” of “”'],
    [`charges:\n  ins│\n  mainCarriage: 8 USD\n`, 'key charges “ins” of “ins”'],
    [`charges:\n  │\n  mainCarriage: 8 USD\n`, 'key charges “” of “”'],
    [`${HEAD}items:\n  - s│\n    quantity: 1\n`, 'key items.0 “s” of “s”'],
    [`price: { un│ tiers: [] }\n`, 'key price “un” of “un” in braces'],
    [`${HEAD}notes:\n  - a long text\n    over lin│\n`, 'nowhere'],
    [`${HEAD}# a rem│ark\n`, 'nowhere'],
    [`${HEAD}buyer: acme # a rem│ark\n`, 'nowhere'],
    [`${HEAD}notes:\n  - |\n    a long│ text\n`, 'nowhere'],
  ] as const)
    it(JSON.stringify(source.replace(HEAD, '')), () => {
      assert.equal(at(source), expected);
    });

  it('knows the other keys of the mapping', () => {
    const siblings = (source: string) => {
      const { text, offset } = marked(source);
      return cursorAt(text, offset, 'items')?.siblings;
    };
    assert.deepEqual(siblings(`${HEAD}items:\n  - { sku: A }\n│\nnotes: []\n`), [
      'number',
      'incoterm',
      'items',
      'notes',
    ]);
    assert.deepEqual(siblings(`${HEAD}items:\n  - { sku: A, pri│, quantity: 1 }\n`), ['sku', 'quantity']);
    assert.deepEqual(siblings(`${HEAD}cur│rency: USD\n`), ['number', 'incoterm']);
    assert.deepEqual(siblings(`${HEAD}items:\n  - { sku: A│, quantity: 1 }\n`), ['quantity']);
    assert.deepEqual(siblings(`${HEAD}items:\n  - sku: │\n`), []);
  });
});
