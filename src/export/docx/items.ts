import type { Paragraph, Table } from 'docx';
import { lightened } from '../color.ts';
import { grid } from './grid.ts';
import type { Cell, Padding, Row, Rule } from './grid.ts';
import type { ItemView } from '../view/schema.ts';
import { inRow, stacked } from './label.ts';
import { codeParts } from './parts.ts';
import { THUMBNAIL, canShow, pictureRun } from './picture.ts';
import type { PrintedItem, Sheet } from './sheet.ts';
import { INK, LINE, SOFT, THIN } from './style.ts';
import { paragraph, room } from './text.ts';
import type { Span } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

/** Room before a column's text; in frames half of it on either side. */
const GUTTER = 4;

type Key = 'no' | 'picture' | 'description' | 'quantity' | 'unit' | 'unitPrice' | 'discount' | 'amount';

interface Column {
  readonly key: Key;
  /** In mm. */
  readonly width: number;
}

/** The goods, one row a line; the headings are repeated on every page. */
export function itemTable(sheet: Sheet): Table {
  const columns = columnsOf(sheet);
  const { items } = sheet.view;
  const line = { padding: { top: 1.4, bottom: 1.4 } };
  return grid(
    sheet,
    columns.map(({ width }) => width),
    [headings(sheet, columns), ...items.map((item, index) => row(sheet, columns, item, index === items.length - 1))],
    sheet.classic ? { ...line, around: THIN } : { ...line, below: { width: 0.5, color: LINE } },
  );
}

/** Less than this and the headings of the figures are broken between their words, in mm. */
const DESCRIPTION = 70;

/**
 * Figures get the room of the widest of them, so that none is broken; the description takes what remains. A form has all
 * columns that any document can have: those that stay empty go when it is filled.
 */
function columnsOf(sheet: Sheet): Column[] {
  const { items } = sheet.like;
  const own = {
    picture: items.some(({ image }) => canShow(sheet, image)),
    discount: items.some((item) => item.discount !== null),
  };
  const whole = columnsWith(sheet, own, 'whole');
  const narrow = (whole.find(({ key }) => key === 'description')?.width ?? 0) < DESCRIPTION;
  return columnsWith(sheet, sheet.form ? { picture: true, discount: true } : own, narrow ? 'broken' : 'whole');
}

function columnsWith(
  sheet: Sheet,
  has: { readonly picture: boolean; readonly discount: boolean },
  headings: 'whole' | 'broken',
): Column[] {
  const { items, currency, labels } = sheet.like;
  const widest = (texts: readonly string[], points: number): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, points)));
  const figures = (key: Key, texts: readonly string[]): Column => {
    const heading = [...(labels[key] ?? []), currency].flatMap((text) =>
      headings === 'whole' ? text : text.split(/\s/),
    );
    return { key, width: Math.min(40, Math.max(widest(texts, 9), widest(heading, 7.5)) + GUTTER + 1) };
  };
  const edge = sheet.classic ? 1.5 : 0;
  const free = (labels['free'] ?? []).join(' ');
  const number = Math.max(
    7,
    widest(
      items.map(({ no }) => String(no)),
      9,
    ) + 3,
    widest(labels['no'] ?? [], 7.5) + 2.5,
  );
  const head: Column[] = [
    { key: 'no', width: Math.min(16, number) + edge },
    ...(has.picture ? [{ key: 'picture' as const, width: THUMBNAIL.width + 3 }] : []),
  ];
  const tail: Column[] = [
    figures(
      'quantity',
      items.map(({ quantity }) => quantity),
    ),
    {
      key: 'unit',
      width: Math.min(
        16,
        widest(
          items.map(({ unit }) => unit),
          9,
        ) +
          1.5 +
          2 * edge,
      ),
    },
    figures(
      'unitPrice',
      items.map(({ unitPrice }) => unitPrice),
    ),
    ...(has.discount
      ? [
          figures(
            'discount',
            items.flatMap((item) => [item.discount ?? '', item.discountRate ?? '']),
          ),
        ]
      : []),
    figures(
      'amount',
      items.map((item) => (item.free ? free : item.amount)),
    ),
  ];
  const description = WIDTH - [...head, ...tail].reduce((sum, { width }) => sum + width, 0);
  return [...head, { key: 'description', width: description }, ...tail];
}

/** Room at the sides of a cell. */
function sides({ classic }: Sheet, key: Key, beforeDescription: Key): Padding {
  if (classic) return { start: 1.5, end: 1.5 };
  if (key === 'no' || key === 'picture') return { start: 0 };
  if (key === 'description') return { start: beforeDescription === 'picture' ? 0 : 1 };
  return { start: key === 'unit' ? 1.2 : GUTTER };
}

function headings(sheet: Sheet, columns: readonly Column[]): Row {
  const { classic, accent } = sheet;
  const { labels, currency } = sheet.view;
  const below: Rule = { width: 0.75, color: INK };
  const fill = classic ? { fill: lightened(accent.line, 0.88) } : {};
  const content = (key: Key): Paragraph[] => {
    if (key === 'picture' || key === 'unit') return [];
    const isText = key === 'no' || key === 'description';
    const stance = isText ? {} : { figure: true };
    const money = isText || key === 'quantity' ? [] : [paragraph(sheet, currency, { ...stance, style: 'Second' })];
    return [...stacked(sheet, labels[key] ?? [], { ...stance, style: 'Column' }), ...money];
  };
  const shown = columns.filter(({ key }) => key !== 'unit');
  return {
    heading: true,
    cells: shown.map(({ key }) => ({
      content: content(key),
      // The quantity's heading stands over its unit too.
      ...(key === 'quantity' ? { span: 2 } : {}),
      padding: { top: classic ? 1.6 : 0, bottom: 1.6, ...sides(sheet, key, before(columns)) },
      below,
      bottom: true,
      ...fill,
    })),
  };
}

function before(columns: readonly Column[]): Key {
  return columns[columns.findIndex(({ key }) => key === 'description') - 1]?.key ?? 'no';
}

function row(sheet: Sheet, columns: readonly Column[], item: PrintedItem, last: boolean): Row {
  // A form has but one row for all of them, of which only the last may hold on to the totals.
  const stance = last && !sheet.form ? { keepNext: true } : {};
  const figure = (text: string, look: Omit<Span, 'text'> = {}): Paragraph[] => [
    paragraph(sheet, [{ text, ...look }], { figure: true, ...stance }),
  ];
  const free = (sheet.view.labels['free'] ?? []).join(' ');
  const contents: Readonly<Record<Key, () => Paragraph[]>> = {
    no: () => [paragraph(sheet, [{ text: String(item.no), color: SOFT }], stance)],
    picture: () => {
      const image = pictureRun(sheet, item.image, THUMBNAIL, item.description);
      return image ? [room(sheet, image)] : [];
    },
    description: () => goods(sheet, item),
    quantity: () => figure(item.quantity),
    unit: () => [paragraph(sheet, [{ text: item.unit, color: SOFT }])],
    unitPrice: () => figure(item.free ? '' : item.unitPrice),
    discount: () => discountBlock(sheet, item.free ? { discount: null, discountRate: null } : item),
    amount: () => figure(item.free ? free : item.amount, { bold: true }),
  };
  return {
    cells: columns.map(({ key }): Cell => ({ content: contents[key](), padding: sides(sheet, key, before(columns)) })),
  };
}

/** The discount and its rate; an empty line keeps the place of the rate alone. */
function discountBlock(
  sheet: Sheet,
  { discount, discountRate }: Pick<ItemView, 'discount' | 'discountRate'>,
): Paragraph[] {
  return [
    ...(discount === null ? [] : [paragraph(sheet, discount, { figure: true })]),
    ...(discountRate === null && discount !== null
      ? []
      : [paragraph(sheet, discountRate ?? '', { style: 'Small', figure: true })]),
  ];
}

/** Names in both languages, then what customs asks for, then the specification. */
function goods(sheet: Sheet, item: PrintedItem): Paragraph[] {
  const lists = { codeParts: codeParts(item), specParts: item.specs };
  const dotted = Object.entries(lists).filter(([, parts]) => parts.length > 0);
  return [
    paragraph(sheet, item.description.trim(), { style: 'Goods' }),
    ...(item.localDescription === null
      ? []
      : [paragraph(sheet, [{ text: item.localDescription.trim(), color: SOFT }])]),
    ...dotted.map(([list, parts]) =>
      paragraph(sheet, inRow(sheet, { list, parts, between: '  ·  ', color: INK }), { style: 'Small', before: 0.3 }),
    ),
  ];
}
