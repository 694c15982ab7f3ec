import type { FileChild, Table } from 'docx';
import { grid } from './grid.ts';
import type { Cell } from './grid.ts';
import { below, each, factBlock, gap } from './label.ts';
import { contactParts } from './parts.ts';
import { LOGO, pictureRun } from './picture.ts';
import { endOfCell, othersTag, partiesOf, partyBlock, warning } from './parties.ts';
import type { Sheet } from './sheet.ts';
import { SOFT, TINT } from './style.ts';
import { shippingTable, termBlock } from './terms.ts';
import { paragraph, room } from './text.ts';
import type { Span } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

/** Everything above the goods in the modern layout: open, with one colour. */
export function modernHead(sheet: Sheet): FileChild[] {
  const { term, shipping } = sheet.view;
  const { others } = partiesOf(sheet);
  const shipment = term !== null || shipping.facts.length > 0;
  return [
    letterhead(sheet),
    gap(sheet, 5),
    title(sheet),
    gap(sheet, 4, { tag: '{#warning}' }),
    ...warning(sheet),
    parties(sheet),
    gap(sheet, 4, { tag: `${othersTag(sheet, '#')}${others.length === 0 ? '{#term|shipping}' : ''}` }),
    ...(others.length > 0
      ? [otherParties(sheet), gap(sheet, 4, { tag: `${othersTag(sheet, '/')}{#term|shipping}` })]
      : []),
    ...(shipment ? [terms(sheet), gap(sheet, 4, { tag: '{/term|shipping}' })] : []),
  ];
}

/** Who sends the document: logo and names, then address and contacts. */
function letterhead(sheet: Sheet): Table {
  const { seller, logo } = sheet.view;
  const run = pictureRun(sheet, logo, LOGO, seller.name);
  const [address, contacts] = [42, 44];
  const names = [
    paragraph(sheet, [{ text: seller.name, bold: true, size: 12 }]),
    ...(seller.localName === null
      ? []
      : [paragraph(sheet, [{ text: seller.localName, color: SOFT }], { before: 0.5 })]),
  ];
  return grid(
    sheet,
    [WIDTH - address - contacts, address, contacts],
    [
      {
        cells: [
          { content: [...(run ? [room(sheet, run, { after: 1.6 })] : []), ...names], padding: { end: 6 } },
          { content: [paragraph(sheet, seller.address.join('\n'), { style: 'Small' })], padding: { end: 4 } },
          { content: below(sheet, { list: 'sellerLines', parts: contactParts(seller.contacts) }, 'Small') },
        ],
      },
    ],
  );
}

/** What the document is, and its number, over a line in the seller's colour. */
function title(sheet: Sheet): Table {
  const { view, like } = sheet;
  const [first = '', second] = view.title;
  const numberWidth = Math.min(80, Math.max(40, textWidth(like.number, 13) + 4));
  const titleWidth = WIDTH - numberWidth;
  const spans: Span[] = [
    { text: first, ...(textWidth(like.title[0] ?? '', 23) > titleWidth ? { size: 18 } : {}) },
    ...(second === undefined ? [] : [{ text: `  ${second}`, color: SOFT, size: 14 }]),
  ];
  const line = { width: 1.75, color: sheet.accent.line };
  const number = [{ text: view.number, bold: true, size: 13 }];
  return grid(
    sheet,
    [titleWidth, numberWidth],
    [
      {
        cells: [
          {
            content: [paragraph(sheet, spans, { style: 'Title' })],
            padding: { bottom: 2.4, end: 4 },
            below: line,
            bottom: true,
          },
          { content: [paragraph(sheet, number, { end: true })], padding: { bottom: 3 }, below: line, bottom: true },
        ],
      },
    ],
  );
}

/** Buyer, consignee and notify party side by side, then the document's dates. */
function parties(sheet: Sheet): Table {
  const { first } = partiesOf(sheet);
  const dates = 34;
  const cells = first.map((party): Cell => ({ content: partyBlock(sheet, party), padding: { end: 6 } }));
  const facts = each(sheet, 'headLines', sheet.view.head, (fact) => factBlock(sheet, fact, 1.4));
  const width = (WIDTH - dates) / Math.max(1, cells.length);
  return grid(
    sheet,
    [...cells.map(() => width), cells.length > 0 ? dates : WIDTH],
    [{ cells: [...cells, { content: facts }] }],
  );
}

function otherParties(sheet: Sheet): Table {
  const { others } = partiesOf(sheet);
  const cells = others.map((party): Cell => ({ content: partyBlock(sheet, party), padding: { end: 6 } }));
  return grid(
    sheet,
    cells.map(() => WIDTH / cells.length),
    [{ cells }],
  );
}

/** The term of delivery and the shipment on a tint. */
function terms(sheet: Sheet): Table {
  const [term, inset] = [50, 4.5];
  const facts = [...shippingTable(sheet, WIDTH - term - inset), endOfCell(sheet)];
  const padding = { top: 3.2, bottom: 1.2 };
  return grid(
    sheet,
    [term, WIDTH - term],
    [
      {
        cells: [
          {
            content: termBlock(sheet, 13, sheet.accent.text),
            padding: { ...padding, start: inset, end: 3 },
            fill: TINT,
          },
          { content: facts, padding, fill: TINT },
        ],
      },
    ],
  );
}
