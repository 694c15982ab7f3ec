import assert from 'node:assert/strict';
import { lensesOf, totalsText, usesIn } from '../../src/language/lenses.ts';
import { brightline } from '../core/brightline.ts';
import { buyer, document, fileAt, folder } from '../core/files.ts';
import type { Files } from '../core/files.ts';
import { viewOf } from './marked.ts';
import { readerOf } from './reading.ts';

function lenses(files: Files, path: string): string[] {
  const file = fileAt(viewOf(files).workspace, path);
  return lensesOf(file).map(({ at, does, code }) =>
    `${file.text.slice(0, at).split('\n').length} ${does} ${code ?? ''}`.trim(),
  );
}

const total = (own: Record<string, string>, internal = true): string | undefined =>
  totalsText(readerOf(viewOf(folder({ 'q.quotation.yaml': document(own) })), { internal }), 'q.quotation.yaml');

describe('what stands above', () => {
  it('a document', () => {
    const files = { ...folder(), 'p.proforma.yaml': document({ number: 'P-1' }) };
    assert.deepEqual(lenses(files, 'q.quotation.yaml'), ['1 totals', '1 preview', '1 export', '1 proforma']);
    assert.deepEqual(lenses(files, 'p.proforma.yaml'), ['1 totals', '1 preview', '1 export']);
  });

  it('each product and buyer', () => {
    const many = 'products:\n  - sku: A\n    name: a\n  - { sku: B }\n  - name: without a code\n';
    const files = { 'm.product.yaml': many, 'b.buyer.yaml': buyer({ id: 'acme' }) };
    assert.deepEqual(lenses(files, 'm.product.yaml'), ['2 uses A', '2 quote A', '4 uses B', '4 quote B']);
    assert.deepEqual(lenses(files, 'b.buyer.yaml'), ['1 uses acme', '1 quote acme']);
  });

  it('nothing of a long list of products, nor of rates', () => {
    const long = `products:\n${Array.from({ length: 301 }, (_, n) => `  - { sku: S${n} }\n`).join('')}`;
    assert.deepEqual(lenses({ 'm.product.yaml': long }, 'm.product.yaml'), []);
    assert.deepEqual(lenses({ 'x.rates.yaml': 'fx: []\n' }, 'x.rates.yaml'), []);
  });
});

describe('the words above a document', () => {
  it('are total, margin and problems', () => {
    const cost = '[{ sku: A, quantity: 100, cost: { amount: 7.50 USD } }]';
    assert.equal(total({ items: cost }), 'USD 1,000.00 · margin 25%');
    assert.equal(
      total({ items: cost, validty: '30 days', buyer: 'nobody' }),
      'USD 1,000.00 · margin 25% · Errors: 1 · Warnings: 1',
    );
  });

  it('leave the margin out where internal figures are hidden', () => {
    assert.equal(total({ items: '[{ sku: A, quantity: 100, cost: { amount: 7.50 USD } }]' }, false), 'USD 1,000.00');
  });

  it('say that a total is incomplete, and never that it is nothing', () => {
    assert.match(total({ items: '[{ sku: A }]' }) ?? '', /^Total incomplete · Errors: 1/);
  });
});

describe('where products and buyers are used', () => {
  it('is every line and document that names them', () => {
    const { workspace } = viewOf(brightline());
    const { products, buyers } = usesIn(workspace);
    assert.deepEqual(
      products.get('LED-PANEL-60')?.map(({ file, path }) => `${file.path} ${path.join('.')}`),
      ['proformas/PI-2026-0017.proforma.yaml items.0.sku', 'quotations/QT-2026-0041.quotation.yaml items.0.sku'],
    );
    assert.equal(buyers.get('acme')?.length, 3);
    assert.equal(products.get('NONE'), undefined);
  });
});
