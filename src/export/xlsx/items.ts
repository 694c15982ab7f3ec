import { colToLetter } from 'hucre/xlsx';
import type { LineModel } from '../../core/documents/model.ts';
import { countryText } from '../format.ts';
import { label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import type { Canvas, Placed } from './canvas.ts';
import type { Column, ColumnKey } from './columns.ts';
import { HEADING_SIZE, isBeside } from './columns.ts';
import { code, figure, percent, shareOf, text } from './content.ts';
import type { Content, TextContent } from './content.ts';
import { lineAmount, operand, product } from './formulas.ts';
import type { Operand } from './formulas.ts';
import { decimalFormat, decimalsOf, quantityFormat } from './number-formats.ts';
import type { Pictures } from './pictures.ts';
import type { Look } from './style.ts';

/** How the table looks: open, its rows parted by hairs, or framed under a tint of the seller's colour. */
interface TableLooks {
  readonly heading: Look;
  readonly cell: Look;
}

const FRAME = { above: 'frame', below: 'frame', start: 'frame', end: 'frame' } as const;
const MODERN = {
  heading: { size: HEADING_SIZE, bold: true, below: 'ink', valign: 'bottom' },
  cell: { size: 9.5, below: 'hair', valign: 'center' },
} as const satisfies TableLooks;
const CLASSIC = {
  heading: { ...MODERN.heading, ...FRAME, fill: 'accentTint', below: 'ink' },
  cell: { ...MODERN.cell, ...FRAME },
} as const satisfies TableLooks;

/** A look and those made of it, each the same object for all cells. */
function variants(look: Look): Readonly<Record<'plain' | 'figure' | 'beside' | 'amount', Look>> {
  const figure: Look = { ...look, align: 'figure' };
  return { plain: look, figure, beside: { ...look, indent: true }, amount: { ...figure, bold: true } };
}

function looksOf({ heading, cell }: TableLooks): Readonly<Record<keyof TableLooks, ReturnType<typeof variants>>> {
  return { heading: variants(heading), cell: variants(cell) };
}

const LOOKS = { modern: looksOf(MODERN), classic: looksOf(CLASSIC) };

/** The looks of a table of goods; also of the packing list. */
export function tableLooks({ classic }: Canvas['styles']): typeof LOOKS.modern {
  return classic ? LOOKS.classic : LOOKS.modern;
}

const NAME: Look = { bold: true };
const SOFT: Look = { size: 8.5, color: 'soft' };

const PICTURE = { width: 60, height: 60 };
/** Points of a row with a picture and a little air around it. */
const PICTURE_ROW = 50;

/** The lines as other formulas need them. */
export interface Items {
  /** Index of the row with the headings. */
  readonly heading: number;
  /** The cells of the amounts, `L20:L31`. */
  readonly range: string;
  /** The amounts that are numbers; one that is missing is `undefined`, free goods have none. */
  readonly amounts: readonly (Operand | undefined)[];
}

/** What the rows of goods are made with. */
export interface ItemsOf {
  readonly lines: readonly LineModel[];
  readonly columns: readonly Column[];
  readonly pictures: Pictures;
  /** Decimals of the currency. */
  readonly digits: number;
  readonly speech: Speech;
}

/** The headings and one row a line; amounts and discounts of a share are live where a formula gives the model's figure. */
export function writeItems(canvas: Canvas, items: ItemsOf): Items {
  const { columns, lines } = items;
  const heading = headingRow(canvas, columns);
  const first = canvas.next + 1;
  const amounts = lines.map((line) => writeLine(canvas, line, items));
  const letter = colToLetter(columns.findIndex(({ key }) => key === 'amount'));
  return {
    heading,
    range: `${letter}${first}:${letter}${canvas.next}`,
    amounts: amounts.filter((_, n) => lines[n]?.free !== true),
  };
}

/** Also of the packing list. */
export function headingRow(
  canvas: Canvas,
  columns: readonly (Pick<Column, 'heading' | 'figure'> & { readonly key?: string })[],
): number {
  const looks = tableLooks(canvas.styles).heading;
  return canvas.row(
    columns.map(({ key, heading, figure: isFigure }, column) => ({
      from: column,
      content: text(heading),
      look: isFigure ? looks.figure : isBeside(key) ? looks.beside : looks.plain,
    })),
  );
}

function writeLine(
  canvas: Canvas,
  line: LineModel,
  { columns, pictures, digits, speech }: ItemsOf,
): Operand | undefined {
  const refs = new Map(columns.map(({ key }, column) => [key, canvas.ref(column)]));
  const cell = (key: ColumnKey, value: string | undefined): Operand | undefined => operand(refs.get(key) ?? '', value);
  const [quantity, price] = [cell('quantity', line.quantity), cell('unitPrice', line.unitPrice)];
  const rate = line.discountRate === undefined ? undefined : cell('rate', shareOf(line.discountRate));
  const discount = cell('discount', line.discount);
  const taken = line.discount !== undefined;
  const formulas = {
    discount: rate && product({ model: line.discount, digits }, [quantity, price, rate]),
    // A discount that stands there as text cannot be taken off.
    amount: taken && !discount ? undefined : lineAmount({ model: line.amount, digits }, quantity, price, discount),
  };
  const money = (value: string | undefined, formula?: string): Content =>
    figure(value, decimalFormat(digits), speech, formula);
  const contents: Partial<Record<ColumnKey, Content | undefined>> = {
    no: { number: line.no, format: '0' },
    sku: code(line.sku ?? ''),
    description: goods(line),
    hs: code(line.hs ?? ''),
    origin: text(line.origin === undefined ? '' : countryText(line.origin, speech)),
    quantity: figure(line.quantity, quantityFormat(line.quantity ?? ''), speech),
    unit: text(line.unit),
    ...(line.free
      ? { amount: text(label('free', speech)) }
      : {
          unitPrice: figure(line.unitPrice, decimalFormat(decimalsOf(line.unitPrice ?? '')), speech),
          rate: line.discountRate === undefined ? undefined : percent(line.discountRate),
          discount: taken ? money(line.discount, formulas.discount) : undefined,
          amount: money(line.amount, formulas.amount),
        }),
  };
  const column = columns.findIndex(({ key }) => key === 'picture');
  const shown = column >= 0 && pictures.has(line.image);
  const looks = tableLooks(canvas.styles).cell;
  const cells = columns.map(({ key, figure: isFigure }, from): Placed => {
    const look = key === 'amount' ? looks.amount : isFigure ? looks.figure : isBeside(key) ? looks.beside : looks.plain;
    return { from, content: contents[key] ?? text(''), look };
  });
  const row = canvas.row(cells, shown ? PICTURE_ROW : 0);
  if (shown) {
    const y = Math.floor(((canvas.heightOf(row) * 96) / 72 - PICTURE.height) / 2);
    pictures.show(canvas, line.image, { alt: line.description, box: PICTURE, row, column, x: 4, y, centred: true });
  }
  return line.free ? undefined : cell('amount', line.amount);
}

/** The name, then what belongs to it, each on a line of its own. */
function goods({ description, localDescription, specs }: LineModel): TextContent {
  const details = specs.map(([name, value]) => `${name.trim()} ${value.trim()}`.trim()).join(' · ');
  return {
    runs: [
      { text: description, look: NAME },
      ...(localDescription === undefined ? [] : [{ text: localDescription, look: SOFT }]),
      ...(details === '' ? [] : [{ text: details, look: SOFT }]),
    ],
  };
}
