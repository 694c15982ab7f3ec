import type { Paragraph, Table } from 'docx';
import type { FactView, PartyView } from '../view/schema.ts';
import { grid } from './grid.ts';
import type { Cell } from './grid.ts';
import { factBlock, gap, labelSpans, labelled } from './label.ts';
import { LOGO, fitted, pictureRun } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { INK, SOFT, WARNING } from './style.ts';
import { paragraph, room } from './text.ts';
import type { Span } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

const PIXEL = 25.4 / 96;

/** Who sends the document: logo and names, then address and contacts. The name stands under a logo that is wide. */
export function letterhead(sheet: Sheet): Table {
  const { seller, logo } = sheet.view;
  const picture = logo === null ? undefined : sheet.pictures.get(logo);
  const size = picture && fitted(picture, LOGO);
  const run = pictureRun(sheet, logo, LOGO, seller.name);
  const logoWidth = size ? size.width * PIXEL + 5 : 0;
  const [address, contacts] = [42, 44];
  const brand = WIDTH - address - contacts;
  const beside = run !== undefined && brand - logoWidth >= 50;
  const names = [
    paragraph(sheet, [{ text: seller.name, bold: true, size: 12 }], run && !beside ? { before: 1.6 } : {}),
    ...(seller.localName === null
      ? []
      : [paragraph(sheet, [{ text: seller.localName, color: SOFT }], { before: 0.5 })]),
  ];
  const shown = run ? [room(sheet, run)] : [];
  return grid(
    sheet,
    [...(beside ? [logoWidth, brand - logoWidth] : [brand]), address, contacts],
    [
      {
        cells: [
          ...(beside ? [{ content: shown }, { content: names, padding: { end: 6 } }] : []),
          ...(beside ? [] : [{ content: [...shown, ...names], padding: { end: 6 } }]),
          { content: seller.address.map((line) => paragraph(sheet, line, { style: 'Small' })), padding: { end: 4 } },
          { content: seller.contacts.map((fact) => contact(sheet, fact, 'Small')) },
        ],
      },
    ],
  );
}

/** What the document is, and its number, over a line in the seller's colour. */
export function titleBlock(sheet: Sheet): Table {
  const { title, number } = sheet.view;
  const [first = '', second] = title;
  const numberWidth = Math.min(80, Math.max(40, textWidth(number, 13) + 4));
  const titleWidth = WIDTH - numberWidth;
  const spans: Span[] = [
    { text: first, ...(textWidth(first, 23) > titleWidth ? { size: 18 } : {}) },
    ...(second === undefined ? [] : [{ text: `  ${second}`, color: SOFT, size: 14 }]),
  ];
  const below = { width: 1.75, color: sheet.accent.line };
  return grid(
    sheet,
    [titleWidth, numberWidth],
    [
      {
        cells: [
          {
            content: [paragraph(sheet, spans, { style: 'Title' })],
            padding: { bottom: 2.4, end: 4 },
            below,
            bottom: true,
          },
          {
            content: [paragraph(sheet, [{ text: number, bold: true, size: 13 }], { end: true })],
            padding: { bottom: 3 },
            below,
            bottom: true,
          },
        ],
      },
    ],
  );
}

/** The warning of a document whose figures lack an input. */
export function warning(sheet: Sheet): (Paragraph | Table)[] {
  const { warning: text } = sheet.view;
  if (text === null) return [];
  const line = { width: 0.5, color: WARNING.line };
  const content = [paragraph(sheet, [{ text, bold: true, color: WARNING.text }])];
  const padding = { top: 1.8, bottom: 1.8, start: 3.5, end: 3.5 };
  return [
    grid(sheet, [WIDTH], [{ cells: [{ content, padding, fill: WARNING.fill, above: line, below: line }] }]),
    gap(4),
  ];
}

/** Buyer, consignee and notify party side by side, then the document's dates. A buyer alone has his contacts beside him. */
export function parties(sheet: Sheet): Table {
  const { parties: present, head } = sheet.view;
  const [only, ...others] = present;
  const blocks =
    only && others.length === 0
      ? [partyNames(sheet, only), [gap(4), ...contacts(sheet, only)]]
      : present.map((party) => [...partyNames(sheet, party), ...contacts(sheet, party)]);
  const dates = 30;
  const cells = blocks.map((content): Cell => ({ content, padding: { end: 6 } }));
  const facts = {
    content: head.flatMap((fact, index) => [...(index > 0 ? [gap(1.4)] : []), ...factBlock(sheet, fact)]),
  };
  const width = (WIDTH - dates) / Math.max(1, cells.length);
  return grid(sheet, [...cells.map(() => width), cells.length > 0 ? dates : WIDTH], [{ cells: [...cells, facts] }]);
}

function partyNames(sheet: Sheet, party: PartyView): Paragraph[] {
  return [
    labelled(sheet, party.label, { after: 0.8 }),
    paragraph(sheet, [{ text: party.name, bold: true }]),
    ...(party.localName === null ? [] : [paragraph(sheet, [{ text: party.localName, color: SOFT }])]),
    ...party.address.map((line) => paragraph(sheet, line, { style: 'Fine' })),
  ];
}

function contacts(sheet: Sheet, party: PartyView): Paragraph[] {
  return party.contacts.map((fact) => contact(sheet, fact, 'Fine'));
}

/** An address of e-mail or web says what it is; the others need their label. */
function contact(sheet: Sheet, { key, label, value }: FactView, style: 'Fine' | 'Small'): Paragraph {
  const spans: Span[] =
    key === 'email' || key === 'website'
      ? [{ text: value }]
      : [
          ...labelSpans(label, { color: SOFT }),
          { text: '  ' },
          { text: value, ...(style === 'Fine' ? { color: INK } : {}) },
        ];
  return paragraph(sheet, spans, { style });
}
