import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { renderText } from '../../src/export/text.ts';
import { incompleteModel, sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';

const linesOf = (model: DocumentModel): string[] => renderText(model).trimEnd().split('\n');

/** An invisible mark of direction, in a form that is seen when a test fails. */
const seen = (text: string): string => text.replaceAll('\u200e', '‹L›').replaceAll('\u200f', '‹R›');

describe('text for messengers', () => {
  it('reads from the title to the notes as one would tell it', () => {
    const said = [
      /^PROFORMA INVOICE PI-2026-0017\n/,
      /\nValid until: 23 Dec 2026\n/,
      /\nSeller: Ningbo Brightline Lighting Co\., Ltd\.\nBuyer: Acme Building Supply, Inc\.\n/,
      /\nDelivery term: FOB Ningbo, Incoterms® 2020\n/,
      /\n1\. LED panel light 600×600, 40 W\n1,200 pcs × USD 11\.90 = USD 14,280\.00\n/,
      /\n2\. Spare drivers\n120 pcs × USD 2\.15\nDiscount 2%: USD −5\.16\n= USD 252\.84\n/,
      /\nGoods subtotal: USD 14,682\.84\nExport clearance: USD 84\.51\n/,
      /\nTotal FOB Ningbo: USD 14,901\.15\nAmount in words: SAY US DOLLARS /,
      /\nPayment terms: 30% T\/T in advance, 70% T\/T against copy of B\/L\n30%: USD 4,470\.35 – T\/T in advance\n/,
      /\nPort of loading: Ningbo, China\n/,
      /\nPacking: Cartons: 300 · Volume: 27\.034\u00a0m³ · .*1\u00a0×\u00a040HC/,
      /\nBank details:\nBeneficiary: .*\nBank: Example Bank, Ningbo Branch\nAccount no\.: 0000 1111 2222\nSWIFT/,
      /\nLetter of credit:\nL\/C no\.: LC-778120\n/,
      /\nNotes:\n• Spare parts: 1% free of charge\.\n/,
    ];
    const text = renderText(sampleProforma());
    const at = said.map((one) => text.search(one));
    assert.deepEqual(
      at.filter((place, index) => place < (at[index - 1] ?? 0)),
      [],
      String(at),
    );
  });

  it('has no mark of Markdown or HTML, no table, no empty line at its end and no blank one after another', () => {
    for (const model of [sampleProforma(), sampleChinese(), incompleteModel(), withLines(sampleModel(), 30)]) {
      const text = renderText(model);
      assert.doesNotMatch(text, /[*_`~<>\\]|\|| {2,}|\n{3,}| \n|\n\n$|^#/m);
      assert.ok(text.endsWith('\n'));
    }
  });

  it('keeps what a person wrote as it is, on one line', () => {
    const note = 'See *this*, <b> & _that_ | \\ `x`\nand that';
    const [line] = linesOf(sampleModel({ notes: [note] })).slice(-1);
    assert.equal(line, '• See *this*, <b> & _that_ | \\ `x`, and that');
  });

  it('has its figures on short lines', () => {
    for (const line of linesOf(sampleModel()).filter((one) => / = |^\d+%: /.test(one)))
      assert.ok(line.length <= 44, line);
  });

  it('names a free line as free', () => {
    const [first, ...others] = sampleModel().lines;
    assert.ok(first);
    const free = { ...first, no: 2, quantity: '12', unitPrice: '0.00', amount: '0.00', free: true };
    const text = renderText(sampleModel({ lines: [first, ...others.slice(0, 0), free] }));
    assert.match(text, /\n2\. LED panel light 600×600, 40 W \(LED-PANEL-60\)\n12 pcs – Free of charge\n/);
    assert.doesNotMatch(text, /\b0\.00/);
  });

  it('tells goods of one name apart by their SKU, and only those', () => {
    const [first, second] = sampleModel().lines;
    assert.ok(first && second);
    const text = renderText(sampleModel({ lines: [first, { ...first, no: 2, sku: 'LED-PANEL-60-W' }, second] }));
    assert.match(text, /1\. .* \(LED-PANEL-60\)\n[^]*2\. .* \(LED-PANEL-60-W\)\n[^]*\n2\. Spare drivers\n/);
    assert.doesNotMatch(renderText(sampleModel()), /LED-PANEL-60/);
  });

  it('says what is missing right under its title, and no part of a total that is not known', () => {
    const lines = linesOf(incompleteModel());
    assert.equal(lines[1], 'Incomplete: main carriage, cargo insurance, price missing');
    assert.ok(lines.includes('1,200 pcs × — = —') && lines.includes('Total CIF Los Angeles: —'));
    assert.ok(!lines.some((line) => /^\d+%: /.test(line)));
  });

  it('has both names and both labels in two languages', () => {
    const [first] = sampleModel().lines;
    assert.ok(first);
    const lines = linesOf(
      sampleModel({ language: 'en+zh', lines: [{ ...first, localDescription: 'LED面板灯 600×600' }] }),
    );
    for (const line of [
      'Seller 卖方: Ningbo Brightline Lighting Co., Ltd. / 宁波明线照明有限公司',
      'LED面板灯 600×600',
      'Total 总计 FOB Ningbo: USD 14,682.84',
    ])
      assert.ok(lines.includes(line), line);
    assert.ok(!renderText(sampleModel()).includes('宁波'), 'one language, one name');
  });
});

describe('Arabic text for messengers', () => {
  const arabic = (changes: Partial<DocumentModel> = {}): string[] =>
    linesOf(sampleProforma({ language: 'ar', ...changes })).map(seen);

  it('marks what would be turned round: figures before Latin words, groups of digits, a full stop', () => {
    const lines = arabic();
    for (const line of [
      '‹L›1,200 pcs × USD 11.90 = USD 14,280.00',
      'رقم الحساب: ‹L›0000 1111 2222',
      'البائع: Ningbo Brightline Lighting Co., Ltd.‹L›',
      '‹L›• Spare parts: 1% free of charge.‹L›',
    ])
      assert.ok(lines.includes(line), line);
  });

  it('marks nothing else', () => {
    const lines = arabic();
    for (const line of [
      'فاتورة أولية PI-2026-0017',
      'التاريخ: 23 نوفمبر 2026',
      'الإجمالي FOB Ningbo: USD 14,901.15',
      'البنك: Example Bank, Ningbo Branch',
    ])
      assert.ok(lines.includes(line), line);
    assert.doesNotMatch(lines.join('\n'), /\u00a0/, 'a separator of digits');
  });

  it('has the sum on the left of its equals sign where the unit is Arabic', () => {
    const [first] = sampleModel().lines;
    assert.ok(first);
    const lines = arabic({ lines: [{ ...first, unit: 'قطعة' }] });
    assert.ok(lines.includes('1,200 قطعة × USD 11.90 ‹R›= USD 14,280.00'), lines.join('\n'));
  });

  it('keeps account numbers beside Arabic labels of a second language', () => {
    const lines = linesOf(sampleProforma({ language: 'en+ar' })).map(seen);
    assert.ok(lines.includes('Account no. رقم الحساب: ‹L›0000 1111 2222'));
  });

  it('has no mark in any other language', () => {
    for (const language of ['en', 'zh', 'ja', 'fr', 'en+zh'])
      assert.doesNotMatch(renderText(sampleProforma({ language })), /[\u200e\u200f\u2066-\u2069]/);
  });
});
