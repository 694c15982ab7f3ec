import { TextRun } from 'docx';
import type { Paragraph, Table } from 'docx';
import { grid } from './grid.ts';
import type { Cell, Row } from './grid.ts';
import type { Sheet } from './sheet.ts';
import { INK, LINE, SOFT } from './style.ts';
import { paragraph, room } from './text.ts';
import type { Span, Stance } from './text.ts';
import { WIDTH } from './units.ts';

export type Blocks = (Paragraph | Table)[];

/** A place for a label: in an Arabic document it will be Arabic. */
export function labelPlace(sheet: Sheet, text: string, stance: Stance = {}): Paragraph {
  return paragraph(sheet, text, { style: 'Label', backward: true, ...stance });
}

/** A place for a picture. */
export function picturePlace(sheet: Sheet, name: string, stance: Stance = {}): Paragraph {
  return room(sheet, new TextRun(`{${name}}`), stance);
}

/** Begins or ends what stands only where a document has it; the line goes when the template is filled. */
export function markPlace(sheet: Sheet, text: string): Paragraph {
  return paragraph(sheet, [{ text, color: SOFT, size: 6 }], { style: 'Second' });
}

/** A table of labels and values, one row for each of a list. */
export function lines(sheet: Sheet, list: string, widths: readonly number[]): Table {
  return grid(sheet, widths, [
    {
      cells: [
        {
          content: [paragraph(sheet, [{ text: `{#${list}}{label}`, color: SOFT }], { backward: true })],
          padding: { bottom: 0.7, end: 3 },
        },
        { content: [paragraph(sheet, `{value}{/${list}}`)], padding: { bottom: 0.7 } },
      ],
    },
  ]);
}

/** The goods; the second row is repeated for each. */
export function items(sheet: Sheet): Table {
  const top = { width: 0.75, color: INK };
  const named = (name: string, end: boolean): Cell => ({
    content: [labelPlace(sheet, `{label.${name}}`, { end })],
    padding: { bottom: 1.6, start: end ? 3 : 0 },
    below: top,
    bottom: true,
  });
  const cell = (content: Blocks, start = 0): Cell => ({
    content,
    padding: { top: 1.8, bottom: 1.8, start },
    below: { width: 0.5, color: LINE },
  });
  const figure = (span: Span): Paragraph => paragraph(sheet, [span], { end: true });
  const small = (text: string, end = false): Paragraph => paragraph(sheet, text, { style: 'Small', end });
  const goods: Blocks = [
    paragraph(sheet, '{description}', { style: 'Goods' }),
    paragraph(sheet, [{ text: '{localDescription}', color: SOFT }]),
    small('{codes}'),
    small('{specs}'),
  ];
  const price: Blocks = [
    figure({ text: '{unitPrice}' }),
    small('{#discount}{label.discount} {discount}{#discountRate} ({discountRate}){/discountRate}{/discount}', true),
  ];
  const headings: Row = {
    heading: true,
    cells: [
      named('no', false),
      { ...named('description', false), span: 2 },
      named('quantity', true),
      named('unit', true),
      named('unitPrice', true),
      named('amount', true),
    ],
  };
  const line: Row = {
    cells: [
      cell([paragraph(sheet, [{ text: '{#items}{no}', color: SOFT }])]),
      cell([picturePlace(sheet, 'image')]),
      cell(goods),
      cell([figure({ text: '{quantity}' })], 3),
      cell([figure({ text: '{unit}', color: SOFT })], 3),
      cell(price, 3),
      cell([figure({ text: '{amount}{/items}', bold: true })], 3),
    ],
  };
  return grid(sheet, [11, 16, 61, 22, 14, 24, 28], [headings, line]);
}

/** Sums and the total, in figures and in words. */
export function totals(sheet: Sheet): Table {
  const above = { width: 1.75, color: sheet.accent.line };
  const words: Blocks = [
    labelPlace(sheet, '{#words}{label.words}{/words}', { after: 0.8 }),
    paragraph(sheet, '{words}', { style: 'Fine' }),
  ];
  const bold = { bold: true, color: sheet.accent.text };
  const padding = { top: 0.9, bottom: 0.9 };
  return grid(
    sheet,
    [WIDTH - 88, 38, 50],
    [
      {
        cells: [
          { content: [paragraph(sheet, '{#sums}', { keepNext: true })], padding },
          { content: [paragraph(sheet, '{label}', { backward: true, keepNext: true })], padding },
          { content: [paragraph(sheet, '{value}{/sums}', { end: true, keepNext: true })], padding },
        ],
      },
      {
        cells: [
          { content: words, padding: { end: 10 } },
          {
            content: [paragraph(sheet, [{ text: '{label.total}', ...bold }], { backward: true })],
            above,
            padding: { top: 2.4 },
          },
          {
            content: [
              paragraph(sheet, [{ text: '{currency} ', size: 10, bold: false }, { text: '{total}' }], {
                style: 'Grand',
                end: true,
              }),
            ],
            above,
            padding: { top: 2.4 },
          },
        ],
      },
    ],
  );
}

/** The parts of the payment. */
export function schedule(sheet: Sheet): Table {
  const padding = { bottom: 0.7, end: 3 };
  const named = (name: string, end = false): Cell => ({
    content: [labelPlace(sheet, name, { end })],
    padding,
  });
  const cell = (text: string, end = false): Cell => ({ content: [paragraph(sheet, text, { end })], padding });
  return grid(
    sheet,
    [20, WIDTH - 60, 40],
    [
      {
        cells: [
          named('{#anySchedule}{label.share}'),
          named('{label.due}'),
          named('{label.amount} {currency}{/anySchedule}', true),
        ],
      },
      { cells: [cell('{#schedule}{share}'), cell('{when}'), cell('{amount}{/schedule}', true)] },
    ],
  );
}
