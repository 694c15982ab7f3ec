import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { renderHtml } from '../../src/export/html/page.ts';
import { renderMarkdown } from '../../src/export/markdown.ts';
import { renderText } from '../../src/export/text.ts';
import { TEXT_FORMATS } from './text-formats.ts';
import { digitsOf, rowsOf, textOf, textsOf } from './read-page.ts';
import { incompleteModel, sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';

const none = (): undefined => undefined;

const MODELS: Readonly<Record<string, DocumentModel>> = {
  'a quotation': sampleModel(),
  'a quotation of 40 lines': withLines(sampleModel(), 40),
  'a proforma': sampleProforma(),
  'a Chinese proforma': sampleChinese(),
  'a document without a discount': sampleModel({ lines: sampleModel().lines.slice(0, 1) }),
};

describe('figures in exports', () => {
  for (const [name, model] of Object.entries(MODELS)) {
    it(`are those of the model in the page of ${name}`, () => {
      const page = renderHtml(model, none);
      const items = /<table class="items"[\s\S]*?<\/table>/.exec(page)?.[0] ?? '';
      assert.deepEqual(
        textsOf(items, 'td', 'amount').map(digitsOf),
        model.lines.map((line) => line.amount),
      );
      assert.deepEqual(
        textsOf(items, 'td', 'price').map(digitsOf),
        model.lines.map((line) => line.unitPrice),
      );
      assert.deepEqual(
        textsOf(items, 'td', 'quantity').map(digitsOf),
        model.lines.map((line) => line.quantity),
      );
      const discounts = textsOf(items, 'td', 'discount').map((text) => digitsOf(text.split(' ')[0] ?? ''));
      if (discounts.length > 0)
        assert.deepEqual(
          discounts,
          model.lines.map((line) => line.discount ?? ''),
        );
      const sums = textsOf(page, 'dl', 'sums')[0] ?? '';
      for (const charge of model.charges) assert.ok(digitsOf(sums).includes(` ${charge.amount} `), charge.element);
      assert.ok(digitsOf(sums).endsWith(`${model.currency} ${model.totals.total}`), sums);
      const due = textsOf(page, 'table', 'schedule')[0] ?? '';
      for (const part of model.schedule)
        assert.ok(digitsOf(due).includes(`${part.percent}% ${part.when} ${part.amount}`), due);
    });

    it(`are those of the model in the Markdown of ${name}`, () => {
      const markdown = renderMarkdown(model);
      const chinese = model.language === 'zh';
      const rows = rowsOf(markdown, chinese ? '货物明细' : 'Goods');
      assert.deepEqual(
        rows.map((row) => digitsOf(row.at(-1) ?? '')),
        model.lines.map((line) => line.amount),
      );
      assert.deepEqual(
        rows.map((row) => digitsOf(row[3] ?? '')),
        model.lines.map((line) => line.unitPrice),
      );
      assert.deepEqual(
        rows.map((row) => digitsOf(row[2] ?? '')),
        model.lines.map((line) => `${line.quantity} ${line.unit}`),
      );
      assert.ok(digitsOf(markdown).includes(`**${model.currency} ${model.totals.total}**`));
      for (const charge of model.charges)
        assert.ok(digitsOf(markdown).includes(`${model.currency} ${charge.amount}`), charge.element);
      const due = rowsOf(markdown, chinese ? '付款方式' : 'Payment terms');
      assert.deepEqual(
        due.map((row) => digitsOf(row[2] ?? '')),
        model.schedule.map((part) => part.amount),
      );
    });

    it(`are those of the model in the text for messengers of ${name}`, () => {
      const text = renderText(model).replace(/,/g, '');
      const { currency, totals } = model;
      const goods = text.split('\n\n').filter((block) => /^\d+\. /.test(block));
      assert.deepEqual(
        goods.map((block) =>
          block
            .split('\n')
            .slice(1)
            .join(' ')
            .replace(/ \p{L}+( \d+%)?[:：] ?USD −/u, ' less '),
        ),
        model.lines.map(({ quantity, unit, unitPrice, discount, amount }) =>
          [`${quantity} ${unit} × ${currency} ${unitPrice}`, discount && `less ${discount}`, `= ${currency} ${amount}`]
            .filter(Boolean)
            .join(' '),
        ),
      );
      for (const charge of model.charges)
        assert.match(text, new RegExp(`[:：] ?${currency} ${charge.amount}\n`), charge.element);
      assert.match(text, new RegExp(`^(Total|总计) .*[:：] ?${currency} ${totals.total}$`, 'm'));
      for (const { percent, amount, when } of model.schedule)
        assert.match(text, new RegExp(`^${percent}%[:：] ?${currency} ${amount} – ${when}$`, 'm'));
    });
  }

  for (const language of ['zh', 'ar'])
    it(`stand in a Markdown table in ${language} whose columns are aligned in its source`, () => {
      const rows = renderMarkdown({ ...withLines(sampleChinese(), 12), language })
        .split('\n')
        .filter((line) => line.startsWith('|'));
      const width = (line: string): number =>
        Array.from(line.replace(/[\p{Mn}\p{Cf}]/gu, '')).reduce(
          (sum, char) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(char) ? 2 : 1),
          0,
        );
      assert.equal(new Set(rows.slice(0, 14).map(width)).size, 1);
    });
});

describe('incomplete documents', () => {
  for (const format of TEXT_FORMATS) {
    it(`say so and show no zero in ${format.id}`, () => {
      const text = textOf(
        format.render(incompleteModel({ charges: [{ element: 'exportClearance', amount: '84.51' }] }), none),
      );
      assert.ok(text.includes('Incomplete: main carriage, cargo insurance, price missing'));
      assert.ok(text.includes('—'));
      assert.doesNotMatch(text, /(?<![\d.,])0(\.0+)?(?![\d.,%])|NaN|undefined|null/);
      assert.ok(!text.includes('Amount in words'));
    });

    it(`have no banner when they are complete in ${format.id}`, () => {
      assert.ok(!textOf(format.render(sampleModel(), none)).includes('Incomplete'));
    });

    it(`of almost nothing are written in ${format.id}`, () => {
      const { lines, buyer, shipping } = sampleModel();
      const bare: DocumentModel = {
        ...incompleteModel(),
        date: undefined,
        validUntil: undefined,
        incoterm: undefined,
        payment: undefined,
        leadTime: undefined,
        packing: undefined,
        logo: undefined,
        schedule: [],
        notes: [],
        missing: [],
        buyer: {
          ...buyer,
          address: undefined,
          country: undefined,
          person: undefined,
          phone: undefined,
          email: undefined,
        },
        lines: lines.slice(0, 1).map((line) => ({
          ...line,
          quantity: undefined,
          unitPrice: undefined,
          amount: undefined,
          hs: undefined,
          sku: undefined,
          origin: undefined,
          specs: [],
        })),
        shipping: { ...shipping, mode: undefined, from: undefined, to: undefined },
      };
      const text = textOf(format.render(bare, none));
      assert.ok(text.includes('QT-2026-0042') && text.includes('LED panel light'));
      assert.doesNotMatch(text, /undefined|NaN|Packing|Payment|Notes/);
    });
  }
});
