import assert from 'node:assert/strict';
import { Workspace, compute, saidIn, sourceOf } from '../../../src/core/index.ts';
import { brightline } from '../brightline.ts';
import { buyer, document, product, seller } from '../files.ts';
import type { Files } from '../files.ts';

/** Where a target leads: the file, its line from 1, and the text that is selected. */
function sourceIn(files: Files, path: string) {
  const workspace = new Workspace();
  for (const [name, text] of Object.entries(files)) workspace.set(name, text);
  const file = workspace.document(path);
  assert.ok(file);
  const computation = compute(workspace, file);
  return (target: string, language?: string): [file: string, line: string, selected: string] | undefined => {
    const found = sourceOf(workspace, saidIn(computation, language), target);
    if (!found) return undefined;
    const text = files[found.file] ?? '';
    const start = text.lastIndexOf('\n', found.range.start - 1) + 1;
    const end = text.indexOf('\n', start);
    return [found.file, text.slice(start, end).trim(), text.slice(found.range.start, found.range.end)];
  };
}

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const DDP = 'quotations/QT-2026-0043.quotation.yaml';
const PROFORMA = 'proformas/PI-2026-0017.proforma.yaml';

describe('where what a page shows comes from', () => {
  const files = brightline();
  const fob = sourceIn(files, FOB);

  for (const [target, file, line, selected] of [
    ['number', FOB, /^number: QT/, 'QT-2026-0041'],
    ['total', FOB, /^items:$/, ''],
    ['words', FOB, /^items:$/, ''],
    ['sum/goods', FOB, /^items:$/, ''],
    ['incoterm', FOB, /^incoterm:/, 'FOB Ningbo'],
    ['payment', FOB, /^payment:/, '30% T/T in advance, 70% T/T against copy of B/L'],
    ['instalment/1', FOB, /^payment:/, '30% T/T in advance, 70% T/T against copy of B/L'],
    ['fact/date', FOB, /^date:/, '2026-11-23'],
    ['fact/validUntil', FOB, /^validity:/, '30 days'],
    ['fact/mode', FOB, /^mode:/, 'sea'],
    ['fact/from', FOB, /^from:/, 'Ningbo'],
    ['fact/leadTime', FOB, /^leadTime:/, '30 days after deposit'],
    ['item/2/quantity', FOB, /LED-PANEL-30120/, '800'],
    ['item/2/amount', FOB, /LED-PANEL-30120/, ''],
    ['item/4', FOB, /Spare LED drivers/, ''],
    ['item/4/price', FOB, /^price: 2\.15/, '2.15'],
    ['item/4/discount', FOB, /^discount:/, '2%'],
    ['item/1', 'products/led-panel-60.product.yaml', /^name:/, ''],
    ['item/1/price', 'products/led-panel-60.product.yaml', /^price:/, ''],
    ['party/buyer', 'buyers/acme.buyer.yaml', /^name:/, undefined],
    ['party/seller', 'brightline.seller.yaml', /^name:/, ''],
    ['packing/containers', FOB, /^container:/, '40HC'],
    ['packing/cartons', 'products/led-panel-60.product.yaml', /^packing:/, ''],
    ['note/0', FOB, /^- "Spare parts/, `"Spare parts: 1% of the lamps' end caps and clips free of charge"`],
  ] as const)
    it(`${target} stands in ${file}`, () => {
      const found = fob(target);
      assert.ok(found);
      assert.equal(found[0], file);
      assert.match(found[1], line);
      if (selected !== undefined) assert.equal(found[2], selected);
    });

  it('a charge of the rates stands in the rates file, one of the document in the document', () => {
    const text = (files[DDP] ?? '').replace(/^charging: .*$/m, '') + '\ncharging: separate lines\n';
    const found = sourceIn({ ...files, [DDP]: text }, DDP);
    const [file, line] = found('sum/mainCarriage') ?? [];
    assert.match(file ?? '', /rates\.yaml$/);
    assert.match(line ?? '', /mainCarriage/);
    const own = sourceIn({ ...files, [DDP]: `${text}charges: { mainCarriage: 3000 USD }\n` }, DDP);
    assert.deepEqual(own('sum/mainCarriage'), [DDP, 'charges: { mainCarriage: 3000 USD }', '3000 USD']);
  });

  it('a price made from cost leads to the cost', () => {
    const text = (files[FOB] ?? '').replace('method: list', 'method: cost');
    assert.match(sourceIn({ ...files, [FOB]: text }, FOB)('item/1/price')?.[1] ?? '', /^cost:/);
  });

  it('the bank is the one that is printed', () => {
    const found = sourceIn(files, PROFORMA)('bank/account');
    assert.equal(found?.[0], 'brightline.seller.yaml');
    assert.equal(found[2], files[PROFORMA]?.includes('bank: eur') ? '"0000 1111 3333"' : '"0000 1111 2222"');
  });

  const small: Files = {
    's.seller.yaml': seller({ defaults: '{ payment: 100% T/T, validity: 15 days, incoterm: FOB Ningbo }' }),
    'b.buyer.yaml': buyer({ incoterm: 'CIF Rotterdam', consignee: '{ name: Warehouse }' }),
    'p.product.yaml': product(),
    'q.quotation.yaml': document({
      buyer: 'b',
      incoterm: undefined,
      notes: '[{ zh: 仅中文 }, { en: Both, zh: 都有 }]',
      charges: undefined,
    }),
  };

  it('what the document does not say stands with its buyer, else with its seller', () => {
    const found = sourceIn(small, 'q.quotation.yaml');
    assert.deepEqual(found('incoterm')?.slice(0, 2), ['b.buyer.yaml', 'incoterm: CIF Rotterdam']);
    assert.deepEqual(found('payment')?.[0], 's.seller.yaml');
    assert.equal(found('payment')?.[2], '100% T/T');
    assert.equal(found('fact/validUntil')?.[2], '15 days');
    assert.equal(found('party/consignee')?.[2], 'Warehouse');
  });

  it('a buyer whom no file knows is the word in the document', () => {
    const found = sourceIn({ 'q.quotation.yaml': document({ buyer: 'nobody' }) }, 'q.quotation.yaml');
    assert.deepEqual(found('party/buyer'), ['q.quotation.yaml', 'buyer: nobody', 'nobody']);
  });

  it('nothing is found for what is no target', () => {
    for (const target of ['', 'x', 'item', 'item/0', 'item/99', 'item/1e3', 'note/7', 'note/-1', '../../etc/passwd'])
      assert.equal(fob(target), undefined, target);
  });

  it('a target of an unknown name leads no further than the document', () => {
    assert.deepEqual(fob('fact/../../x')?.[0], FOB);
    assert.deepEqual(fob('fact/__proto__')?.[0], FOB);
    assert.equal(fob('bank/constructor')?.[0], 'brightline.seller.yaml');
  });
});
