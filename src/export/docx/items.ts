import type { Paragraph, Table } from 'docx';
import type { ItemView } from '../view/schema.ts';
import { grid } from './grid.ts';
import type { Cell, Row } from './grid.ts';
import { stacked } from './label.ts';
import { THUMBNAIL, canShow, pictureRun } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { INK, LINE, SOFT } from './style.ts';
import { paragraph, room } from './text.ts';
import type { Span } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

/** Room before a column's text. */
const GUTTER = 4;

interface Columns {
  readonly picture: boolean;
  readonly discount: boolean;
  /** In mm, of all columns. */
  readonly widths: readonly number[];
}

/** The goods, one row a line; the headings are repeated on every page. */
export function itemTable(sheet: Sheet): Table {
  const columns = columnsOf(sheet);
  const { items } = sheet.view;
  return grid(
    sheet,
    columns.widths,
    [headings(sheet, columns), ...items.map((item, index) => row(sheet, columns, item, index === items.length - 1))],
    { padding: { top: 1.6, bottom: 1.6 }, below: { width: 0.5, color: LINE } },
  );
}

/** Less than this and the headings of the figures are broken between their words, in mm. */
const DESCRIPTION = 62;

function columnsOf(sheet: Sheet): Columns {
  const columns = columnsWith(sheet, 'whole');
  const description = columns.widths[columns.picture ? 2 : 1] ?? 0;
  return description < DESCRIPTION ? columnsWith(sheet, 'broken') : columns;
}

/** Figures get the room of the widest of them, so that none is broken; the description takes what remains. */
function columnsWith(sheet: Sheet, headings: 'whole' | 'broken'): Columns {
  const { items, currency, labels } = sheet.view;
  const picture = items.some(({ image }) => canShow(sheet, image));
  const discount = items.some((item) => item.discount !== null);
  const figures = (key: string, texts: readonly string[], points = 9.25): number => {
    const heading = [...(labels[key] ?? []), currency].flatMap((text) =>
      headings === 'whole' ? text : text.split(/\s/),
    );
    const widest = Math.max(
      ...texts.map((text) => textWidth(text, points)),
      ...heading.map((word) => textWidth(word, 7.5)),
    );
    return Math.min(40, widest + GUTTER + 1);
  };
  const numbers = Math.max(7, Math.max(0, ...items.map(({ no }) => textWidth(String(no), 9.25))) + 3);
  const numberHeading = Math.max(...(labels['no'] ?? []).map((text) => textWidth(text, 7.5))) + 2.5;
  const units = Math.min(16, Math.max(0, ...items.map(({ unit }) => textWidth(unit, 9.25))) + 1.5);
  const money = [
    figures(
      'unitPrice',
      items.map(({ unitPrice }) => unitPrice),
    ),
    ...(discount
      ? [
          figures(
            'discount',
            items.flatMap((item) => [item.discount ?? '', item.discountRate ?? '']),
          ),
        ]
      : []),
    figures(
      'amount',
      items.map(({ amount }) => amount),
    ),
  ];
  const head = [Math.min(16, Math.max(numbers, numberHeading)), ...(picture ? [THUMBNAIL.width + 3] : [])];
  const tail = [
    figures(
      'quantity',
      items.map(({ quantity }) => quantity),
    ),
    units,
    ...money,
  ];
  const description = WIDTH - [...head, ...tail].reduce((sum, width) => sum + width, 0);
  return { picture, discount, widths: [...head, description, ...tail] };
}

function headings(sheet: Sheet, { picture, discount }: Columns): Row {
  const { labels, currency } = sheet.view;
  const below = { width: 0.75, color: INK };
  const cell = (content: readonly Paragraph[], start = GUTTER): Cell => ({
    content,
    padding: { top: 0, bottom: 1.6, start },
    below,
    bottom: true,
  });
  const figure = (key: string, unit = ''): Cell =>
    cell([
      ...stacked(sheet, labels[key] ?? [], { end: true }),
      ...(unit === '' ? [] : [paragraph(sheet, unit, { style: 'Second', end: true })]),
    ]);
  return {
    heading: true,
    cells: [
      cell(stacked(sheet, labels['no'] ?? []), 0),
      ...(picture ? [cell([])] : []),
      cell(stacked(sheet, labels['description'] ?? []), picture ? 0 : 1),
      figure('quantity'),
      cell([], 1.2),
      figure('unitPrice', currency),
      ...(discount ? [figure('discount', currency)] : []),
      figure('amount', currency),
    ],
  };
}

function row(sheet: Sheet, { picture, discount }: Columns, item: ItemView, last: boolean): Row {
  const stance = last ? { keepNext: true } : {};
  const cell = (content: readonly Paragraph[], start = GUTTER, span = 1): Cell => ({
    content,
    ...(start === 0 ? {} : { padding: { start } }),
    ...(span > 1 ? { span } : {}),
  });
  const figure = (spans: readonly Span[], span = 1): Cell =>
    cell([paragraph(sheet, spans, { end: true, ...stance })], GUTTER, span);
  const image = picture ? pictureRun(sheet, item.image, THUMBNAIL, item.description) : undefined;
  const free = sheet.view.labels['free'] ?? [];
  return {
    cells: [
      cell([paragraph(sheet, [{ text: String(item.no), color: SOFT }], stance)], 0),
      ...(picture ? [cell(image ? [room(sheet, image)] : [], 0)] : []),
      cell(goods(sheet, item), picture ? 0 : 1),
      figure([{ text: item.quantity }]),
      cell([paragraph(sheet, [{ text: item.unit, color: SOFT }])], 1.2),
      ...(item.free
        ? [figure([{ text: free.join(' '), bold: true }], discount ? 3 : 2)]
        : [
            figure([{ text: item.unitPrice }]),
            ...(discount ? [cell(discountBlock(sheet, item))] : []),
            figure([{ text: item.amount, bold: true }]),
          ]),
    ],
  };
}

function discountBlock(sheet: Sheet, { discount, discountRate }: ItemView): Paragraph[] {
  if (discount === null) return [];
  return [
    paragraph(sheet, discount, { end: true }),
    ...(discountRate === null ? [] : [paragraph(sheet, discountRate, { style: 'Small', end: true })]),
  ];
}

/** Names in both languages, then what customs asks for, then the specification. */
function goods(sheet: Sheet, item: ItemView): Paragraph[] {
  const codes: Span[][] = [
    ...(item.sku === null ? [] : [[{ text: item.sku }]]),
    ...item.codes.map(({ label, value }) => [{ text: `${label.join(' ')} `, color: SOFT }, { text: value }]),
  ];
  const specs = item.specs.map(({ label, value }) => [{ text: `${label} `, color: SOFT }, { text: value }]);
  return [
    paragraph(sheet, item.description.trim(), { style: 'Goods' }),
    ...(item.localDescription === null
      ? []
      : [paragraph(sheet, [{ text: item.localDescription.trim(), color: SOFT }])]),
    ...[codes, specs]
      .filter((parts) => parts.length > 0)
      .map((parts) => paragraph(sheet, dotted(parts), { style: 'Small', before: 0.3 })),
  ];
}

/** Parts in a row with a dot between. */
function dotted(parts: readonly (readonly Span[])[]): Span[] {
  return parts.flatMap((part, index) => [
    ...(index > 0 ? [{ text: '  ·  ', color: SOFT }] : []),
    ...part.map((span) => ({ color: INK, ...span })),
  ]);
}
