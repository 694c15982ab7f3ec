import { Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Viewed } from '../view/build.ts';
import { classicHead } from './classic.ts';
import { closing } from './closing.ts';
import { itemTable } from './items.ts';
import { gap } from './label.ts';
import { modernHead } from './modern.ts';
import { coreProperties, sealed } from './package.ts';
import { sections } from './sections.ts';
import { sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { numberingOf, stylesOf } from './style.ts';
import { clean } from './text.ts';
import { totals } from './totals.ts';
import { PAGE, WIDTH, mm } from './units.ts';

/** The document in the layout of its design. */
export function builtIn(viewed: Viewed): Promise<Uint8Array> {
  return packed(sheetOf(viewed));
}

/** A Word file of A4 pages in our styles; the same content gives the same bytes. */
export async function packed(sheet: Sheet): Promise<Uint8Array> {
  const { view } = sheet;
  const document = new Document({
    styles: stylesOf(sheet),
    numbering: numberingOf(),
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(PAGE.width), height: mm(PAGE.height) },
            margin: {
              top: mm(PAGE.top),
              bottom: mm(PAGE.bottom),
              left: mm(PAGE.side),
              right: mm(PAGE.side),
              header: mm(PAGE.foot),
              footer: mm(PAGE.foot),
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumber(view.number)] }) },
        children: [
          ...(sheet.classic ? classicHead(sheet) : modernHead(sheet)),
          itemTable(sheet),
          gap(sheet, 3, { keepNext: true }),
          totals(sheet),
          ...sections(sheet),
          ...closing(sheet),
        ],
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(sheet.form ? { ...sheet.like, ...NAMELESS } : sheet.like) },
  ]);
  return sealed(bytes);
}

/** A form has nothing of its document in its properties but the seller. */
const NAMELESS = { number: '', title: [''], date: null };

/** The document's number, and which page of how many. Left-to-right in Arabic too: both are figures. */
function pageNumber(number: string): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: mm(WIDTH) }],
    children: [
      new TextRun({ text: clean(number) }),
      new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}
