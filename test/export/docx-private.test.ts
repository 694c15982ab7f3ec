import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderDocx } from '../../src/export/docx/render.ts';
import { ExportRefusal } from '../../src/export/refusal.ts';
import { paragraphsOf, partOf, unzipped, wordText } from './read-docx.ts';
import { sampleModel } from './sample-model.ts';

// A template as Word saves it after its author has worked in it: every place where Word names people and machines says so.

const NAME = 'Jane Author';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const BY = `w:id="1" w:author="${NAME}" w:date="2026-01-01T00:00:00Z"`;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string): string => `<w:del ${BY}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

const BODY = [
  `<w:p>${run('No. {num')}<w:ins ${BY}>${run('ber')}</w:ins>${gone('bers')}${run('}')}</w:p>`,
  `<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr>${run('First half, ')}</w:p><w:p>${run('second half')}</w:p>`,
  `<w:p><w:pPr><w:rPr><w:ins ${BY}/></w:rPr><w:pPrChange ${BY}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>${run('New')}</w:p>`,
  `<w:p><w:commentRangeStart w:id="0"/>${run('Asked')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
  `<w:p><w:permStart w:id="5" w:ed="${NAME}"/>${run('Allowed')}<w:permEnd w:id="5"/></w:p>`,
  `<w:p><w:moveFromRangeStart w:name="${NAME}" ${BY}/><w:moveFrom ${BY}>${run('Moved')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/></w:p>`,
  `<w:p><w:moveTo ${BY}>${run('Moved')}</w:moveTo></w:p>`,
  `<w:tbl><w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc><w:p>${gone('{cost}')}</w:p></w:tc></w:tr>` +
    `<w:tr><w:trPr><w:ins ${BY}/></w:trPr><w:tc><w:p>${run('Row')}</w:p></w:tc></w:tr></w:tbl>`,
  `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent><w:p>${run('Bound')}</w:p></w:sdtContent></w:sdt>`,
].join('');

const relation = (id: number, type: string, target: string, mode = ''): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"${mode}/>`;
const relations = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const story = (name: string, inside: string): string => `<w:${name} xmlns:w="${WORD}">${inside}</w:${name}>`;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    ['document.main', 'comments', 'settings', 'people', 'header']
      .map((type) => {
        const file = { 'document.main': 'document', header: 'header1' }[type] ?? type;
        return `<Override PartName="/word/${file}.xml" ContentType="${TYPES}.${type}+xml"/>`;
      })
      .join('') +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
  '_rels/.rels': relations(
    relation(1, `${RELATIONS}/officeDocument`, 'word/document.xml'),
    relation(2, `${RELATIONS}/extended-properties`, 'docProps/app.xml'),
    relation(3, `${RELATIONS}/custom-properties`, 'docProps/custom.xml'),
    relation(4, 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'core.xml'),
  ),
  'core.xml': `<coreProperties><creator>${NAME}</creator></coreProperties>`,
  'docProps/app.xml': `<Properties><Company>${NAME}</Company><Template>C:\\Users\\${NAME}\\offer.dotx</Template></Properties>`,
  'docProps/custom.xml': `<Properties>${NAME}</Properties>`,
  'customXml/item1.xml': `<manager>${NAME}</manager>`,
  'customXml/_rels/item1.xml.rels': relations(relation(1, `${RELATIONS}/customXmlProps`, 'itemProps1.xml')),
  'customXml/itemProps1.xml': `<x>${NAME}</x>`,
  'word/document.xml': story('document', `<w:body>${BODY}</w:body>`),
  'word/header1.xml': story('hdr', `<w:p>${gone('Old head')}${run('{seller.name}')}</w:p>`),
  'word/comments.xml': story('comments', `<w:comment ${BY}><w:p>${run('Cost?')}</w:p></w:comment>`),
  'word/people.xml': story('people', NAME),
  'word/settings.xml': story(
    'settings',
    `<w:attachedTemplate xmlns:r="${RELATIONS}" r:id="rId1"/><w:trackRevisions/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>` +
      `<w:docVars><w:docVar w:name="by" w:val="${NAME}"/></w:docVars><w:compat/>`,
  ),
  'word/_rels/settings.xml.rels': relations(
    relation(1, `${RELATIONS}/attachedTemplate`, `file:///C:/Users/${NAME}/offer.dotx`, ' TargetMode="External"'),
  ),
  'word/_rels/document.xml.rels': relations(
    relation(1, `${RELATIONS}/comments`, 'comments.xml'),
    relation(2, 'http://schemas.microsoft.com/office/2011/relationships/people', '/word/people.xml'),
    relation(3, `${RELATIONS}/settings`, 'settings.xml'),
    relation(4, `${RELATIONS}/header`, 'header1.xml'),
    relation(5, `${RELATIONS}/customXml`, '../customXml/item1.xml'),
  ),
};

async function filled(parts = PARTS): Promise<Uint8Array> {
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const design = { ...sampleModel().design, word: 'mine.docx' };
  return renderDocx(sampleModel({ design }), (path) => (path === 'mine.docx' ? bytes : undefined));
}

describe('a Word template that others have worked on', () => {
  it('tells the buyer of none of them', async () => {
    const made = await filled();
    for (const [name, body] of unzipped(made)) assert.doesNotMatch(body.toString('utf8'), /Jane|Users|Cost\?/, name);
    assert.deepEqual(
      [...unzipped(made).keys()].filter((name) => /custom|people|comments|app\.xml|settings.*rels/.test(name)),
      ['word/_rels/settings.xml.rels'],
    );
    const left = [partOf(made), partOf(made, 'word/settings.xml'), partOf(made, '[Content_Types].xml')].join('');
    assert.doesNotMatch(
      left,
      /w:(ins|del|move|comment|perm)|Change|trackRevisions|rsid|dataBinding|comments|people|extended/,
    );
    assert.match(left, /<w:compat/);
  });

  it('has its changes accepted', async () => {
    const made = await filled();
    const text = wordText(partOf(made));
    assert.equal(
      text,
      ['No. QT-2026-0042', 'First half, second half', 'New', 'Asked', 'Allowed', '', 'Moved', 'Row', 'Bound'].join(
        '\n',
      ),
    );
    assert.equal(paragraphsOf(partOf(made)).length, 9);
    assert.equal(wordText(partOf(made, 'word/header1.xml')), 'Ningbo Brightline Lighting Co., Ltd.');
  });

  it('has the properties of the document, wherever its own were', async () => {
    const made = await filled();
    assert.match(partOf(made, 'docProps/core.xml'), /<dc:creator>Ningbo Brightline/);
    assert.equal(partOf(made, 'core.xml'), '');
    assert.match(partOf(made, '_rels/.rels'), /core-properties" Target="docProps\/core\.xml"/);
    const types = partOf(made, '[Content_Types].xml');
    assert.equal(types.match(/docProps\/core\.xml/g)?.length, 1);
    for (const [, name] of types.matchAll(/PartName="\/([^"]*)"/g)) assert.ok(unzipped(made).has(name ?? ''), name);
  });

  it('leaves parts alone that say nothing of anybody', async () => {
    const plain = story('document', `<w:body><w:p><w:r/>${run('x')}</w:p></w:body>`);
    const parts = unzipSync(
      await filled({
        ...PARTS,
        'word/document.xml': plain,
        'word/_rels/document.xml.rels': relations(relation(1, `${RELATIONS}/styles`, 'styles.xml')),
        'word/styles.xml': story('styles', ' '),
      }),
    );
    assert.equal(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()), story('styles', ' '));
  });
});

describe('a Word template with things that its author does not see', () => {
  const EXTERNAL = ' TargetMode="External"';
  const of = (body: string, ...all: readonly string[]): Record<string, string> => ({
    ...PARTS,
    'word/document.xml': story('document', body).replace('<w:body', `<w:body xmlns:r="${RELATIONS}"`),
    'word/_rels/document.xml.rels': relations(...all),
  });
  const paragraph = (inside: string): string => `<w:body><w:p>${inside}</w:p></w:body>`;
  const text = async (inside: string): Promise<string> => wordText(partOf(await filled(of(paragraph(inside)))));
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, result: string): string =>
    `${char('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${char('separate')}${result}${char('end')}`;

  it('has only the parts that something leads to', async () => {
    const types = PARTS['[Content_Types].xml'] ?? '';
    const made = await filled({
      ...of(
        paragraph(`${run('x')}<w:r><a:blip r:embed="rId1"/></w:r>`),
        relation(1, `${RELATIONS}/image`, 'Media/a%20b.png'),
        relation(2, `${RELATIONS}/image`, 'media/gone.png'),
      ),
      '[Content_Types].xml': types.replace(
        '</Types>',
        '<Override PartName="/evil/other.bin" ContentType="x/y"/></Types>',
      ),
      'word/media/a b.png': 'shown',
      'word/media/gone.png': NAME,
      'word/embeddings/costs.xlsx': NAME,
      'evil/other.bin': NAME,
      'evil/_rels/other.bin.rels': relations(relation(1, `${RELATIONS}/image`, 'more.bin')),
      'evil/more.bin': NAME,
    });
    const names = [...unzipped(made).keys()];
    assert.deepEqual(
      names.filter((name) => /evil|embeddings|header|gone/.test(name)),
      [],
    );
    assert.ok(names.includes('word/media/a b.png'));
    assert.doesNotMatch(partOf(made, '[Content_Types].xml'), /evil|header/);
  });

  for (const [name, type, target, mode, message] of [
    [
      'a workbook',
      'package',
      'embeddings/costs.xlsx',
      '',
      /holds word\/embeddings\/costs\.xlsx, .*paste that as a picture$/,
    ],
    ['an object', 'oleObject', '../objects/costs.bin', '', /holds objects\/costs\.bin/],
    ['a chart', 'chart', 'charts/chart1.xml', '', /holds word\/charts\/chart1\.xml/],
    ['a control', 'control', 'activeX/activeX1.xml', '', /holds word\/activeX\/activeX1\.xml/],
    ['an object elsewhere', 'oleObject', 'file:///C:/costs.xlsx', EXTERNAL, /holds file:\/\/\/C:\/costs\.xlsx/],
    [
      'a picture elsewhere',
      'image',
      'file:///C:/logo.png',
      EXTERNAL,
      /links to file:\/\/\/C:\/logo\.png on your computer/,
    ],
  ] as const)
    it(`is refused for ${name}`, async () => {
      const parts = { ...of(paragraph(run('x')), relation(1, `${RELATIONS}/${type}`, target, mode)) };
      await assert.rejects(filled(parts), (error) => error instanceof ExportRefusal && message.test(error.message));
    });

  it('keeps the text of links to files, and the links to the web', async () => {
    const link = (id: number, shown: string): string => `<w:hyperlink r:id="rId${id}">${run(shown)}</w:hyperlink>`;
    const hyperlink = (id: number, target: string): string => relation(id, `${RELATIONS}/hyperlink`, target, EXTERNAL);
    const made = await filled(
      of(
        paragraph(link(1, 'a') + link(2, 'b') + link(3, 'c') + field(`HYPERLINK "C:\\\\Users\\\\${NAME}"`, run('d'))),
        hyperlink(1, `file:///C:/Users/${NAME}/costs.xlsx`),
        hyperlink(2, `${NAME}/costs.xlsx`),
        hyperlink(3, 'https://example.com'),
      ),
    );
    const rels = partOf(made, 'word/_rels/document.xml.rels');
    assert.equal(wordText(partOf(made)), 'abcd');
    assert.doesNotMatch(partOf(made) + rels, /Jane|rId[12]"/);
    assert.match(partOf(made), /<w:hyperlink r:id="rId3">/);
    assert.match(rels, /https:\/\/example\.com/);
  });

  it('has no fields that name its author', async () => {
    for (const code of ['AUTHOR', ' LASTSAVEDBY ', 'FILENAME \\p', 'DOCPROPERTY  Manager', 'USERNAME']) {
      assert.equal(await text(`${run('a')}<w:fldSimple w:instr="${code}">${run(NAME)}</w:fldSimple>`), 'a', code);
      assert.equal(await text(`${run('a')}${field(code, run(NAME))}${run('b')}`), 'ab', code);
    }
    assert.equal(await text(field('IF 1 = 1', run('x') + field('AUTHOR', run(NAME)) + run('y'))), 'xy');
    assert.equal(await text(`<w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>${field('PAGE', run('2'))}`), '12');
  });
});
