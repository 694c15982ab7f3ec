import assert from 'node:assert/strict';
import { folder } from '../../core/files.ts';
import { answered, offered } from './offered.ts';

const HEAD = 'number: Q-1\ndate: 2026-11-23\nbuyer: acme\n';

/** The words of the snippets that are offered. */
function words(text: string, path = 'q.quotation.yaml'): string[] {
  return offered(folder({ [path]: text })).flatMap(({ kind, label }) => (kind === 'snippet' ? [label] : []));
}

describe('snippets', () => {
  for (const [where, text, path] of [
    ['in a text of one’s own', `${HEAD}notes:\n  - Part shipments by tt│\n`],
    ['in a value', `${HEAD}currency: │\n`],
    ['behind a rule', 'name: X\ncountry: US\nincoterm: DDP │\n', 'b.buyer.yaml'],
    ['in a value where the file cannot be read', 'products:\n  - sku: A\n  origin: DE│\n', 'p.product.yaml'],
    ['at a key further in', `${HEAD}destination:\n  d│\n`],
    ['in braces', `${HEAD}items:\n  - { i│ }\n`],
    ['in a remark', '# quot│\n'],
  ] as const)
    it(`are none ${where}`, () => assert.deepEqual(words(text, path), []));

  it('of whole files are those of the kind, in a file that is empty but for remarks', () => {
    assert.equal(words('# mine\nquot│\n')[0], 'quotation');
    assert.ok(!words('│').includes('proforma'));
    assert.deepEqual(words('│', 'p.product.yaml'), ['product', 'products']);
    assert.ok(!words(`${HEAD}│\n`).includes('quotation'));
  });

  it('of keys are those that the file has not', () => {
    assert.deepEqual(words(`${HEAD}payment: 100% T/T in advance\nc│\n`), [
      'pricing-cost',
      'fob-charges',
      'cif-charges',
      'ddp-charges',
    ]);
    assert.ok(words('name: X\np│\n', 'b.buyer.yaml').includes('tt100'));
    assert.deepEqual(words('name: X\n│\n', 's.seller.yaml'), ['design', 'email']);
  });

  it('of elements are those of the list, on a line of their own and behind a dash', () => {
    const items = ['item', 'item-own', 'item-gratis', 'item-mould'];
    assert.deepEqual(words(`${HEAD}items:\n  │\n`), items);
    assert.deepEqual(words(`${HEAD}items:\n  - │\n`), items);
    assert.deepEqual(words(`${HEAD}items:\n  - { sku: A, quantity: 1 }\n  i│\n`), items);
    assert.deepEqual(words('fx:\n  │\n', 'x.rates.yaml'), ['fx']);
    const [behind] = offered(folder({ 'q.quotation.yaml': `${HEAD}items:\n  - │\n` })).filter(
      ({ kind }) => kind === 'snippet',
    );
    assert.match(behind?.insert ?? '', /^\{ sku: /);
  });

  it('hold what the files know in place of examples', () => {
    const files = {
      'us.seller.yaml':
        'name: Nordlicht\naddress: Hamburg\ncountry: DE\ndefaults: { currency: EUR, incoterm: FOB Hamburg }\n',
      'lakeshore.buyer.yaml': 'name: Lakeshore\ncountry: US\n',
      'old.quotation.yaml': 'number: QT-2026-0007\ndate: 2026-11-01\n',
    };
    const insert = (path: string, word: string): string =>
      offered({ ...files, [path]: '│' }).find(({ label }) => label === word)?.insert ?? '';
    assert.match(
      insert('p.product.yaml', 'product'),
      /origin: \$\{\d+:DE\}[^]*77\.50\} EUR[^]*:Hamburg\}[^]*\|EUR,USD,GBP,CNY\|/,
    );
    assert.match(
      insert('n.quotation.yaml', 'quotation'),
      /^number: \$\{1:QT-2026-0008\}\n[^]*buyer: \$\{3:lakeshore\}/,
    );
    assert.doesNotMatch(insert('n.proforma.yaml', 'proforma'), /CHINA|Ningbo|acme/);
    assert.match(insert('n.seller.yaml', 'seller'), /country: \$\{5:CN\}/);
    assert.doesNotMatch(insert('n.buyer.yaml', 'buyer'), /^id:/m);
  });
});

describe('an empty list of places', () => {
  it('is asked for again as letters come', () => {
    const found = answered(folder({ 'q.quotation.yaml': `${HEAD}to: Q│\n` }));
    assert.deepEqual([found?.isCut], [true]);
  });
});
