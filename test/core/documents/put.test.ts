import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nodeAt } from '../../../src/core/spec/file-tree.ts';
import { Workspace } from '../../../src/core/index.ts';
import { putValue, putValues } from '../../../src/core/documents/put.ts';

/** The text of a quotation after a value was put into it; `undefined` where it cannot be. */
function put(text: string, key: string, value: string): string | undefined {
  const file = new Workspace().set('a.quotation.yaml', text);
  assert.ok(file);
  const edit = putValue(file, { keys: key.split('.'), value });
  return edit && text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
}

describe('a value put into a file', () => {
  const cases: readonly (readonly [what: string, text: string, key: string, value: string, after: string])[] = [
    [
      'in place of another',
      'incoterm: FOB Ningbo # port\ndate: 2026-11-24\n',
      'incoterm',
      'CIF Hamburg',
      'incoterm: CIF Hamburg # port\ndate: 2026-11-24\n',
    ],
    [
      'behind a bare key',
      'incoterm:\ndate: 2026-11-24\n',
      'incoterm',
      'CIF Hamburg',
      'incoterm: CIF Hamburg\ndate: 2026-11-24\n',
    ],
    [
      'behind a bare key with a remark',
      'incoterm: # ask\ndate: 2026-11-24\n',
      'incoterm',
      'CIF Hamburg',
      'incoterm: CIF Hamburg # ask\ndate: 2026-11-24\n',
    ],
    ['in place of ~', 'incoterm: ~\n', 'incoterm', 'CIF Hamburg', 'incoterm: CIF Hamburg\n'],
    ['in place of null', 'incoterm: null # ask\n', 'incoterm', 'CIF Hamburg', 'incoterm: CIF Hamburg # ask\n'],
    ['on a new line at the end', 'number: 1\n', 'incoterm', 'CIF Hamburg', 'number: 1\nincoterm: CIF Hamburg\n'],
    [
      'at the end of a text without a last newline',
      'number: 1',
      'incoterm',
      'CIF Hamburg',
      'number: 1\nincoterm: CIF Hamburg',
    ],
    ['into an empty file', '', 'incoterm', 'CIF Hamburg', 'incoterm: CIF Hamburg\n'],
    [
      'into a file of remarks',
      '# to do\n',
      'charges.mainCarriage',
      '850 USD',
      '# to do\ncharges:\n  mainCarriage: 850 USD\n',
    ],
    [
      'with the keys above it',
      'number: 1\n',
      'charges.mainCarriage',
      '850 USD',
      'number: 1\ncharges:\n  mainCarriage: 850 USD\n',
    ],
    [
      'below a bare key',
      'charges:\n# mainCarriage: 1 USD\nnumber: 1\n',
      'charges.mainCarriage',
      '850 USD',
      'charges:\n  mainCarriage: 850 USD\n# mainCarriage: 1 USD\nnumber: 1\n',
    ],
    [
      'below a bare key with a remark',
      'charges: # all\nnumber: 1\n',
      'charges.mainCarriage',
      '850 USD',
      'charges: # all\n  mainCarriage: 850 USD\nnumber: 1\n',
    ],
    [
      'after its neighbours',
      'charges:\n    insurance: 12 USD # open policy\n\nnumber: 1\n',
      'charges.mainCarriage',
      '850 USD',
      'charges:\n    insurance: 12 USD # open policy\n    mainCarriage: 850 USD\n\nnumber: 1\n',
    ],
    [
      'into braces',
      'charges: { insurance: 12 USD }\n',
      'charges.mainCarriage',
      '850 USD',
      'charges: { insurance: 12 USD, mainCarriage: 850 USD }\n',
    ],
    ['into empty braces', 'charges: {}\n', 'charges.mainCarriage', '850 USD', 'charges: { mainCarriage: 850 USD }\n'],
    [
      'into braces that end with a comma',
      'charges: { insurance: 12 USD, }\n',
      'charges.mainCarriage',
      '850 USD',
      'charges: { insurance: 12 USD, mainCarriage: 850 USD }\n',
    ],
    [
      'in braces, quoted where it must be',
      '{ number: 1 }\n',
      'incoterm',
      'FOB Ningbo, China',
      '{ number: 1, incoterm: "FOB Ningbo, China" }\n',
    ],
    [
      'in place of a block of its own',
      'charges:\n  mainCarriage:\n    amount: 850 USD\n    source: forwarder\nnumber: 1\n',
      'charges.mainCarriage',
      '900 USD',
      'charges:\n  mainCarriage: 900 USD\nnumber: 1\n',
    ],
    [
      'after a text of several lines',
      'notes: |\n  one\n  two\n',
      'incoterm',
      'EXW Ningbo',
      'notes: |\n  one\n  two\nincoterm: EXW Ningbo\n',
    ],
    [
      'with the newlines of the file',
      'number: 1\r\ncharges:\r\n  insurance: 1 USD\r\n',
      'charges.mainCarriage',
      '850 USD',
      'number: 1\r\ncharges:\r\n  insurance: 1 USD\r\n  mainCarriage: 850 USD\r\n',
    ],
    [
      'quoted where YAML would read it otherwise',
      'number: 1\n',
      'incoterm',
      'DAP Bay #4: gate',
      'number: 1\nincoterm: "DAP Bay #4: gate"\n',
    ],
  ];
  for (const [what, text, key, value, after] of cases)
    it(`stands ${what}`, () => assert.equal(put(text, key, value), after));

  it('stands first in braces that end with a remark', () => {
    const text = 'charges: { # all\n  insurance: 12 USD # open policy\n}\n';
    assert.equal(
      put(text, 'charges.mainCarriage', '850 USD'),
      'charges: { mainCarriage: 850 USD, # all\n  insurance: 12 USD # open policy\n}\n',
    );
  });

  it('keeps a remark between a key and its block', () => {
    const text = 'charges:\n  mainCarriage: # sea\n    amount: 850 USD\n';
    const after = put(text, 'charges.mainCarriage', '900 USD');
    assert.match(after ?? '', /# sea/);
    assert.match(after ?? '', /900 USD/);
  });

  it('is refused where the file says something else there', () => {
    assert.equal(put('charges: [1, 2]\n', 'charges.mainCarriage', '850 USD'), undefined);
    assert.equal(put('- 1\n- 2\n', 'incoterm', 'FOB Ningbo'), undefined);
    assert.equal(put('{ charges: }\n', 'charges.mainCarriage', '850 USD'), undefined);
  });

  it('can be read back from whatever text it was', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('FOB', ' ', 'x', '#', ':', ',', '{', '}', '"', "'", '中', '-', '\\', '&', '*', '!'),
          minLength: 1,
          maxLength: 12,
        }),
        fc.constantFrom('number: 1\n', '{ number: 1 }\n', 'incoterm: a\n', 'incoterm:\n', ''),
        (value, text) => {
          const after = put(text, 'incoterm', value);
          if (after === undefined) return;
          const file = new Workspace().set('a.quotation.yaml', after);
          const node = nodeAt(file?.tree, ['incoterm']);
          assert.equal(node?.kind === 'text' && node.text, value.trim());
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('several values put into a file', () => {
  function putAll(text: string, ...all: readonly (readonly [path: string, value: string])[]): string | undefined {
    const file = new Workspace().set('a.quotation.yaml', text);
    assert.ok(file);
    const written = all.map(([path, value]) => ({
      keys: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      value,
    }));
    const edits = putValues(file, written);
    return edits?.reduceRight(
      (after, { range, text: put }) => after.slice(0, range.start) + put + after.slice(range.end),
      text,
    );
  }

  it('go into items, each in its own style', () => {
    const text = 'items:\n  - { sku: A, quantity: 1 } # one\n  - sku: B\n    quantity: 2\n    price: 3\n\nnotes: []\n';
    assert.equal(
      putAll(text, ['items.0.price', '1.50'], ['items.1.price', '4'], ['incoterm', 'CIF Hamburg']),
      'items:\n  - { sku: A, quantity: 1, price: 1.50 } # one\n  - sku: B\n    quantity: 2\n    price: 4\n\nnotes: []\nincoterm: CIF Hamburg\n',
    );
  });

  it('share a mapping that is new, or that has room', () => {
    const charges: (readonly [string, string])[] = [
      ['charges.mainCarriage', '850 USD'],
      ['charges.insurance', 'none'],
      ['charges.unloading', '20 USD'],
    ];
    const block = 'charges:\n  mainCarriage: 850 USD\n  insurance: none\n  unloading: 20 USD\n';
    assert.equal(putAll('number: 1\n', ...charges), `number: 1\n${block}`);
    assert.equal(
      putAll('charges: { insurance: 1 USD }\nmode: sea\n', ...charges),
      'charges: { insurance: none, mainCarriage: 850 USD, unloading: 20 USD }\nmode: sea\n',
    );
  });

  it('are put in all or none', () => {
    assert.equal(putAll('number: 1\nitems: []\n', ['number', '2'], ['items.0.price', '3']), undefined);
    assert.equal(putAll('number: 1\nitems: x\n', ['number', '2'], ['items.price', '3']), undefined);
  });
});
