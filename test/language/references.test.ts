import assert from 'node:assert/strict';
import { highlightsAt, referencesAt, rowAt, useOfRow } from '../../src/language/references.ts';
import { buyer, document, folder, product, seller } from '../core/files.ts';
import type { Files } from '../core/files.ts';
import { textAt, viewAt } from './marked.ts';

const RATES = `charges:
  - { element: mainCarriage, to: Chicago, amount: 3850 USD, source: forwarder }
  - { element: mainCarriage, to: Hamburg, amount: 2000 USD, source: forwarder }
duties:
  - { hs: "9405", to: US, rate: 4%, source: tariff }
  - { hs: "9405.41", to: US, rate: 4%, source: tariff }
`;

const FILES: Files = folder({
  'acme.buyer.yaml': buyer(),
  'us.seller.yaml': seller({ banks: '[{ id: usd, beneficiary: B, bank: K }]' }),
  'cn/cn.seller.yaml': seller({ banks: '[{ id: usd, beneficiary: B, bank: K }]' }),
  'b.product.yaml': product({ sku: 'B', hs: '"9405.42"' }),
  'c.product.yaml': product({ sku: 'C', hs: '"940541"' }),
  'q.quotation.yaml': document({
    buyer: 'acme',
    bank: 'usd',
    items: '\n  - { sku: A, quantity: 1 }\n  - { sku: B, quantity: 1, hs: 940542 }\n  - { sku: A, quantity: 2 }',
  }),
  'p.proforma.yaml': document({ number: 'P-1', follows: 'Q-1', buyer: 'acme', items: '[{ sku: A, quantity: 1 }]' }),
  'cn/q.quotation.yaml': document({ number: 'Q-2', bank: 'usd', incoterm: 'CIF Chicago', charges: undefined }),
  'r.rates.yaml': RATES,
});

/** The files, each as often as something in it refers to what the cursor is at. */
function references(files: Files, defining = true): string {
  const { view, file, offset } = viewAt({ ...FILES, ...files });
  return referencesAt(view, file, offset, defining)
    .map((one) => one.file.path.replace(/\.yaml$/, ''))
    .join(' ');
}

const marked = (path: string, from: string, to: string): Files => ({ [path]: (FILES[path] ?? '').replace(from, to) });

describe('find references', () => {
  for (const [what, files, expected] of [
    [
      'a SKU',
      marked('a.product.yaml', 'sku: A', 'sku: A│'),
      'a.product cn/q.quotation p.proforma q.quotation q.quotation',
    ],
    [
      'a SKU from where it is used',
      marked('p.proforma.yaml', 'sku: A', 'sku: │A'),
      'a.product cn/q.quotation p.proforma q.quotation q.quotation',
    ],
    ['a buyer', marked('p.proforma.yaml', 'buyer: acme', 'buyer: ac│me'), 'acme.buyer p.proforma q.quotation'],
    ['a buyer from its file', marked('acme.buyer.yaml', 'name:', 'na│me:'), 'acme.buyer p.proforma q.quotation'],
    ['a bank of one of two sellers', marked('us.seller.yaml', 'id: usd', 'id: u│sd'), 'q.quotation us.seller'],
    [
      'the bank of the other seller',
      marked('cn/q.quotation.yaml', 'bank: usd', 'bank: u│sd'),
      'cn/cn.seller cn/q.quotation',
    ],
    ['a number', marked('q.quotation.yaml', 'number: Q-1', 'number: Q-│1'), 'p.proforma q.quotation'],
    [
      'an HS code of goods, with the duties that are for it',
      marked('b.product.yaml', '9405.42', '9405│.42'),
      'a.product b.product q.quotation r.rates',
    ],
    [
      'an HS code of the rates, with all goods below it',
      marked('r.rates.yaml', '"9405"', '"94│05"'),
      'a.product b.product c.product q.quotation r.rates',
    ],
    ['a price, which is none', marked('a.product.yaml', 'unit: 10', 'unit: 1│0'), ''],
  ] as const)
    it(`finds ${what}`, () => assert.equal(references(files), expected));

  it('leaves out where it is given, if so asked', () => {
    assert.equal(references(marked('q.quotation.yaml', 'number: Q-1', 'number: Q-│1'), false), 'p.proforma');
  });

  it('finds every spec of one SKU', () => {
    const files = { 'd.product.yaml': product({ sku: 'A│' }) };
    assert.match(references(files), /^a\.product .*d\.product/);
  });

  it('counts what an alias shows again once', () => {
    const items = '[&one { sku: A│, quantity: 1 }, *one]';
    assert.equal(references({ ...FILES, 'q.quotation.yaml': document({ items }) }).match(/ q\.quotation/g)?.length, 1);
  });

  it('marks all of them in one file', () => {
    const { view, file, offset } = viewAt({ ...FILES, ...marked('q.quotation.yaml', 'sku: A', 'sku: A│') });
    const found = highlightsAt(view, file, offset);
    assert.deepEqual(
      found.map(({ range }) => textAt(file, range)),
      ['“A”', '“A”'],
    );
  });

  it('finds the documents that stand on a row of the rates', () => {
    const uses = (from: string): string[] => {
      const { view, file, offset } = viewAt({ ...FILES, ...marked('r.rates.yaml', from, `${from}│`) });
      const row = rowAt(file, offset) ?? [];
      return view.workspace.documents().flatMap((one) => {
        const range = useOfRow(view, one, file, row);
        return range ? [`${one.path} ${textAt(one, range)}`] : [];
      });
    };
    assert.deepEqual(uses('3850 USD'), ['cn/q.quotation.yaml “CIF Chicago”']);
    assert.deepEqual(uses('2000 USD'), []);
  });
});
