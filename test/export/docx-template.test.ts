import assert from 'node:assert/strict';
import { Document, Footer, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { renderDocx } from '../../src/export/docx/render.ts';
import { starterTemplate } from '../../src/export/docx/starter.ts';
import { FACTS, LISTS, templateData } from '../../src/export/docx/template-data.ts';
import { ExportRefusal } from '../../src/export/refusal.ts';
import { viewOf } from '../../src/export/view/build.ts';
import { mediaOf, paragraphsOf, partOf, pngHeader, unzipped, wordText } from './read-docx.ts';
import { incompleteModel, sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';

const none = (): undefined => undefined;

type Block = Paragraph | Table;

/** A user's template; a text is a paragraph. */
function template(...blocks: readonly (string | Block)[]): Promise<Uint8Array> {
  const children = blocks.map((block) => (typeof block === 'string' ? new Paragraph(block) : block));
  const document = new Document({
    creator: 'dell-pc',
    lastModifiedBy: 'dell-pc',
    sections: [{ footers: { default: new Footer({ children: [new Paragraph('No. {number}')] }) }, children }],
  });
  return Packer.pack(document, 'uint8array');
}

function table(...rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });
}

async function filled(
  bytes: Uint8Array,
  model: DocumentModel = sampleModel(),
  pictures: (path: string) => Uint8Array | undefined = none,
): Promise<Uint8Array> {
  const design = { ...model.design, word: 'templates/offer.docx' };
  return renderDocx({ ...model, design }, (path) => (path === design.word ? bytes : pictures(path)));
}

async function textOf(blocks: readonly (string | Block)[], model?: DocumentModel): Promise<string> {
  return wordText(partOf(await filled(await template(...blocks), model)));
}

/** Tables with the widths of their columns, rows, cells and paragraphs with their styles and texts, one a line. */
function shapeOf(xml: string): string[] {
  const parts = xml.matchAll(
    /<w:(tbl|tr|tc)>|<\/w:(tbl|tr|tc)>|<w:gridCol w:w="(\d+)"\/>|<w:p(?:\/>|[ >])|<w:pStyle w:val="(\w+)"\/>|<w:(jc) w:val="(\w+)"\/>|<w:t(?: [^>]*)?(?<!\/)>([^<]*)|<(w:br|w:drawing)[ \/>]/g,
  );
  const lines: string[] = [];
  for (const [whole, opened, closed, width, style, , side, text = '', other] of parts) {
    if (opened !== undefined) lines.push(opened);
    else if (closed !== undefined) lines.push(`/${closed}`);
    else if (width !== undefined) lines.push(`col ${Math.round(Number(width) / 20)}`);
    else if (whole.startsWith('<w:p') && style === undefined) lines.push('p');
    else lines.push(`${lines.pop() ?? ''}${style ?? ''}${side ?? ''}${text.replace(/\u200e/g, '')}${other ?? ''}`);
  }
  return lines;
}

describe('a Word template', () => {
  it('has the document’s texts in its braces', async () => {
    const text = await textOf([
      '{title} {number} of {date}, valid until { validUntil }',
      '{seller.name} | {buyer.name} | {term} {edition}',
      '{currency} {total}',
      '{words}',
      '{label.buyer}: {buyer.person}, {buyer.address}',
      '{portOfLoading}{leadTime}',
    ]);
    assert.equal(
      text,
      [
        'QUOTATION QT-2026-0042 of 23 Nov 2026, valid until 23 Dec 2026',
        'Ningbo Brightline Lighting Co., Ltd. | Acme Building Supply, Inc. | FOB Ningbo Incoterms® 2020',
        'USD 14,682.84',
        'SAY US DOLLARS FOURTEEN THOUSAND SIX HUNDRED EIGHTY-TWO AND CENTS EIGHTY-FOUR ONLY',
        'Buyer: Dana Whitfield, 1200 W Fulton Market, Chicago, IL 60607',
        'United States',
        '30 days after deposit',
      ].join('\n'),
    );
  });

  it('has them in its footer, in braces that Word has cut into runs, and with the look of the braces', async () => {
    const cut = new Paragraph({ children: ['{num', 'ber', '}'].map((text) => new TextRun({ text, bold: true })) });
    const bytes = await filled(await template(cut));
    assert.match(partOf(bytes), /<w:b\/>.*QT-2026-0042/);
    assert.equal(wordText(partOf(bytes, 'word/footer1.xml')), 'No. QT-2026-0042');
  });

  it('repeats a row for each of the goods, the sums and the parts of the payment', async () => {
    const model = sampleProforma();
    const bytes = await filled(
      await template(
        table(['No.', 'Goods', 'Amount'], ['{#items}{no}', '{description}', '{quantity} {unit} {amount}{/items}']),
        table(['{#sums}{label}', '{value}{/sums}']),
        table(['{#schedule}{share}', '{when} {amount}{/schedule}']),
      ),
      model,
    );
    const rows = [...partOf(bytes).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => wordText(row).split('\n'));
    assert.deepEqual(rows, [
      ['No.', 'Goods', 'Amount'],
      ['1', 'LED panel light 600×600, 40 W', '1,200 pcs 14,280.00'],
      ['2', 'Spare drivers', '120 pcs 252.84'],
      ['3', 'Custom packaging artwork', '1 set 150.00'],
      ['Goods subtotal', '14,682.84'],
      ['Export clearance', '84.51'],
      ['Terminal handling at origin', '133.80'],
      ['30%', 'T/T in advance 4,470.35'],
      ['70%', 'T/T against copy of B/L 10,430.80'],
    ]);
  });

  it('says of free goods that they are free, and shows no figure where there is none', async () => {
    const [line] = sampleModel().lines;
    assert.ok(line);
    const free = { ...line, free: true, unitPrice: '0.00', amount: '0.00', discount: '0.00' };
    const row = table(['{#items}{unitPrice}|{discount}', '{amount}{/items}']);
    assert.match(await textOf([row], sampleModel({ lines: [free] })), /^\|\nFree of charge/);
    assert.match(await textOf([row, '{total}'], incompleteModel()), /^—\|\n—\n[^]*\n—$/);
  });

  it('shows a part only where the document has it, and leaves no empty line of its own', async () => {
    const blocks = [
      'A',
      '{#bank}',
      '{label.bank}',
      '{bank.account}',
      '{/bank}',
      '{#follows}to {follows}{/follows}',
      '{marks}',
      'B',
    ];
    assert.equal(await textOf(blocks), 'A\nB');
    assert.equal(
      await textOf(blocks, sampleProforma()),
      'A\nBank details\n0000 1111 2222\nto QT-2026-0042\nACME\nCHICAGO\nPI-2026-0017\nC/NO. 1-300\nB',
    );
  });

  it('keeps empty lines that are its own, and what a table needs', async () => {
    const blocks = [table(['{marks}', 'x']), '{marks}', table(['{#bankLines}{label}', '{value}{/bankLines}']), '', 'B'];
    const bytes = await filled(await template(...blocks));
    assert.equal(partOf(bytes).match(/<w:tbl>/g)?.length, 1);
    for (const [cell] of partOf(bytes).matchAll(/<w:tc>.*?<\/w:tc>/gs)) assert.match(cell, /<w:p[ />]/);
    assert.equal(wordText(partOf(bytes)), '\nx\n\n\nB');
    const apart = await filled(await template(table(['a']), '{marks}', table(['b'])));
    assert.doesNotMatch(partOf(apart), /<\/w:tbl><w:tbl>/);
  });

  it('has notes as a list', async () => {
    const text = await textOf(['{#notes}', '- {note}', '{/notes}']);
    assert.equal(text, `- Spare parts: 1% free of charge.\n- ${sampleModel().notes[1]}`);
  });

  it('is of the seller, whoever drew it', async () => {
    const bytes = await filled(await template('{number}'));
    for (const body of unzipped(bytes).values()) assert.doesNotMatch(body.toString('latin1'), /dell-pc/);
    assert.match(partOf(bytes, 'docProps/core.xml'), /<dc:creator>Ningbo Brightline/);
  });

  it('gives the same bytes each time', async () => {
    const bytes = await template('{number}', '{logo}');
    assert.deepEqual(
      await filled(bytes, sampleModel(), () => pngHeader(3, 4)),
      await filled(bytes, sampleModel(), () => pngHeader(3, 4)),
    );
  });

  it('turns around what Arabic comes into, and keeps numbers in order', async () => {
    const blocks = ['{label.buyer}', '{buyer.phone}', '{date}'];
    const bytes = await filled(await template(...blocks), sampleModel({ language: 'ar' }));
    const [label, phone, date] = paragraphsOf(partOf(bytes));
    assert.match(label ?? '', /<w:pPr><w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/>/);
    assert.match(date ?? '', /<w:bidi\/>/);
    assert.match(phone ?? '', /\u200e\+1 312 555 0148\u200e/);
    assert.doesNotMatch(phone ?? '', /<w:bidi\/>/);
    assert.doesNotMatch(partOf(await filled(await template(...blocks))), /<w:bidi|\u200e/);
  });
});

describe('pictures in a Word template', () => {
  const pictures = (path: string): Uint8Array => (path === 'media/logo.png' ? pngHeader(400, 100) : pngHeader(50, 50));
  const placeholder = (description: string): Paragraph =>
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: pngHeader(1, 1),
          transformation: { width: 96, height: 96 },
          altText: { name: 'x', description },
        }),
      ],
    });
  const extents = (bytes: Uint8Array): number[][] =>
    [...partOf(bytes).matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, ...size]) => size.map(Number));

  it('stand where their names are, once in the file however often', async () => {
    const model = withLines(sampleModel({ stamp: 'media/stamp.png' }), 9);
    const goods = table(['{#items}{no}', '{image}{/items}']);
    const bytes = await filled(await template('{logo}', goods, 'by {stamp}'), model, pictures);
    assert.deepEqual(
      extents(bytes).map(([width = 0, height = 0]) => [width / 36000, height / 36000].map(Math.round)),
      [
        [46, 12],
        [13, 13],
        [13, 13],
        [13, 13],
        [24, 24],
      ],
    );
    assert.equal(mediaOf(bytes).length, 2);
  });

  it('take the place and width of a picture that has their name as its description', async () => {
    const bytes = await filled(await template(placeholder('{logo}')), sampleModel(), pictures);
    assert.deepEqual(extents(bytes), [[914400, 228600]]);
    assert.doesNotMatch(partOf(bytes), /\{logo\}|<pic:pic [^>]*r:embed/);
  });

  it('leave nothing behind where the seller has none that Word can show', async () => {
    const svg = new TextEncoder().encode('<svg/>');
    const blocks = ['A', '{logo}', placeholder('{stamp}'), 'B'];
    const bytes = await filled(await template(...blocks), sampleModel({ logo: 'logo.svg' }), () => svg);
    assert.doesNotMatch(partOf(bytes), /<w:drawing>/);
    assert.match(wordText(partOf(bytes)), /^A\n+B$/);
  });
});

describe('a Word template that cannot be filled', () => {
  const refused = async (bytes: Uint8Array | undefined): Promise<ExportRefusal> => {
    const design = { ...sampleModel().design, word: 'offer.docx' };
    const error: unknown = await renderDocx(sampleModel({ design }), () => bytes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ExportRefusal, String(error));
    assert.equal(error.data['path'], 'offer.docx');
    return error;
  };
  const wording = ({ message }: ExportRefusal): string => message;

  it('is not there', async () => {
    assert.equal(wording(await refused(undefined)), 'design.word names offer.docx, which is not there');
  });

  for (const [name, bytes] of [
    ['text', new TextEncoder().encode('hello')],
    ['nothing', new Uint8Array()],
    ['a picture', pngHeader(1, 1)],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ] as const)
    it(`is ${name}`, async () => {
      assert.match(wording(await refused(bytes)), /^offer\.docx is no Word file \(\.docx\)$/);
    });

  for (const [blocks, expected] of [
    [['{nummber}'], /no(thing| place).*\{nummber\}\. Did you mean \{number\}\?$/],
    [['{#itmes}{no}{/itmes}'], /\{#itmes\}\. Did you mean \{#items\}\?$/],
    [['{wombat}'], /\{wombat\}$/],
    [['{constructor}'], /\{constructor\}$/],
    [['{#toString}x{/toString}'], /\{#toString\}/],
    [['{cost}'], /\{cost\}/],
    [['{}'], /\{\}/],
    [['{unitPrice}'], /\{unitPrice\} stands only between \{#items\} and \{\/items\}$/],
    [['{#items}{note}{/items}'], /\{note\} stands only between \{#notes\} and \{\/notes\}$/],
    [['{bank}'], /\{bank\} is no text; write \{#bank\} before and \{\/bank\} after/],
    [['{items}'], /\{items\} is no text/],
    [['{#logo}x{/logo}'], /\{#logo\}/],
    [['{#bank}x'], /\{#bank\} is not ended; write \{\/bank\} after it$/],
    [['x{/bank}'], /\{\/bank\} ends what is not begun$/],
    [['{#bank}{#lc}x{/bank}{/lc}'], /\{\/bank\} ends what is not begun$/],
    [['a {number'], /brace is not closed in “a \{number”$/],
    [['number} a'], /brace is closed but not opened in “number\} a”$/],
    [[table(['{#items}{no}', 'x']), '{/items}'], /^offer\.docx cannot be filled in: /],
  ] as const)
    it(`has ${typeof blocks[0] === 'string' ? blocks[0] : 'a row that ends outside of its table'}`, async () => {
      assert.match(wording(await refused(await template(...blocks))), expected);
    });

  it('is damaged', async () => {
    const document = new Document({ sections: [{ children: [] }] });
    const part = { path: 'word/document.xml', data: 'no XML' };
    const bytes = await Packer.pack(document, 'uint8array', false, [part]);
    assert.match(wording(await refused(bytes)), /^offer\.docx cannot be read: open it in Word/);
  });

  it('is refused for a name that stands in a part which this document does not show', async () => {
    assert.match(wording(await refused(await template('{#lc}{lc.nummber}{/lc}'))), /\{lc\.number\}/);
  });
});

describe('the data of a template', () => {
  const viewed = viewOf(sampleProforma(), none);
  const data = templateData(viewed);

  it('has every fact that a document can state', () => {
    const { view } = viewed;
    const known: Readonly<Record<keyof typeof FACTS, readonly { readonly key: string }[]>> = {
      '': [...view.head, ...view.shipping.facts],
      'packing.': view.packing?.facts ?? [],
      'lc.': view.credit?.facts ?? [],
      'bank.': view.bank?.facts ?? [],
    };
    for (const [group, keys] of Object.entries<readonly string[]>(FACTS)) {
      const missing = known[group as keyof typeof FACTS].filter(({ key }) => !keys.includes(key));
      assert.deepEqual(missing, [], group);
    }
    for (const [, keys] of Object.entries(view.seller.contacts))
      assert.ok(`seller.${keys.key === 'contact' ? 'person' : keys.key}` in data.texts, keys.key);
  });

  it('has the names of its lists in every row', () => {
    for (const [name, rows] of Object.entries(data.lists))
      for (const row of rows) {
        const names = [...Object.keys(row.texts), ...Object.keys(row.pictures)];
        assert.deepEqual(names.sort(), [...LISTS[name as keyof typeof LISTS]].sort(), name);
      }
  });

  it('has the same names for every document', () => {
    const bare = templateData(viewOf(sampleModel({ packing: undefined, incoterm: undefined, notes: [] }), none));
    assert.deepEqual(Object.keys(bare.texts).sort(), Object.keys(data.texts).sort());
  });
});

describe('the template to start from', () => {
  const starter = (
    model: DocumentModel,
    assets: (path: string) => Uint8Array | undefined = none,
  ): Promise<Uint8Array> => starterTemplate(viewOf(model, assets));

  for (const [name, model] of Object.entries({
    'a quotation': sampleModel(),
    'a quotation of 40 lines': withLines(sampleModel(), 40),
    'a proforma': sampleProforma(),
    'a Chinese proforma': sampleChinese(),
    'a document of two languages': sampleProforma({ language: 'en+zh' }),
    'an Arabic proforma': sampleProforma({ language: 'ar' }),
  }))
    it(`shows all figures of ${name}`, async () => {
      const bytes = await filled(await starter(model), model);
      const xml = partOf(bytes);
      const text = wordText(xml).replace(/[,\u200e]/g, '');
      for (const line of model.lines)
        for (const figure of [line.quantity, line.unitPrice, line.amount, line.discount])
          assert.ok(figure === undefined || text.includes(figure), `${line.no}: ${figure}`);
      for (const figure of [model.totals.total, ...model.charges, ...model.schedule].map((one) =>
        typeof one === 'object' ? one.amount : one,
      ))
        assert.ok(figure !== undefined && text.includes(figure), figure);
      const { view } = viewOf(model, none);
      for (const section of [view.shipping, view.packing, view.credit, view.bank])
        for (const { value } of section?.facts ?? [])
          for (const line of value.split('\n')) assert.ok(text.includes(line.replace(/[,\u200e]/g, '')), line);
      assert.doesNotMatch(wordText(xml), /[{}]/);
      assert.match(xml, /<w:tblHeader\/>/);
    });

  for (const layout of ['modern', 'classic'] as const)
    for (const [name, model] of Object.entries({
      'a quotation': sampleModel(),
      'a quotation of 40 lines with discounts': withLines(sampleModel(), 40),
      'a quotation of one line': sampleModel({ lines: sampleModel().lines.slice(0, 1) }),
      'a quotation without shipment, packing and notes': sampleModel({
        incoterm: undefined,
        leadTime: undefined,
        packing: undefined,
        notes: [],
        shipping: { ...sampleModel().shipping, mode: undefined, from: undefined, to: undefined },
      }),
      'a proforma': sampleProforma(),
      'a Chinese proforma': sampleChinese(),
      'a proforma in two languages': sampleProforma({ language: 'en+zh' }),
      'an Arabic proforma': sampleProforma({ language: 'ar' }),
      'a document that lacks an input': incompleteModel(),
    }))
      for (const pictures of ['pictures', 'no pictures'])
        it(`makes the document of the built-in layout again: ${layout}, ${name}, ${pictures}`, async () => {
          const shown = { ...model, design: { ...model.design, layout } };
          const assets = pictures === 'pictures' ? () => pngHeader(30, 20) : none;
          const made = await filled(await starter(shown, assets), shown, assets);
          assert.deepEqual(shapeOf(partOf(made)), shapeOf(partOf(await renderDocx(shown, assets))));
          assert.equal(partOf(made, 'word/styles.xml'), partOf(await renderDocx(shown, assets), 'word/styles.xml'));
        });

  it('has room for what only other documents have', async () => {
    for (const layout of ['modern', 'classic'] as const) {
      const designed = (model: DocumentModel): DocumentModel => ({ ...model, design: { ...model.design, layout } });
      const bytes = await starter(designed(sampleModel({ packing: undefined, payment: undefined, schedule: [] })));
      const text = wordText(partOf(await filled(bytes, designed(sampleProforma()))));
      for (const part of ['Lakeshore Customs Brokers', 'Bank details', 'LC-778120', 'Accepted by the buyer', '70%'])
        assert.ok(text.includes(part), `${layout}: ${part}`);
      assert.doesNotMatch(text, /[{}]/);
    }
  });

  it('holds no text of a document and the same for the same look', async () => {
    const bytes = await starter(sampleProforma());
    assert.doesNotMatch(wordText(partOf(bytes)), /PI-2026|Acme|14,|PROFORMA/);
    assert.deepEqual(await starter(sampleProforma()), bytes);
  });
});
