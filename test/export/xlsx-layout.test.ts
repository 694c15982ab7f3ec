import assert from 'node:assert/strict';
import { columnsOf, halvesOf } from '../../src/export/xlsx/columns.ts';
import { hasWide, textWidth, wrapped } from '../../src/export/xlsx/measure.ts';
import { dateFormat, percentFormat, quantityFormat, serialOf } from '../../src/export/xlsx/number-formats.ts';
import { breaksOf } from '../../src/export/xlsx/page-breaks.ts';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { LANGUAGES } from '../../src/core/tables/languages.ts';
import { sampleModel, withLines } from './sample-model.ts';
import { PROFORMA, pictures } from './xlsx-models.ts';
import { bookOf } from './xlsx-read.ts';

const FACE = { size: 10 };

describe('text in a cell', () => {
  it('takes two digits for a Chinese letter, more in bold, nothing for a mark on a letter', () => {
    assert.ok(textWidth('中', FACE) > 1.7 * textWidth('0', FACE));
    assert.ok(textWidth('Total', { ...FACE, bold: true }) > textWidth('Total', FACE));
    assert.equal(textWidth('e\u0301', FACE), textWidth('e', FACE));
    assert.ok(hasWide('LED面板灯') && !hasWide('LED panel'));
  });

  for (const [text, width, lines] of [
    ['one two three', 1000, 1],
    ['one two three', 52, 2],
    ['one two\u00a0three four', 72, 3],
    ['one\n\ntwo', 1000, 3],
    ['one\n', 1000, 2],
    ['', 100, 1],
    ['VERY-LONG-STOCK-KEEPING-UNIT', 60, 5],
    ['嵌入式筒灯免工具接线盒', 60, 3],
  ] as const)
    it(`${JSON.stringify(text)} falls into ${lines} lines of ${width} pixels and is whole again when they are joined`, () => {
      const found = wrapped(text, width, FACE);
      assert.equal(found.length, lines, JSON.stringify(found));
      assert.equal(found.join(''), text);
      for (const line of found) assert.ok(textWidth(line.trim(), FACE) <= width);
    });
});

describe('columns of an Excel sheet', () => {
  it('are those that the goods need, over the width of the page', () => {
    const keys = (model = sampleModel(), hasPictures = false): string[] =>
      columnsOf(model, hasPictures, 'en').map(({ key }) => key);
    const all = [
      'no',
      'picture',
      'sku',
      'description',
      'hs',
      'origin',
      'quantity',
      'unit',
      'unitPrice',
      'rate',
      'discount',
      'amount',
    ];
    assert.deepEqual(keys(sampleModel(), true), all);
    const [first] = sampleModel().lines;
    assert.ok(first);
    const bare = { ...first, sku: undefined, hs: undefined, origin: undefined };
    const model = sampleModel({ lines: [bare] });
    assert.deepEqual(keys(model), ['no', 'description', 'quantity', 'unit', 'unitPrice', 'amount']);
    for (const language of LANGUAGES)
      assert.ok(columnsOf(model, false, language).reduce((sum, { width }) => sum + width, 0) >= 697);
  });

  it('are as wide as their figures', () => {
    const amountOf = (amount: string): number => {
      const lines = sampleModel().lines.map((line) => ({ ...line, amount }));
      return columnsOf(sampleModel({ lines }), false, 'en').at(-1)?.width ?? 0;
    };
    assert.ok(amountOf('123456789012.00') > textWidth('123,456,789,012.00', { size: 9.5, bold: true }));
    assert.ok(amountOf('1.00') < 100);
  });

  it('have room for a total that is far larger than the lines, and for the rate of its discount', () => {
    const { totals } = sampleModel();
    const total = '123456789012.00';
    const columns = columnsOf(sampleModel({ totals: { ...totals, total, discountRate: '12.345%' } }), false, 'en');
    const room = (columns.at(-2)?.width ?? 0) + (columns.at(-1)?.width ?? 0);
    assert.ok(room > textWidth('USD 123,456,789,012.00', { size: 12, bold: true }));
    assert.ok((columns.at(-3)?.width ?? 0) > textWidth('12.345%', { size: 9.5 }));
  });

  it('have room for labels and values in both halves', () => {
    for (const language of LANGUAGES)
      for (const model of [sampleModel(), withLines(sampleModel(), 3), sampleModel({ lines: [] })]) {
        const columns = columnsOf(model, false, language);
        const width = (from: number, to: number): number =>
          columns.slice(from, to).reduce((sum, one) => sum + one.width, 0);
        for (const { from, split, to } of Object.values(halvesOf(columns, language))) {
          assert.ok(split > from && split <= to);
          assert.ok(width(from, split) >= 90 && width(split, to + 1) >= 120, `${language} ${from} ${split} ${to}`);
        }
      }
  });
});

describe('number formats', () => {
  for (const [language, format] of [
    ['en', '[$-809]d mmm yyyy'],
    ['zh', '[$-804]yyyy"年"m"月"d"日"'],
    ['de', '[$-407]d". "mmmm yyyy'],
    ['es', '[$-C0A]d" de "mmmm" de "yyyy'],
    ['vi', '[$-42A]d "tháng "m", "yyyy'],
    ['ru', 'yyyy-mm-dd'],
  ] as const)
    it(`write days in ${language} as the rest of the document does`, () => assert.equal(dateFormat(language), format));

  it('count days since 1900, and only days that there are', () => {
    assert.equal(serialOf('2026-11-23'), 46349);
    assert.equal(serialOf('1900-03-01'), 61);
    for (const text of ['1899-12-31', '2026-02-30', '2026-1-1', 'soon', '']) assert.equal(serialOf(text), undefined);
  });

  it('have as many decimals as a quantity and a percentage', () => {
    assert.deepEqual(
      ['1200', '12.50', '0.125'].map((text) => quantityFormat(text)),
      ['#,##0', '#,##0.0', '#,##0.000'],
    );
    assert.equal(quantityFormat('3150.00', 'kg'), '#,##0 "kg"');
    assert.deepEqual(['30', '33.33'].map(percentFormat), ['0%', '0.00%']);
  });
});

describe('pages of an Excel sheet', () => {
  const rows = (count: number): number[] => Array.from({ length: count }, () => 10);

  it('end before a section that would be cut, and only before such a one', () => {
    assert.deepEqual(breaksOf(rows(15), [{ from: 8, to: 12 }], { height: 100, headings: 0 }), [8]);
    assert.deepEqual(breaksOf(rows(15), [{ from: 6, to: 10 }], { height: 100, headings: 0 }), []);
    assert.deepEqual(breaksOf(rows(15), [{ from: 10, to: 15 }], { height: 100, headings: 0 }), [10]);
  });

  it('are shorter by the headings that are repeated', () => {
    const sections = [{ from: 18, to: 20 }];
    assert.deepEqual(breaksOf(rows(20), sections, { height: 100, headings: 0 }), []);
    assert.deepEqual(breaksOf(rows(20), sections, { height: 100, headings: 10 }), [18]);
  });

  it('do not end before a section that is longer than a page', () => {
    assert.deepEqual(breaksOf(rows(30), [{ from: 5, to: 30 }], { height: 100, headings: 0 }), []);
  });

  it('are one for an offer that is a little longer than a page, else the signature is on the page of the notes', async () => {
    const setup = async (model: DocumentModel): Promise<string> => (await bookOf(model, pictures)).sheets[0]?.xml ?? '';
    const short = await setup(withLines(sampleModel(), 12));
    assert.match(short, /fitToWidth="1" fitToHeight="1"/);
    assert.doesNotMatch(short, /<brk/);
    assert.match(await setup(withLines(sampleModel(), 60)), /fitToWidth="1" fitToHeight="0"/);
    const [sheet] = (await bookOf(PROFORMA, pictures)).sheets;
    assert.ok(sheet);
    // The break stands above the row with this number, counted from 0: it is empty, a title comes next.
    const row = Number(/<brk id="(\d+)"/.exec(sheet.xml)?.[1]);
    assert.equal(sheet.cells.get(`A${row + 2}`)?.value, 'Notes');
    const after = [...sheet.cells].filter(([ref]) => Number(ref.replace(/\D/g, '')) > row);
    for (const said of ['Notes', 'Authorised signature'])
      assert.ok(
        after.some(([, { value }]) => value === said),
        said,
      );
  });
});

describe('the layout of an Excel sheet', () => {
  const first = async (layout: 'classic' | 'modern') => {
    const design = { ...sampleModel().design, layout, color: '#ffd400' };
    return bookOf(sampleModel({ design }), pictures);
  };

  it('is that of the PDF: the modern one begins with names at the side, the classic one has them in the middle', async () => {
    const [modern, classic] = await Promise.all([first('modern'), first('classic')]);
    const placeOf = ({ sheets }: typeof modern, text: string): string | undefined =>
      [...(sheets[0]?.cells ?? [])].find(([, { value }]) => value === text)?.[0];
    assert.match(placeOf(modern, sampleModel().seller.name) ?? '', /^A/);
    assert.doesNotMatch(placeOf(classic, sampleModel().seller.name) ?? 'A', /^A/);
    assert.equal(placeOf(modern, 'Currency'), undefined);
    assert.ok(placeOf(classic, 'Currency'));
  });
});
