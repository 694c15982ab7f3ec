import assert from 'node:assert/strict';
import { ELEMENTS } from '../../src/core/tables/incoterms.ts';
import { LACKS } from '../../src/export/terms/charges.ts';
import { inRow } from '../../src/export/terms/languages.ts';
import { everyLabel } from './every-label.ts';
import { TEXT_FORMATS } from './text-formats.ts';
import {
  LABEL_ROWS,
  elementLabel,
  filled,
  incompleteText,
  label,
  labelParts,
  modeLabel,
  speechOf,
} from '../../src/export/labels.ts';
import { LANGUAGES } from '../../src/core/tables/languages.ts';
import { OWN_SCRIPT } from './own-script.ts';
import { textOf } from './read-page.ts';
import { sampleChinese, sampleModel } from './sample-model.ts';

/** Words that languages share: names of codes, and what they took over from each other. */
const CODES = new Set(['iban', 'swift', 'range', 'page', 'no', 'full', 'kilograms', 'cubicMetres']);

/** A label's words without its places to fill. */
function wordsOf(label: string): string {
  return label
    .replace(/\{\w+\}/g, '')
    .replace(/[()（）]/g, '')
    .trim();
}

/** Finds words where they are not a part of longer ones. */
function wordOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.])${words.replace(/[.*/]/g, '\\$&')}(?![\\p{L}\\d@])`, 'u');
}

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

  it('has short headings for the columns of figures', () => {
    for (const key of ['no', 'quantity', 'unitPrice', 'discount', 'amount', 'share'] as const)
      for (const language of LANGUAGES) {
        const wide = label(key, language).replace(/[\u3000-\ud7a3]/g, 'mm').length;
        assert.ok(wide <= (key === 'no' ? 5 : 15), `${key} in ${language}: ${label(key, language)}`);
      }
  });

  it('gives the two languages of a label apart, and one where they are alike', () => {
    assert.deepEqual(labelParts('quantity', 'en+zh'), ['Quantity', '数量']);
    assert.deepEqual(labelParts('quantity', 'en'), ['Quantity', undefined]);
    assert.deepEqual(labelParts('total', 'es+fr'), ['Total', undefined]);
  });

  it('keeps what it fills in apart from the Arabic words around it', () => {
    assert.equal(filled('about', 'ar', { amount: 'USD 1' }), 'حوالي \u2068USD 1\u2069');
    assert.equal(filled('about', 'en+ar', { amount: 'USD 1' }), 'about USD 1');
  });

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
    for (const language of LANGUAGES.slice(1)) {
      it(`leaves no English label in a ${format.id} document in ${language}`, () => {
        const models = [everyLabel(language), everyLabel(language, { complete: false, missing: Object.keys(LACKS) })];
        const text = models.map((model) => textOf(format.render(model, () => undefined))).join(' ');
        const own = LABEL_ROWS.map(([, row]) => inRow(row, language)).join(' ');
        let seen = 0;
        for (const [key, row] of LABEL_ROWS) {
          const english = wordsOf(row[0]);
          if (!wordOf(english).test(own)) assert.doesNotMatch(text, wordOf(english), `${key}: “${english}”`);
          if (text.includes(wordsOf(inRow(row, language)))) seen += 1;
        }
        assert.ok(seen > 80, `shows only ${seen} of ${LABEL_ROWS.length}`);
      });
    }

    it(`uses the trade’s own words in a Chinese ${format.id} document`, () => {
      const text = textOf(format.render(sampleChinese(), () => undefined));
      for (const term of ['形式发票', '贸易术语', '装运港', '唛头', '毛重', '净重', '付款方式', '信用证'])
        assert.ok(text.includes(term), term);
    });

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
