import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { amountText, countryText, percentText, quantityText } from '../format.ts';
import { label, labels, secondOf } from '../labels.ts';
import type { Label, Speech } from '../labels.ts';
import { textWidth, widest } from './measure.ts';
import { BODY } from './style.ts';

export type ColumnKey =
  | 'no'
  | 'picture'
  | 'sku'
  | 'description'
  | 'hs'
  | 'origin'
  | 'quantity'
  | 'unit'
  | 'unitPrice'
  | 'rate'
  | 'discount'
  | 'amount';

/** A column of the goods; all other blocks of the sheet stand in the same columns. Pixels. */
export interface Column {
  readonly key: ColumnKey;
  readonly heading: string;
  readonly figure: boolean;
  readonly width: number;
}

/** What a column shows of a line; one that is not always there is left out where no line has it. */
interface Kind {
  readonly key: ColumnKey;
  readonly heading: readonly Label[];
  readonly figure?: boolean;
  readonly money?: boolean;
  /** Pixels; between them as much as the longest text takes. */
  readonly least: number;
  readonly most: number;
  readonly of: (line: LineModel, speech: Speech) => string | undefined;
}

/** Pixels of the fifteen digits that a number has at the most, in groups: a figure is never too wide for its column. */
const FIGURE_WIDTH = 190;

const KINDS: readonly Kind[] = [
  { key: 'no', heading: ['no'], least: 32, most: 48, of: (line) => String(line.no) },
  { key: 'picture', heading: [], least: 70, most: 70, of: () => undefined },
  { key: 'sku', heading: ['sku'], least: 64, most: 112, of: (line) => line.sku },
  { key: 'description', heading: ['description'], least: 210, most: 210, of: () => undefined },
  { key: 'hs', heading: ['hs'], least: 66, most: 100, of: (line) => line.hs },
  {
    key: 'origin',
    heading: ['origin'],
    least: 52,
    most: 90,
    of: (line, speech) => (line.origin === undefined ? undefined : countryText(line.origin, speech)),
  },
  {
    key: 'quantity',
    heading: ['quantity'],
    figure: true,
    least: 58,
    most: FIGURE_WIDTH,
    of: (line, speech) => quantityText(line.quantity, speech),
  },
  { key: 'unit', heading: ['unit'], least: 46, most: 80, of: (line) => line.unit },
  {
    key: 'unitPrice',
    heading: ['unitPrice'],
    figure: true,
    money: true,
    least: 66,
    most: FIGURE_WIDTH,
    of: (line, speech) => amountText(line.unitPrice, speech),
  },
  {
    key: 'rate',
    heading: ['discount'],
    figure: true,
    least: 52,
    most: 64,
    of: (line, speech) => line.discountRate && percentText(line.discountRate, speech),
  },
  {
    key: 'discount',
    heading: ['discount'],
    figure: true,
    money: true,
    least: 60,
    most: FIGURE_WIDTH,
    of: (line, speech) => line.discount && amountText(line.discount, speech),
  },
  {
    key: 'amount',
    heading: ['amount'],
    figure: true,
    money: true,
    least: 84,
    most: FIGURE_WIDTH,
    of: (line, speech) => (line.free ? label('free', speech) : amountText(line.amount, speech)),
  },
];

const ALWAYS: readonly ColumnKey[] = ['no', 'description', 'quantity', 'unit', 'unitPrice', 'amount'];
/** A4 between its margins, at 96 dpi: a narrower table is widened to it, a wider one printed smaller. */
export const PAGE_WIDTH = 698;
/** Pixels that a cell's text keeps from its sides, and what wrapping needs more than measuring says. */
const AROUND = 14;
/** Pixels of an indent. */
export const INDENT = 12;
export const HEADING_SIZE = 8.5;
/** The type of the total. */
export const TOTAL = { size: 12, bold: true };
/** Pixels up to which a heading has a line of its own rather than to be wrapped. */
const HEADING_LINE = 80;
/** Pixels that a label left of its value needs, in one language and in two. */
const LABEL_WIDTH = [100, 140] as const;

function labelWidth(speech: Speech): number {
  return LABEL_WIDTH[secondOf(speech) === undefined ? 0 : 1];
}

/** Right of a text or figure that may run up to it. */
export function isBeside(key: string | undefined): boolean {
  return key === 'hs' || key === 'unit';
}

/** The columns that the goods need, as wide as what stands in them. */
export function columnsOf(model: DocumentModel, hasPictures: boolean, speech: Speech): Column[] {
  const columns = KINDS.flatMap((kind): Column[] => {
    const texts = model.lines.map((line) => kind.of(line, speech)).filter((text) => text !== undefined);
    const shown = ALWAYS.includes(kind.key) || (kind.key === 'picture' ? hasPictures : texts.length > 0);
    if (!shown) return [];
    const heading = headingOf(kind, model.currency, speech);
    const longest = Math.max(0, ...texts.map((text) => textWidth(text, { size: BODY })));
    const face = { size: HEADING_SIZE, bold: true };
    const words = Math.max(widest(heading, face, 'word'), Math.min(widest(heading, face, 'line'), HEADING_LINE));
    const around = AROUND + (isBeside(kind.key) ? INDENT : 0);
    const width = Math.max(Math.min(Math.max(kind.least, longest + around), kind.most), words + around);
    return [{ key: kind.key, heading, figure: kind.figure ?? false, width: Math.ceil(width) }];
  });
  return widened(roomForSums(columns, model, speech), labelWidth(speech));
}

function headingOf({ key, heading, money }: Kind, currency: string, speech: Speech): string {
  const lines = heading.flatMap((one) => labels(one, speech));
  return [...lines, ...(key === 'rate' ? ['%'] : money ? [currency] : [])].join('\n');
}

/** The last two columns have room for the total, the one before them for the rate of a discount. */
function roomForSums(columns: readonly Column[], { totals, currency }: DocumentModel, speech: Speech): Column[] {
  const total = textWidth(`${currency} ${amountText(totals.total, speech)}`, TOTAL) + AROUND;
  const rate =
    totals.discountRate === undefined
      ? 0
      : textWidth(percentText(totals.discountRate, speech), { size: BODY }) + AROUND;
  const [before, last] = [columns.at(-2)?.width ?? 0, columns.length - 1];
  return columns.map((column, n) => {
    const least = n === last ? total - before : n === last - 2 ? rate : 0;
    return { ...column, width: Math.max(column.width, Math.ceil(least)) };
  });
}

/** As wide as the page: the first column has room for a label, the description for what else is left. */
function widened(columns: readonly Column[], labels: number): Column[] {
  const sum = (list: readonly Column[]): number => list.reduce((total, { width }) => total + width, 0);
  const before = sum(
    columns.slice(
      0,
      columns.findIndex(({ key }) => key === 'description'),
    ),
  );
  const first = Math.max(0, labels - before);
  const rest = Math.max(0, PAGE_WIDTH - sum(columns) - first);
  return columns.map((column) => {
    if (column.key === 'no') return { ...column, width: column.width + first };
    return column.key === 'description' ? { ...column, width: column.width + rest } : column;
  });
}

/** One half of the sheet: its label columns from `from`, its value columns from `split` to `to`. */
export interface Half {
  readonly from: number;
  readonly split: number;
  readonly to: number;
}

/** Where blocks stand beside each other, or over the whole width. */
export interface Halves {
  readonly left: Half;
  readonly right: Half;
  readonly whole: Half;
}

/** The left half ends with the description; labels have as many columns in each as they need. */
export function halvesOf(columns: readonly Column[], speech: Speech): Halves {
  const description = columns.findIndex(({ key }) => key === 'description');
  const last = columns.length - 1;
  const afterLabels = (from: number, most: number): number => {
    let split = from;
    for (let width = 0; width < labelWidth(speech) && split < most; split += 1) width += columns[split]?.width ?? 0;
    return split;
  };
  const split = afterLabels(0, description);
  return {
    left: { from: 0, split, to: description },
    right: { from: description + 1, split: afterLabels(description + 1, last - 1), to: last },
    whole: { from: 0, split, to: last },
  };
}
