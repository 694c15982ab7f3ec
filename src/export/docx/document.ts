import { Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { FileChild } from 'docx';
import type { Viewed } from '../view/build.ts';
import { closing } from './closing.ts';
import { letterhead, parties, titleBlock, warning } from './header.ts';
import { itemTable } from './items.ts';
import { gap } from './label.ts';
import { coreProperties, sealed } from './package.ts';
import { sections } from './sections.ts';
import { sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { numberingOf, stylesOf } from './style.ts';
import { terms } from './terms.ts';
import { clean } from './text.ts';
import { totals } from './totals.ts';
import { PAGE, WIDTH, mm } from './units.ts';

/** The document in the built-in layout. */
export function builtIn(viewed: Viewed): Promise<Uint8Array> {
  const sheet = sheetOf(viewed);
  const shipment = terms(sheet);
  return packed(sheet, [
    letterhead(sheet),
    gap(6),
    titleBlock(sheet),
    gap(4),
    ...warning(sheet),
    parties(sheet),
    gap(4),
    ...(shipment ? [shipment, gap(4)] : []),
    itemTable(sheet),
    gap(3, true),
    totals(sheet),
    ...sections(sheet),
    ...closing(sheet),
    gap(0.4),
  ]);
}

/** A Word file of A4 pages in our styles; the same content gives the same bytes. */
export async function packed(sheet: Sheet, children: readonly FileChild[]): Promise<Uint8Array> {
  const { view } = sheet;
  const document = new Document({
    styles: stylesOf(view, sheet.accent),
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
        children,
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(view) },
  ]);
  return sealed(bytes);
}

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
