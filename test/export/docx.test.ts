import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { renderDocx } from '../../src/export/docx/render.ts';
import { formatOf } from '../../src/export/formats.ts';
import { RENDERERS } from '../../src/export/render.ts';
import { digitsOf } from './read-page.ts';
import { itemRows, mediaOf, paragraphsOf, partOf, pngHeader, wordText } from './read-docx.ts';
import { toolsWith } from './tools.ts';
import { incompleteModel, sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';

const none = (): undefined => undefined;

const MODELS: Readonly<Record<string, DocumentModel>> = {
  'a quotation': sampleModel(),
  'a quotation of 40 lines': withLines(sampleModel(), 40),
  'a proforma': sampleProforma(),
  'a Chinese proforma': sampleChinese(),
  'an Arabic proforma': sampleProforma({ language: 'ar' }),
  'a document without a discount': sampleModel({ lines: sampleModel().lines.slice(0, 1) }),
};

async function xmlOf(changes: Partial<DocumentModel> = {}): Promise<string> {
  return partOf(await renderDocx(sampleModel(changes), none));
}

describe('figures in Word', () => {
  for (const [name, model] of Object.entries(MODELS))
    it(`are those of the model: ${name}`, async () => {
      const xml = partOf(await renderDocx(model, none));
      const rows = itemRows(xml).slice(1);
      const column = (at: number): (string | undefined)[] =>
        rows.map((row) => digitsOf(row.at(at) ?? '').split('\n')[0]);
      const discounts = model.lines.some((line) => line.discount !== undefined);
      assert.deepEqual(
        column(-1),
        model.lines.map((line) => line.amount),
      );
      assert.deepEqual(
        column(discounts ? -3 : -2),
        model.lines.map((line) => line.unitPrice),
      );
      assert.deepEqual(
        column(2),
        model.lines.map((line) => line.quantity),
      );
      if (discounts)
        assert.deepEqual(
          column(-2),
          model.lines.map((line) => line.discount ?? ''),
        );
      const text = digitsOf(wordText(xml)).replace(/\u200e/g, '');
      assert.ok(text.includes(`\n${model.currency} ${model.totals.total}\n`), text);
      for (const { amount } of model.charges) assert.ok(text.includes(`\n${amount}\n`), amount);
      for (const part of model.schedule)
        assert.ok(text.includes(`\n${part.percent}%\n${part.when}\n${part.amount}\n`), part.when);
      for (const note of model.notes)
        assert.ok(
          wordText(xml)
            .replace(/\u200e/g, '')
            .includes(note),
          note,
        );
    });

  it('say all that a proforma says besides', async () => {
    const text = wordText(partOf(await renderDocx(sampleProforma(), none))).replace(/\u00a0/g, ' ');
    for (const part of [
      'LC-778120',
      'about USD 14,901.15',
      '0000 1111 2222',
      'EXAMCNBJXXX',
      'C/NO. 1-300',
      'Lakeshore',
    ])
      assert.ok(text.includes(part), part);
    assert.match(text, /Delivery term\nFOB Ningbo\nIncoterms® 2020/);
    assert.match(text, /Accepted by the buyer\nAcme Building Supply, Inc\./);
    assert.doesNotMatch(await xmlOf(), /Accepted by the buyer/);
  });

  it('are dashes where they are not known, under a warning', async () => {
    const xml = partOf(await renderDocx(incompleteModel(), none));
    const text = wordText(xml);
    assert.match(text, /Incomplete: main carriage, cargo insurance, price missing/);
    assert.deepEqual(itemRows(xml)[1]?.slice(-3), ['—', '', '—']);
    assert.match(text, /\nTotal\nCIF Los Angeles\n—\n/);
    assert.doesNotMatch(text, /(?<![\d.,])0\.00/);
  });

  it('are words where the goods are free', async () => {
    const [line] = sampleModel().lines;
    assert.ok(line);
    const xml = await xmlOf({ lines: [{ ...line, free: true, unitPrice: '0.00', amount: '0.00' }] });
    assert.deepEqual(itemRows(xml)[1]?.slice(-4), ['1,200', 'pcs', '', 'Free of charge']);
  });
});

describe('the table of a Word file', () => {
  it('repeats its headings and splits no row', async () => {
    const xml = partOf(await renderDocx(withLines(sampleModel(), 60), none));
    assert.equal(itemRows(xml).length, 61);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.equal(xml.match(/<w:cantSplit\/>/g)?.length, xml.match(/<w:tr>/g)?.length);
    for (const [cell] of xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)) assert.match(cell, /<\/w:p><\/w:tc>|<w:p\/><\/w:tc>/);
  });

  it('has columns as wide as the page, none too narrow for its figures', async () => {
    const line = { ...withLines(sampleModel(), 1).lines[0], amount: '98765432109.87', discount: '12345678901.23' };
    const xml = await xmlOf({ lines: [line as DocumentModel['lines'][number]], currency: 'IDR' });
    const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid]) =>
      [...(grid ?? '').matchAll(/w:w="(-?\d+)"/g)].map(([, width]) => Number(width)),
    );
    for (const widths of grids)
      assert.ok(
        widths.every((width) => width > 0),
        String(widths),
      );
    const widest = Math.max(...grids.map((widths) => widths.reduce((sum, width) => sum + width, 0)));
    assert.ok(Math.abs(widest - (176 * 1440) / 25.4) < 10, String(widest));
    assert.ok(grids.some((widths) => (widths.at(-1) ?? 0) > 1500));
  });

  it('has the second language of a heading on a line of its own', async () => {
    const [headings] = itemRows(await xmlOf({ language: 'en+zh' }));
    assert.deepEqual(headings?.slice(0, 3), ['No.\n序号', 'Description\n品名及规格', 'Quantity\n数量']);
  });
});

describe('pictures in Word', () => {
  const model = withLines(sampleModel({ stamp: 'media/stamp.png' }), 30);

  it('are kept once, in their proportions', async () => {
    const pictures: Readonly<Record<string, Uint8Array>> = {
      'media/logo.png': pngHeader(800, 100),
      'images/led-panel-60.png': pngHeader(50, 100),
    };
    const bytes = await renderDocx(model, (path) => pictures[path]);
    assert.equal(mediaOf(bytes).length, 2);
    const sizes = [...partOf(bytes).matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, ...size]) =>
      size.map(Number),
    );
    assert.equal(sizes.length, 11);
    assert.deepEqual(sizes[0], [46 * 36000, 46 * 4500]);
    for (const size of sizes.slice(1)) assert.deepEqual(size, [6.5 * 36000, 13 * 36000]);
    const ids = [...partOf(bytes).matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('stand in lines that are as high as they', async () => {
    const bytes = await renderDocx({ ...model, language: 'ja' }, () => pngHeader(100, 100));
    const shown = paragraphsOf(partOf(bytes)).filter((paragraph) => paragraph.includes('<w:drawing>'));
    assert.equal(shown.length, 12);
    for (const paragraph of shown) assert.match(paragraph, /<w:spacing [^>]*w:lineRule="(auto|atLeast)"\/>/);
  });

  it('are left out where Word cannot show them', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const cut = pngHeader(100, 100).subarray(0, 20);
    for (const [path, bytes] of [
      ['media/logo.svg', svg],
      ['media/logo.png', cut],
      ['media/logo.png', new Uint8Array([1, 2, 3])],
    ] as const) {
      const made = await renderDocx(sampleModel({ logo: path }), (name) => (name === path ? bytes : undefined));
      assert.deepEqual(mediaOf(made), []);
      assert.doesNotMatch(partOf(made), /<w:drawing>/);
    }
  });
});

describe('an Arabic Word file', () => {
  const arabic = sampleProforma({ language: 'ar', notes: ['قطع الغيار: 1% مجانًا.', 'Ships in 30 days.'] });

  it('is right-to-left, but for names and figures', async () => {
    const xml = partOf(await renderDocx(arabic, none));
    assert.equal(xml.match(/<w:bidiVisual\/>/g)?.length, xml.match(/<w:tbl>/g)?.length);
    const paragraphs = paragraphsOf(xml);
    const backward = paragraphs.filter((paragraph) => /[\u0600-\u06ff]/.test(paragraph));
    assert.ok(backward.length > 40);
    for (const paragraph of backward) {
      assert.match(paragraph, /<w:bidi\/>/);
      for (const [run] of paragraph.matchAll(/<w:r>.*?<\/w:r>/gs))
        if (/[\u0600-\u06ff]/.test(run)) assert.match(run, /<w:rtl\/>/);
    }
    for (const text of ['0000 1111 2222', '14,280.00', 'Acme Building Supply, Inc.'])
      for (const paragraph of paragraphs.filter((one) => wordText(one) === text))
        assert.doesNotMatch(paragraph, /<w:bidi\/>/);
  });

  it('has the figures of a column right, below each other and below their heading', async () => {
    const xml = partOf(await renderDocx(arabic, none));
    for (const figure of ['14,280.00', '252.84', '4,470.35']) {
      const found = paragraphsOf(xml).filter((paragraph) => wordText(paragraph) === figure);
      assert.ok(found.length > 0, figure);
      for (const paragraph of found) assert.match(paragraph, /<w:jc w:val="right"\/>/, figure);
    }
    // Right is where a right-to-left paragraph begins.
    for (const paragraph of paragraphsOf(xml).filter((one) => one.includes('"Column"') && /[\u0600-\u06ff]/.test(one)))
      assert.doesNotMatch(paragraph, /<w:jc /);
  });

  it('keeps numbers between Arabic words in order', async () => {
    const text = wordText(partOf(await renderDocx(arabic, none)));
    assert.ok(text.includes('\u200e+86 574 0000 0000\u200e'));
    assert.ok(text.includes('\n\u200eShips in 30 days.\u200e'));
    assert.ok(text.includes('\n0000 1111 2222\n'));
  });

  it('is nothing that other languages have', async () => {
    assert.doesNotMatch(await xmlOf(), /<w:bidi|<w:rtl|\u200e/);
  });
});

describe('a Word file', () => {
  it('is made by the format of its id', async () => {
    assert.equal(formatOf('docx')?.mime, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    const bytes = await RENDERERS.docx(sampleModel(), toolsWith());
    assert.match(wordText(partOf(bytes)), /QUOTATION/);
  });

  it('is the same for the same model, in every zone and however many were made before', async () => {
    const first = await renderDocx(sampleProforma(), () => pngHeader(10, 10));
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      assert.deepEqual(await renderDocx(sampleProforma(), () => pngHeader(10, 10)), first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('names the seller and the day of the document, and neither machine nor clock', async () => {
    const bytes = await renderDocx(sampleModel(), none);
    const core = partOf(bytes, 'docProps/core.xml');
    assert.match(core, /<dc:title>QT-2026-0042 · QUOTATION · Ningbo Brightline Lighting Co\., Ltd\.<\/dc:title>/);
    assert.match(core, /<dc:creator>Ningbo Brightline Lighting Co\., Ltd\.<\/dc:creator>/);
    assert.deepEqual(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g), ['2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z']);
    assert.doesNotMatch(core, /lastModifiedBy/);
    assert.doesNotMatch(partOf(await renderDocx(sampleModel({ date: undefined }), none), 'docProps/core.xml'), /T00:/);
  });

  it('says nothing of a program, company or template', async () => {
    const app = partOf(await renderDocx(sampleModel(), none), 'docProps/app.xml');
    assert.doesNotMatch(app, /<(?!\?xml|Properties)/);
  });

  it('ends with a line of no height, which makes no page of its own', async () => {
    const xml = partOf(await renderDocx(sampleModel(), none));
    assert.match(xml, /<\/w:tbl><w:p><w:pPr><w:spacing [^>]*w:line="1" w:lineRule="exact"\/>[^]{0,120}<w:sectPr>/);
  });

  it('has its number and pages at the foot', async () => {
    const foot = partOf(await renderDocx(sampleModel(), none), 'word/footer1.xml');
    assert.match(foot, /QT-2026-0042/);
    assert.match(foot, /PAGE<.*\/.*NUMPAGES</s);
  });

  for (const [language, font, tag] of [
    ['en', 'Microsoft YaHei', 'zh-CN'],
    ['zh-Hant', 'Microsoft JhengHei', 'zh-TW'],
    ['en+ja', 'Yu Gothic', 'ja-JP'],
    ['ko', 'Malgun Gothic', 'ko-KR'],
  ] as const)
    it(`has fonts of every writing: ${language}`, async () => {
      const design = { ...sampleModel().design, font: 'Brandon Grotesque' };
      const styles = partOf(await renderDocx(sampleModel({ language, design }), none), 'word/styles.xml');
      const fonts = /<w:rFonts [^>]*>/.exec(styles)?.[0] ?? '';
      for (const part of [
        'w:ascii="Brandon Grotesque"',
        'w:hAnsi="Brandon Grotesque"',
        `w:eastAsia="${font}"`,
        'w:cs="Arial"',
      ])
        assert.ok(fonts.includes(part), fonts);
      assert.ok(styles.includes(`w:eastAsia="${tag}"`));
    });

  it('is in the seller’s colour, darker in letters where it cannot be read', async () => {
    const styled = async (color: string): Promise<string> => {
      const bytes = await renderDocx(sampleModel({ design: { ...sampleModel().design, color } }), none);
      return partOf(bytes, 'word/styles.xml') + partOf(bytes);
    };
    assert.match(await styled('#a1122f'), /<w:color w:val="A1122F"\/>/);
    const yellow = await styled('#ffd400');
    assert.doesNotMatch(yellow, /<w:color w:val="FFD400"\/>/);
    assert.match(yellow, /<w:top w:val="single" w:color="FFD400"/);
  });
});
