import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { renderDocx } from '../../src/export/docx/render.ts';
import { partOf, unzipped, wordText } from './read-docx.ts';
import { markedJpeg, markedSvg } from './marked-pictures.ts';
import { sampleModel } from './sample-model.ts';

// A template in which its author left what neither he nor a printed page shows.

const MARK = 'QZXW';
const OFFICE = 'http://schemas.openxmlformats.org';
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
const MACRO = 'http://schemas.microsoft.com/office/2006/relationships';
const SPACES =
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${RELATIONS}" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic"` +
  ' xmlns:v="v" xmlns:o="o" xmlns:mc="mc"';

type Files = Readonly<Record<string, string | Uint8Array>>;

const relations = (all: Readonly<Record<string, string>>): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${Object.entries(all)
    .map(([target, type], n) => `<Relationship Id="rId${n + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A template of a body and some styles, and more files. */
async function filled(body: string, styles = '', more: Files = {}): Promise<Uint8Array> {
  const files: Files = {
    '[Content_Types].xml':
      `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    '_rels/.rels': relations({ 'word/document.xml': `${RELATIONS}/officeDocument` }),
    'word/document.xml': `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations({ 'styles.xml': `${RELATIONS}/styles` }),
    'word/styles.xml': `<w:styles ${SPACES}>${styles}</w:styles>`,
    ...more,
  };
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  );
  const design = { ...sampleModel().design, word: 'mine.docx' };
  return renderDocx(sampleModel({ design }), (path) => (path === 'mine.docx' ? bytes : undefined));
}

function assertClean(made: Uint8Array): void {
  for (const [name, part] of unzipped(made)) assert.ok(!`${name} ${part.toString('latin1')}`.includes(MARK), name);
}

const HIDE = '<w:rPr><w:vanish/></w:rPr>';
const SHOW = '<w:rPr><w:vanish w:val="0"/></w:rPr>';
const style = (type: string, id: string, inside: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${id} style"/>${inside}</w:style>`;
const based = (id: string): string => `<w:basedOn w:val="${id}"/>`;
const text = (shown: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${shown}</w:t></w:r>`;
const inParagraph = (runs: string, id = ''): string =>
  `<w:p>${id && `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`}${runs}</w:p>`;
const inTable = (inside: string, id: string): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${id}"/></w:tblPr><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`;

const STYLES = [
  style('paragraph', 'P', HIDE),
  style('paragraph', 'Child', based('Middle')),
  style('paragraph', 'Middle', based('P')),
  style('paragraph', 'Loop', based('Loop')),
  style('paragraph', 'Shown', based('P') + SHOW),
  style('character', 'C', HIDE),
  style('table', 'T', HIDE),
].join('');

describe('what nobody sees in a Word template', () => {
  for (const [name, body] of [
    ['a run', inParagraph(text(MARK, '<w:vanish/>') + text(MARK, '<w:vanish w:val="1"/>'))],
    ['a paragraph', inParagraph(text(MARK), 'P')],
    ['a paragraph’s style is based on', inParagraph(text(MARK), 'Child')],
    ['a run’s style', inParagraph(text(MARK, '<w:rStyle w:val="C"/>'), 'Shown')],
    ['a table’s style', inTable(inParagraph(text(MARK), 'Loop'), 'T')],
  ] as const)
    it(`by ${name} is not in the file`, async () => {
      const made = await filled(inParagraph(text('a')) + body, STYLES);
      assertClean(made);
      assert.match(wordText(partOf(made)), /^a/);
    });

  for (const [name, body] of [
    ['says so itself', inParagraph(text('kept', '<w:vanish w:val="0"/>'), 'P')],
    ['has a style that says so', inParagraph(text('kept'), 'Shown')],
    ['is hidden by two of its styles, as Word counts', inParagraph(text('kept', '<w:rStyle w:val="C"/>'), 'P')],
    ['is in a box in a hidden table', inTable(`<w:txbxContent>${inParagraph(text('kept'))}</w:txbxContent>`, 'T')],
  ] as const)
    it(`and what ${name} is`, async () => assert.match(wordText(partOf(await filled(body, STYLES))), /kept/));

  it('by the usual styles or those of the whole is not in the file either', async () => {
    assertClean(await filled(inParagraph(text(MARK)), style('paragraph', 'N', HIDE, ' w:default="1"')));
    assertClean(
      await filled(inParagraph(text(MARK)), `<w:docDefaults><w:rPrDefault>${HIDE}</w:rPrDefault></w:docDefaults>`),
    );
  });

  it('by where it stands in a table is refused', async () => {
    const some = `<w:tblStylePr w:type="firstRow">${HIDE}</w:tblStylePr>`;
    const styles = style('table', 'Base', some) + style('table', 'Mine', based('Base'));
    await assert.rejects(
      filled(inTable(inParagraph(text('x')), 'Mine'), styles),
      /mine\.docx hides text by the table style Base style/,
    );
    await filled(inTable(inParagraph(text('x')), 'Other'), styles);
  });

  it('goes with the pictures and links in it', async () => {
    const made = await filled(
      inParagraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>${text('a')}`) +
        inParagraph(
          `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:docPr hidden="1" id="1" name="a"/>${inParagraph(text(MARK))}` +
            `</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${inParagraph(text(MARK))}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
            `<w:r><w:pict><v:shape style="visibility:hidden">${inParagraph(text(MARK))}</v:shape></w:pict></w:r>`,
        ),
      '',
      {
        'word/_rels/document.xml.rels': relations({ 'media/a.png': `${RELATIONS}/image` }),
        'word/media/a.png': MARK,
      },
    );
    assertClean(made);
  });

  it('of where a picture came from is not told, and the picture is clean', async () => {
    const paths = [
      `C:\\Users\\${MARK}\\a.png`,
      `file:///srv/${MARK}`,
      `\\\\server\\${MARK}`,
      `/Users/${MARK}/a.png`,
      `see /home/${MARK}/a.png`,
    ];
    const drawings = paths.map(
      (path) =>
        `<w:drawing><wp:inline><wp:docPr id="1" name="${path}" descr="${path}" title="${path}"/><a:x><pic:cNvPr descr="${path}"/></a:x></wp:inline></w:drawing>` +
        `<w:pict><v:shape href="costs/${MARK}.xlsx" alt="${path}" o:href="${path}" o:gfxdata="${MARK}"><v:imagedata o:title="${path}"/></v:shape></w:pict>`,
    );
    const kept =
      '<w:drawing><wp:docPr name="Picture 1" descr="Our lamps, 3:4, and/or https://example.com/home/a"/>' +
      '<a:blip r:embed="rId1"/><a:blip r:embed="rId2"/></w:drawing><w:pict><v:shape href="https://example.com"/></w:pict>';
    const made = await filled(inParagraph(`<w:r>${drawings.join('')}${kept}</w:r>`), '', {
      'word/_rels/document.xml.rels': relations({
        'media/a.jpg': `${RELATIONS}/image`,
        'media/b.svg': `${RELATIONS}/image`,
      }),
      'word/media/a.jpg': markedJpeg(MARK),
      'word/media/b.svg': markedSvg(MARK),
    });
    assertClean(made);
    assert.ok(unzipped(made).has('word/media/a.jpg') && unzipped(made).has('word/media/b.svg'));
    assert.match(partOf(made), /name="Picture 1" descr="Our lamps, 3:4, and\/or https:\/\/example\.com\/home\/a"/);
    assert.match(partOf(made), /href="https:\/\/example\.com"/);
  });

  it('does nothing: macros, buttons and data go, and the file is a document without them', async () => {
    const made = await filled(inParagraph(text('{number}')), '', {
      '_rels/.rels': relations({
        'word/document.xml': `${RELATIONS}/officeDocument`,
        'customUI/customUI.xml': `${MACRO}/ui/extensibility`,
      }),
      'word/_rels/document.xml.rels': relations({
        'vbaProject.bin': `${MACRO}/vbaProject`,
        'customizations.xml': `${MACRO}/keyMapCustomizations`,
        '../customXml/item1.xml': `${RELATIONS}/customXml`,
      }),
      'word/vbaProject.bin': MARK,
      'word/_rels/vbaProject.bin.rels': relations({ 'vbaData.xml': `${MACRO}/wordVbaData` }),
      'word/vbaData.xml': `<x>${MARK}</x>`,
      'word/customizations.xml': `<x>${MARK}</x>`,
      'customUI/customUI.xml': `<x>${MARK}</x>`,
      'customXml/item1.xml': `<x>${MARK}</x>`,
    });
    assertClean(made);
    assert.deepEqual(
      [...unzipped(made).keys()].filter((name) => /vba|custom/i.test(name)),
      [],
    );
    assert.equal(wordText(partOf(made)), 'QT-2026-0042');
    assert.doesNotMatch(partOf(made, '[Content_Types].xml'), /macroEnabled|vbaProject/);
    assert.match(partOf(made, '[Content_Types].xml'), /wordprocessingml\.document\.main\+xml/);
  });
});
