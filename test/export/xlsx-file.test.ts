import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { formatOf } from '../../src/export/formats.ts';
import { isOurs } from '../../src/export/mark.ts';
import { LANGUAGES } from '../../src/core/tables/languages.ts';
import { fitted } from '../../src/export/xlsx/picture-size.ts';
import { renderXlsx } from '../../src/export/xlsx/workbook.ts';
import { incompleteModel, sampleModel, sampleProforma, withLines } from './sample-model.ts';
import { PROFORMA, pictures, withPacking } from './xlsx-models.ts';
import { tableOf, besides, bookOf, readBook } from './xlsx-read.ts';

describe('an Excel file', () => {
  it('is the same bytes for the same document, wherever and whenever it is made', async () => {
    const zone = process.env['TZ'];
    const made: Uint8Array[] = [];
    for (const place of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      process.env['TZ'] = place;
      made.push(await renderXlsx(PROFORMA, pictures));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.deepEqual(made[1], made[0]);
    assert.deepEqual(made[2], made[0]);
  });

  it('names the document and the seller, and nothing of the machine or the moment', async () => {
    const { parts } = await bookOf(sampleModel());
    const core = parts.get('docProps/core.xml') ?? '';
    assert.match(core, /<dc:title>QUOTATION QT-2026-0042<\/dc:title>/);
    assert.match(core, /<dc:creator>Ningbo Brightline Lighting Co\., Ltd\.<\/dc:creator>/);
    assert.deepEqual(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g), ['2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z']);
    assert.match(parts.get('docProps/app.xml') ?? '', /<Application>Tradewright<\/Application>/);
    const undated = (await bookOf(sampleModel({ date: undefined }))).parts.get('docProps/core.xml') ?? '';
    assert.deepEqual(undated.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g), ['1980-01-01T00:00:00Z']);
  });

  it('is known as ours until a program saves it', async () => {
    const format = formatOf('xlsx');
    assert.ok(format);
    const [one, other] = [await renderXlsx(sampleModel(), pictures), await renderXlsx(PROFORMA, pictures)];
    assert.equal(isOurs(one, format, other), true);
    assert.equal(isOurs(one.subarray(0, one.length - 11), format, other), false);
  });

  it('has each picture once, at its own proportions, with words for who cannot see it', async () => {
    const { parts } = await bookOf(withLines(sampleModel({ stamp: 'media/stamp.png' }), 40), pictures);
    assert.deepEqual(
      [...parts.keys()].filter((path) => path.startsWith('xl/media/')),
      ['xl/media/image1.png', 'xl/media/image2.png', 'xl/media/image3.png'],
    );
    const drawing = parts.get('xl/drawings/drawing1.xml') ?? '';
    const shown = [...drawing.matchAll(/<xdr:ext cx="(\d+)" cy="(\d+)"\/>.*?descr="([^"]*)".*?r:embed="(\w+)"/g)].map(
      ([, width, height, alt, id]) => [Number(width) / 9525, Number(height) / 9525, alt, id] as const,
    );
    assert.equal(shown.length, 14 + 2);
    const [logo, first] = shown;
    // 880 × 220 in a box of 174 × 58; 480 × 480 in one of 60 × 60.
    assert.deepEqual(logo, [174, 44, 'Ningbo Brightline Lighting Co., Ltd.', 'rId1']);
    assert.deepEqual(first, [60, 60, 'LED panel light 600×600, 40 W', first?.[3]]);
    assert.equal(new Set(shown.map(([, , , id]) => id)).size, 3);
    const relations = parts.get('xl/drawings/_rels/drawing1.xml.rels') ?? '';
    for (const [, , , id] of shown) assert.match(relations, new RegExp(`Id="${id}"[^>]*media/image\\d`));
  });

  it('leaves out a picture that is missing, broken or of a kind that not every program shows', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const broken = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    const { parts, sheets } = await bookOf(sampleModel({ logo: 'logo.svg' }), (path) =>
      path.endsWith('.svg') ? svg : broken,
    );
    assert.ok(![...parts.keys()].some((path) => path.includes('media') || path.includes('drawing')));
    assert.ok([...(sheets[0]?.cells.values() ?? [])].some(({ value }) => value === 'QUOTATION'));
  });

  it('prints on A4, one page wide, with numbered pages and the headings again where goods go on overleaf', async () => {
    const long = await bookOf(withLines(sampleModel(), 60), pictures);
    const xml = long.sheets[0]?.xml ?? '';
    assert.match(xml, /<pageSetUpPr fitToPage="1"\/>/);
    assert.match(xml, /<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/);
    assert.match(xml, /<oddFooter>&amp;L&amp;8 QT-2026-0042&amp;R&amp;8 Page &amp;P of &amp;N<\/oddFooter>/);
    const names = long.parts.get('xl/workbook.xml') ?? '';
    const titles = /name="_xlnm\.Print_Titles"[^>]*>'QT-2026-0042'!\$(\d+):\$\1</.exec(names);
    assert.equal(long.sheets[0]?.cells.get(`A${titles?.[1]}`)?.value, 'No.');
    assert.match(names, /name="_xlnm\.Print_Area"[^>]*>'QT-2026-0042'!\$A\$1:\$K\$\d+</);
    const short = (await bookOf(sampleModel())).parts.get('xl/workbook.xml') ?? '';
    assert.doesNotMatch(short, /Print_Titles/);
  });

  it('freezes headings where that leaves room to scroll: on the packing list, not below a whole letterhead', async () => {
    const [first, second] = (await bookOf(PROFORMA)).sheets;
    assert.doesNotMatch(first?.xml ?? '', /frozen/);
    const rows = /<pane ySplit="(\d+)" topLeftCell="A\d+" state="frozen"/.exec(second?.xml ?? '')?.[1];
    assert.equal(second?.cells.get(`A${rows}`)?.value, 'No.');
  });

  it('runs from right to left in Arabic, its numbers at the end of their columns', async () => {
    const book = await bookOf(withPacking(sampleProforma({ language: 'ar' })));
    for (const { xml } of book.sheets) assert.match(xml, /rightToLeft="1"/);
    assert.doesNotMatch((await bookOf(PROFORMA)).parts.get('xl/styles.xml') ?? '', /readingOrder/);
    const [total] = besides(book.sheets[0] ?? assert.fail(), 'الإجمالي FOB Ningbo');
    assert.equal(total?.value, '14901.15');
    const alignments = [
      ...(book.parts.get('xl/styles.xml') ?? '').matchAll(/<xf numFmtId="(\d+)".*?<alignment ([^>]*)\/>/g),
    ];
    assert.ok(alignments.some(([, , attributes]) => attributes?.includes('readingOrder="2"')));
    // Codes and units stand in the middle, since LibreOffice does not always indent from the right; all else at a side.
    const [sheet] = book.sheets;
    const middle = [...(sheet?.cells ?? [])].filter(([, { horizontal }]) => !/^(left|right)$/.test(horizontal ?? ''));
    const row = tableOf(sheet ?? assert.fail(), 'م').at(0);
    const columns = ['رمز HS', 'الوحدة'].map((name) => row?.get(name) ?? assert.fail(name));
    assert.ok(columns.every(({ horizontal }) => horizontal === 'center'));
    assert.equal(new Set(middle.map(([ref]) => ref.replace(/\d+/, ''))).size, columns.length);
    assert.equal(book.sheets[1]?.name, 'التعبئة');
  });

  it('gives address and contacts of an Arabic letterhead a row each beside the logo, every contact whole', async () => {
    const [sheet] = (await bookOf(sampleProforma({ language: 'ar' }), pictures)).sheets;
    const values = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
    const contacts = values.filter((value) => value.includes(' · ') && value.includes('\u2068'));
    assert.equal(contacts.length, 1);
    for (const contact of contacts[0]?.split(' · ') ?? []) assert.match(contact, /^\u2068[^\n]*\u2069$/);
  });

  it('wears the colour and font of the seller, else those of the page and of the language', async () => {
    const styles = async (changes: Partial<DocumentModel>): Promise<string> =>
      (await bookOf(sampleModel(changes))).parts.get('xl/styles.xml') ?? '';
    const { design } = sampleModel();
    const own = await styles({ design: { ...design, color: '#0f3d5c', font: 'Inter' } });
    assert.match(own, /FF0F3D5C/);
    assert.match(own, /name val="Inter"/);
    assert.doesNotMatch(own, /FF175563|Arial/);
    const page = await styles({});
    assert.match(page, /FF175563/);
    assert.match(page, /name val="Arial"/);
    assert.match(await styles({ language: 'zh' }), /Microsoft YaHei/);
    assert.match(await styles({ language: 'en+ko' }), /Malgun Gothic/);
  });

  for (const language of LANGUAGES) {
    it(`has every block of a proforma in ${language}`, async () => {
      const [sheet] = (await bookOf({ ...PROFORMA, language }, pictures)).sheets;
      const text = [...(sheet?.cells.values() ?? [])].map(({ value }) => value).join('\n');
      for (const said of [
        'PI-2026-0017',
        'FOB Ningbo',
        'Incoterms® 2020',
        'Lakeshore Customs Brokers',
        'ACME\nCHICAGO\nPI-2026-0017\nC/NO. 1-300',
        'SAY US DOLLARS FOURTEEN THOUSAND NINE HUNDRED ONE',
        'LC-778120',
        '0000 1111 2222',
        'Spare parts: 1% free of charge.',
      ])
        assert.ok(text.includes(said), said);
      assert.doesNotMatch(text, /undefined|NaN|\[object/);
    });
  }

  it('of almost nothing is written', async () => {
    const nothing = { number: '', date: undefined, incoterm: undefined, packing: undefined, schedule: [], notes: [] };
    const bare = incompleteModel({ ...nothing, payment: undefined, leadTime: undefined, missing: [] });
    const empty = await bookOf({ ...bare, lines: [] });
    assert.equal(empty.sheets[0]?.name, 'QUOTATION');
    const [first] = sampleModel().lines;
    assert.ok(first);
    const line = { ...first, sku: undefined, hs: undefined, origin: undefined, image: undefined };
    const [sheet] = (await bookOf({ ...bare, lines: [line] })).sheets;
    assert.ok(sheet);
    assert.deepEqual(
      besides(sheet, 'No.').map(({ value }) => value.split('\n')[0]),
      ['Description', 'Quantity', 'Unit', 'Unit price', 'Amount'],
    );
  });

  it('has what a zip reader finds in it', async () => {
    const bytes = await renderXlsx(sampleModel(), pictures);
    const { parts } = readBook(bytes);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const path of parts.keys())
      if (path.endsWith('.xml') && !path.startsWith('[')) assert.ok(types.includes(`/${path}`), path);
    assert.match(types, /Extension="png"/);
    assert.match(parts.get('xl/workbook.xml') ?? '', /<calcPr calcId="191029"\/>/);
  });
});

describe('the size of a picture', () => {
  for (const [size, box, expected] of [
    [
      { width: 880, height: 220 },
      { width: 174, height: 58 },
      { width: 174, height: 44 },
    ],
    [
      { width: 100, height: 400 },
      { width: 174, height: 60 },
      { width: 15, height: 60 },
    ],
    [
      { width: 30, height: 20 },
      { width: 60, height: 60 },
      { width: 30, height: 20 },
    ],
    [
      { width: 5000, height: 1 },
      { width: 60, height: 60 },
      { width: 60, height: 1 },
    ],
  ] as const)
    it(`${size.width} × ${size.height} goes into ${box.width} × ${box.height} as it is shaped`, () =>
      assert.deepEqual(fitted(size, box), expected));
});
