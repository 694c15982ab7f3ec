import assert from 'node:assert/strict';
import { Workspace } from '../../src/core/index.ts';
import { concerned } from '../../src/extension/concerned.ts';
import type { Place } from '../../src/extension/places.ts';

const FILES: Readonly<Record<string, string>> = {
  'lamps.product.yaml': 'products:\n  - { sku: A, unit: pcs }\n  - { sku: B, unit: pcs }\n',
  'candle.product.yaml': 'sku: C\nname: Candle\n',
  'acme.buyer.yaml': 'name: Acme\ncountry: US\n',
  'us.seller.yaml': 'name: Example\ncountry: CN\n',
  'all.rates.yaml': 'fx: [{ pair: USD/CNY, rate: 7.1 }]\n',
  'a.quotation.yaml': 'number: Q-1\nitems:\n  - { sku: A, quantity: 1 }\n',
  'b.quotation.yaml': 'number: Q-2\nitems:\n  - { sku: B, quantity: 1 }\n',
  'a.proforma.yaml': 'number: P-1\nfollows: Q-1\nitems:\n  - { sku: C, quantity: 1 }\n',
};

/** Which files are looked at again after one has become another, in the order of their names. */
function after(path: string, change: (text: string) => string): readonly string[] | 'all' {
  const workspace = new Workspace();
  for (const [name, text] of Object.entries(FILES)) workspace.set(name, text);
  const before = workspace.get(path);
  const file = workspace.set(path, change(FILES[path] ?? ''));
  assert.ok(before && file && before !== file);
  // Of a folder nothing else is asked.
  const others = concerned({ path, root: { workspace } } as Place, before, file);
  return others === 'all' ? others : [...others].sort();
}

describe('the files that a change may matter to', () => {
  it('are, of a document, those that have its number or follow it', () => {
    assert.deepEqual(
      after('a.quotation.yaml', (text) => `${text}currency: USD\n`),
      ['a.proforma.yaml'],
    );
    assert.deepEqual(
      after('b.quotation.yaml', (text) => text.replace('Q-2', 'Q-1')),
      ['a.proforma.yaml', 'a.quotation.yaml'],
    );
    assert.deepEqual(
      after('b.quotation.yaml', (text) => `${text}currency: USD\n`),
      [],
    );
  });

  it('are, of a product, the documents that have it and those that follow them', () => {
    assert.deepEqual(
      after('lamps.product.yaml', (text) => text.replace('sku: A, unit: pcs', 'sku: A, unit: set')),
      ['a.proforma.yaml', 'a.quotation.yaml'],
    );
    assert.deepEqual(
      after('lamps.product.yaml', (text) => text.replace('sku: B, unit: pcs', 'sku: B, unit: set')),
      ['b.quotation.yaml'],
    );
  });

  it('are all, where a SKU comes, goes or is another one', () => {
    assert.equal(
      after('lamps.product.yaml', (text) => text.replace('sku: B', 'sku: D')),
      'all',
    );
    assert.equal(
      after('lamps.product.yaml', (text) => `${text}  - { sku: D }\n`),
      'all',
    );
  });

  it('are, of a buyer, a seller and rates, all but products', () => {
    const documents = ['a.proforma.yaml', 'a.quotation.yaml', 'b.quotation.yaml'];
    for (const [path, others] of [
      ['acme.buyer.yaml', ['all.rates.yaml', 'us.seller.yaml']],
      ['us.seller.yaml', ['acme.buyer.yaml', 'all.rates.yaml']],
      ['all.rates.yaml', ['acme.buyer.yaml', 'us.seller.yaml']],
    ] as const)
      assert.deepEqual(
        after(path, (text) => `# new\n${text}`),
        [...documents, ...others].sort(),
        path,
      );
  });
});
