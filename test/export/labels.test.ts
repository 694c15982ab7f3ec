import assert from 'node:assert/strict';
import { ELEMENTS } from '../../src/core/tables/incoterms.ts';
import { FORMATS } from '../../src/export/index.ts';
import { LABEL_ROWS, elementLabel, incompleteText, label, languageOf, modeLabel } from '../../src/export/labels.ts';
import { textOf } from './read-page.ts';
import { incompleteModel, sampleChinese, sampleModel } from './sample-model.ts';

/** Written alike in both languages. */
const SAME = new Set(['iban']);

describe('labels of documents', () => {
  for (const [key, [en, zh]] of LABEL_ROWS) {
    it(`${key} is there in both languages`, () => {
      assert.match(en, /^[\x20-\x7e]+$/);
      if (!SAME.has(key)) assert.match(zh, /\p{Script=Han}/u);
      const braces = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      assert.deepEqual(braces(en), braces(zh));
    });
  }

  it('names every cost element and mode', () => {
    for (const element of ELEMENTS) assert.notEqual(elementLabel(element, 'zh'), elementLabel(element, 'en'));
    assert.equal(modeLabel('sea', 'zh'), '海运');
    assert.equal(modeLabel('airship', 'zh'), 'airship');
  });

  for (const [code, language] of [
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh_CN', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['zh-TW', 'en'],
    ['zh-Hant', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ] as const) {
    it(`labels a document in “${code}” in ${language}`, () => assert.equal(languageOf(code), language));
  }

  it('uses the trade’s own titles', () => {
    assert.deepEqual([label('quotation', 'zh'), label('proforma', 'zh')], ['报价单', '形式发票']);
    assert.deepEqual([label('quotation', 'en'), label('proforma', 'en')], ['QUOTATION', 'PROFORMA INVOICE']);
  });

  it('says what is missing, each thing once', () => {
    assert.equal(
      incompleteText(['mainCarriage', 'fx', 'fx', 'something'], 'en'),
      'Incomplete: main carriage, exchange rate, something missing',
    );
    assert.equal(incompleteText(['mainCarriage', 'price'], 'zh'), '内容尚不完整：缺少国际运费、单价');
    assert.equal(incompleteText([], 'en'), 'Incomplete: some figures are missing');
  });

  for (const format of FORMATS) {
    const chinese = {
      complete: sampleChinese(),
      incomplete: sampleChinese({ complete: false, missing: ['mainCarriage', 'price'] }),
    };
    for (const [name, model] of Object.entries(chinese)) {
      it(`leaves no English label in a Chinese ${name} ${format.id} document`, () => {
        const text = textOf(format.render(model, () => undefined));
        for (const [key, [en, zh]] of LABEL_ROWS) {
          if (en === zh || /^[A-Z]{2}$/.test(en)) continue;
          const words = en
            .replace(/\{\w+\}/g, '')
            .replace(/[()]/g, '')
            .trim();
          assert.ok(
            !new RegExp(`(?<![\\w.])${words.replace(/[.*/]/g, '\\$&')}(?![\\w.@])`).test(text),
            `${key}: “${words}”`,
          );
        }
        for (const term of ['形式发票', '贸易术语', '装运港', '唛头', '毛重', '净重', '付款方式', '信用证'])
          assert.ok(text.includes(term), term);
      });
    }

    it(`labels a German ${format.id} document in English`, () => {
      const text = textOf(format.render(sampleModel({ language: 'de' }), () => undefined));
      for (const term of ['QUOTATION', 'Payment terms', 'Gross weight']) assert.ok(text.includes(term), term);
      assert.ok(!textOf(format.render(incompleteModel({ language: 'de' }), () => undefined)).includes('缺少'));
    });
  }
});
