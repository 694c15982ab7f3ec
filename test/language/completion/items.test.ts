import assert from 'node:assert/strict';
import { complete } from '../../../src/language/completion/complete.ts';
import type { View } from '../../../src/language/view.ts';
import { document, folder, product } from '../../core/files.ts';
import { viewOf } from '../marked.ts';
import { accepted, labels } from './offered.ts';

const FILES = { 'b.product.yaml': product({ sku: 'B-2', moq: '50' }) };
const q = (items: string, files = {}) => folder({ ...FILES, ...files, 'q.quotation.yaml': document({ items }) });

describe('whole items', () => {
  for (const [source, expected] of [
    ['\n  - │', '\n  - { sku: B-2, quantity: │50 }'],
    ['\n  │', '\n  - { sku: B-2, quantity: │50 }'],
    [' │', ' \n  - { sku: B-2, quantity: │50 }'],
    ['\n  - { sku: A, quantity: 1 }\n  │', '\n  - { sku: A, quantity: 1 }\n  - { sku: B-2, quantity: │50 }'],
    ['\n  - sku: A\n    quantity: 1\n  │', '\n  - sku: A\n    quantity: 1\n  - sku: B-2\n    quantity: │50'],
    ['\n  - sku: A\n    quantity: 1\n  - │', '\n  - sku: A\n    quantity: 1\n  - sku: B-2\n    quantity: │50'],
    ['[{ sku: A, quantity: 1 }, │]', '[{ sku: A, quantity: 1 }, { sku: B-2, quantity: │50 }]'],
    ['\n  - { sku: B│ }', '\n  - { sku: B-2, quantity: │50 }'],
    ['\n  - { sku: B│, quantity: 9 }', '\n  - { sku: B-2, quantity: 9 }'],
    ['\n  - sku: B│', '\n  - sku: B-2\n    quantity: │50'],
    ['\n  - sku: B│\n    quantity: 9', '\n  - sku: B-2\n    quantity: 9'],
  ] as const)
    it(`${JSON.stringify(source)} becomes ${JSON.stringify(expected)}`, () => {
      const text = accepted(q(source), 'B-2');
      assert.equal(text, document({ items: expected }));
    });

  it('are those of other lists with the keys that they usually have', () => {
    assert.equal(
      accepted({ 'x.rates.yaml': 'fx:\n  │\n' }, '{ pair, rate, date, source }'),
      'fx:\n  - { pair: │, rate: , date: 2026-11-23, source: "" }\n',
    );
    assert.equal(
      accepted(
        { 'x.seller.yaml': 'banks:\n  - id: a\n    bank: B\n  │\n' },
        '{ id, currency, beneficiary, bank, account, swift }',
      ),
      'banks:\n  - id: a\n    bank: B\n  - id: "│"\n    currency: \n    beneficiary: ""\n    bank: ""\n    account: ""\n    swift: ""\n',
    );
  });

  it('keep a name with a comma whole, whatever of a text is typed where it is to be', () => {
    const files = { 'q.quotation.yaml': 'buyer: │\n' };
    const text = accepted(files, '{ name, address, country }').replace('│', 'Acme Co., Ltd.');
    assert.equal(text, 'buyer: { name: "Acme Co., Ltd.", address: "", country:  }\n');
    const seller = accepted(
      { 'x.seller.yaml': 'banks:\n  - │\n' },
      '{ id, currency, beneficiary, bank, account, swift }',
    );
    assert.match(seller, /beneficiary: "", bank: "",/);
    const item = accepted({ 'q.quotation.yaml': 'items:\n  - │\n' }, '{ description, quantity, price }');
    assert.match(item, /description: "│",/);
  });

  it('come with what an item may begin with besides', () => {
    assert.ok(labels(q('\n  - │')).includes('description'));
  });
});

describe('products among very many', () => {
  const many = Array.from(
    { length: 1000 },
    (_, n) => `  - { sku: LAMP-${n}, name: { en: Lamp ${n}, zh: 面板灯${n} }, unit: pcs }`,
  );
  const all = (): View =>
    viewOf({
      ...folder({ 'q.quotation.yaml': document({ items: '[{ sku: LAMP-777, quantity: 1 }]' }) }),
      'many.product.yaml': `products:\n${many.join('\n')}\n`,
    });
  const view = all();
  for (const file of view.workspace.of('product')) for (const index of file.indexes) file.product(index);
  const found = (typed: string, of = view) => {
    const text = `items:\n  - { sku: ${typed}, quantity: 1 }\n`;
    const offset = text.indexOf(', quantity');
    return complete(of, { path: 'new.quotation.yaml', kind: 'quotation', text, offset });
  };

  it('are cut, with those in use first, and asked for again', () => {
    const answer = found('');
    assert.equal(answer?.items[0]?.label, 'LAMP-777');
    assert.equal(answer?.items.length, 100);
    assert.equal(answer?.isCut, true);
  });

  it('are a few at a time as long as they have not been read, used ones first', () => {
    const fresh = all();
    const [file] = fresh.workspace.of('product').filter(({ count }) => count === 1000);
    const read = () => file?.indexes.filter((index) => file.isRead(index)).length;
    const answer = found('', fresh);
    assert.deepEqual([answer?.items.length, answer?.items[0]?.label, answer?.isCut], [12, 'LAMP-777', true]);
    for (const typed of ['', 'l', 'la']) found(typed, fresh);
    assert.ok((read() ?? 1000) <= 4 * 12);
  });

  it('are found by part of a code, by a name, by initials, by letters in their order', () => {
    for (const typed of ['LAMP-99', 'lamp 99', '面板灯99', 'mbd', 'lp99']) assert.ok(found(typed)?.items.length, typed);
    assert.equal(found('面板灯998')?.items[0]?.label, 'LAMP-998');
    assert.equal(found('lamp-998')?.items.length, 1);
    assert.equal(found('lamp-998')?.isCut, false);
    assert.equal(found('zebra'), undefined);
  });

  it('are not read but for those that are shown', () => {
    const fresh = all();
    found('面板灯998', fresh);
    const [file] = fresh.workspace.of('product').filter(({ count }) => count === 1000);
    assert.equal(file?.isRead(998), true);
    assert.equal(file.isRead(997), false);
  });
});
