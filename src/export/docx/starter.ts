import type { Paragraph, Table } from 'docx';
import type { DocumentView } from '../view/schema.ts';
import { packed } from './document.ts';
import { grid } from './grid.ts';
import type { Cell } from './grid.ts';
import { gap } from './label.ts';
import { sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { items, labelPlace, lines, markPlace, picturePlace, schedule, totals } from './starter-tables.ts';
import type { Blocks } from './starter-tables.ts';
import { INK, SOFT, TINT, WARNING } from './style.ts';
import { paragraph } from './text.ts';
import { WIDTH } from './units.ts';

/**
 * A Word template to start from: the built-in look in the colour, fonts and direction of a view, with braces where texts
 * of documents come. Its labels are braces too, so that it serves every language. The view's own texts are not in it.
 */
export function starterTemplate(view: DocumentView): Promise<Uint8Array> {
  const sheet = sheetOf({ view: { ...view, ...NAMELESS }, pictures: new Map() });
  return packed(sheet, [
    head(sheet),
    gap(7),
    title(sheet),
    gap(4),
    paragraph(sheet, [{ text: '{warning}', bold: true, color: WARNING.text }], { after: 4, backward: true }),
    parties(sheet),
    gap(4),
    shipment(sheet),
    gap(4),
    items(sheet),
    gap(3, true),
    totals(sheet),
    gap(4),
    heading(sheet, 'payment', 'payment'),
    paragraph(sheet, '{payment}', { after: 1.6 }),
    schedule(sheet),
    ...(['packing', 'lc', 'bank'] as const).flatMap((name) => [
      heading(sheet, name, name),
      lines(sheet, `${name}Lines`, [45, WIDTH - 45]),
    ]),
    heading(sheet, 'anyNotes', 'notes'),
    paragraph(sheet, '{#notes}{note}{/notes}', { style: 'Note', after: 0.6, backward: true }),
    gap(6),
    signature(sheet),
    gap(0.4),
  ]);
}

/** What of a document would stand in the file's own properties and at its foot. */
const NAMELESS = { number: '{number}', title: [''], date: null };

function head(sheet: Sheet): Table {
  const small = (text: string): Cell => ({
    content: [paragraph(sheet, text, { style: 'Small' })],
    padding: { end: 4 },
  });
  const brand: Cell = {
    content: [
      picturePlace(sheet, 'logo'),
      paragraph(sheet, [{ text: '{seller.name}', bold: true, size: 12 }], { before: 1.6 }),
      paragraph(sheet, [{ text: '{seller.localName}', color: SOFT }], { before: 0.5 }),
    ],
  };
  return grid(sheet, [90, 42, 44], [{ cells: [brand, small('{seller.address}'), small('{seller.contacts}')] }]);
}

function title(sheet: Sheet): Table {
  const below = { width: 1.75, color: sheet.accent.line };
  const number = paragraph(sheet, [{ text: '{number}', bold: true, size: 13 }], { end: true });
  return grid(
    sheet,
    [WIDTH - 44, 44],
    [
      {
        cells: [
          {
            content: [paragraph(sheet, [{ text: '{title}', size: 20 }], { style: 'Title', backward: true })],
            padding: { bottom: 2.4 },
            below,
            bottom: true,
          },
          { content: [number], padding: { bottom: 3 }, below, bottom: true },
        ],
      },
    ],
  );
}

function parties(sheet: Sheet): Table {
  const block = (role: string): Blocks => [
    labelPlace(sheet, `{label.${role}}`, { after: 0.8 }),
    paragraph(sheet, [{ text: `{${role}.name}`, bold: true }]),
    paragraph(sheet, `{${role}.address}`, { style: 'Fine' }),
    paragraph(sheet, `{${role}.contacts}`, { style: 'Fine' }),
  ];
  const dates: Blocks = [
    markPlace(sheet, '{#headLines}'),
    labelPlace(sheet, '{label}'),
    paragraph(sheet, '{value}', { style: 'Fine', after: 1.4 }),
    markPlace(sheet, '{/headLines}'),
  ];
  const padding = { end: 6 };
  return grid(
    sheet,
    [49, 49, 48, 30],
    [
      {
        cells: [
          { content: block('buyer'), padding },
          ...['consignee', 'notify'].map((role) => ({
            content: [markPlace(sheet, `{#${role}}`), ...block(role), markPlace(sheet, `{/${role}}`)],
            padding,
          })),
          { content: dates },
        ],
      },
    ],
  );
}

function shipment(sheet: Sheet): Table {
  const term: Blocks = [
    labelPlace(sheet, '{#term}{label.incoterm}{/term}', { after: 0.4 }),
    paragraph(sheet, [{ text: '{term}', bold: true, size: 13, color: sheet.accent.text }]),
    paragraph(sheet, '{edition}', { style: 'Small' }),
  ];
  const facts = [lines(sheet, 'shippingLines', [45, WIDTH - 60 - 49]), gap(0.4)];
  const padding = { top: 3.2, bottom: 3.2, start: 4.5 };
  return grid(sheet, [60, WIDTH - 60], [{ cells: [term, facts].map((content) => ({ content, padding, fill: TINT })) }]);
}

/** A heading that stands only where the document has what it is about. */
function heading(sheet: Sheet, name: string, label: string): Paragraph {
  const text = `{#${name}}{label.${label}}{/${name}}`;
  return labelPlace(sheet, text, { style: 'Heading1', before: 4, after: 1.5 });
}

/** Places to sign: the seller, and on a proforma the buyer who orders by it. */
function signature(sheet: Sheet): Table {
  const [half, between] = [(WIDTH - 10) / 2, 10];
  const empty: Cell = { content: [] };
  const who = (label: string, name: string): Blocks => [
    labelPlace(sheet, label, { keepNext: true }),
    paragraph(sheet, [{ text: name, bold: true }], { keepNext: true }),
  ];
  const line = (text: string): Cell => ({ content: [labelPlace(sheet, text)], padding: { top: 0.9 } });
  const above = { width: 0.75, color: INK };
  const accepted = who('{#proforma}{label.accepted}{/proforma}', '{#proforma}{buyer.name}{/proforma}');
  const stamp = picturePlace(sheet, 'stamp', { end: true, keepNext: true });
  return grid(
    sheet,
    [half, between, half],
    [
      { cells: [{ content: accepted }, empty, { content: who('{label.onBehalf}', '{seller.name}') }] },
      { cells: [empty, empty, { content: [gap(10, true), stamp] }] },
      {
        cells: [line('{#proforma}{label.signatureDate}{/proforma}'), empty, { ...line('{label.signature}'), above }],
      },
    ],
  );
}
