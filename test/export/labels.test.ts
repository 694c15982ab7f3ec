import assert from 'node:assert/strict';
import { ELEMENTS } from '../../src/core/tables/incoterms.ts';
import { TEXT_FORMATS } from './text-formats.ts';
import { LABEL_ROWS, elementLabel, incompleteText, label, modeLabel, speechOf } from '../../src/export/labels.ts';
import { LANGUAGES } from '../../src/core/tables/languages.ts';
import { OWN_SCRIPT } from './own-script.ts';
import { textOf } from './read-page.ts';
import { sampleChinese, sampleModel } from './sample-model.ts';

/** Words that languages share: names of codes, and what they took over from each other. */
const CODES = new Set(['iban', 'swift', 'range', 'page', 'no', 'full']);

describe('labels of documents', () => {
  for (const [key, row] of LABEL_ROWS) {
    it(`${key} is there in every language, in its own script and with the same places to fill`, () => {
      assert.equal(row.length, LANGUAGES.length);
      const braces = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      row.forEach((text, index) => {
        const language = LANGUAGES[index] ?? 'en';
        assert.ok(text.trim() === text && text !== '', language);
        assert.deepEqual(braces(text), braces(row[0]), language);
        if (!CODES.has(key)) assert.match(text, OWN_SCRIPT[language] ?? /\p{Script=Latin}/u, language);
        if (!OWN_SCRIPT[language]) assert.doesNotMatch(text, /[^\p{Script=Latin}\p{Script=Common}]/u, language);
      });
    });
  }

  it('has no Simplified character in Traditional Chinese', () => {
    // Each stands in a label and has another form in Traditional Chinese.
    const simplified =
      /[价单号编对报内卖买货税联话网术语语运输体装达达转许数围备预额开证约关费险标准应国际录总计币银账称陆码头轮场产种类实际]/u;
    for (const [key, row] of LABEL_ROWS) assert.doesNotMatch(row[2], simplified, key);
  });

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
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['en-GB', 'en'],
    ['de', 'de'],
    ['pt-BR', 'pt'],
    ['en+zh', 'en+zh'],
    ['zh-CN+en-GB', 'zh+en'],
    ['en+en', 'en'],
    ['xx', 'en'],
    ['', 'en'],
  ] as const) {
    it(`labels a document in “${code}” in ${language}`, () => assert.equal(speechOf(code), language));
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

  for (const format of TEXT_FORMATS) {
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

    it(`labels a German ${format.id} document in German, its figures as Germans write them`, () => {
      const text = textOf(format.render(sampleModel({ language: 'de' }), () => undefined));
      for (const term of ['ANGEBOT', 'Zahlungsbedingungen', 'Bruttogewicht', '14.682,84'])
        assert.ok(text.includes(term), term);
      assert.doesNotMatch(text, /QUOTATION|Payment|14,682/);
    });

    it(`labels a ${format.id} document of two languages in both`, () => {
      const text = textOf(format.render(sampleModel({ language: 'en+zh' }), () => undefined));
      for (const term of ['QUOTATION 报价单', 'Payment terms 付款方式', '14,682.84'])
        assert.ok(text.includes(term), term);
    });
  }
});
