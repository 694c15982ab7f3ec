import { colToLetter } from 'hucre/xlsx';
import type { DocumentModel, LineModel, LinePackingModel, PackingModel } from '../../core/documents/model.ts';
import { packingFacts } from '../facts.ts';
import { amountText } from '../format.ts';
import { label, labels } from '../labels.ts';
import type { Label, Speech } from '../labels.ts';
import { factEntries, writeBlocks } from './blocks.ts';
import { createCanvas } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import { HEADING_SIZE, PAGE_WIDTH } from './columns.ts';
import { code, figure, text } from './content.ts';
import type { Content } from './content.ts';
import { operand, total } from './formulas.ts';
import { headingRow, tableLooks } from './items.ts';
import { textWidth, widest } from './measure.ts';
import { decimalFormat, decimalsOf, withoutZeros } from './number-formats.ts';
import { BODY } from './style.ts';
import type { Look, Styles } from './style.ts';

const TITLE: Look = { size: 16, color: 'accent', valign: 'bottom' };
const NUMBER: Look = { size: 12, bold: true, align: 'end', valign: 'bottom' };
const SUM: Look = { bold: true, color: 'accent', above: 'accent', valign: 'center' };
const SUM_FIGURE: Look = { ...SUM, align: 'figure' };

/** The columns with sums. */
type Sum = 'cartons' | 'volume' | 'grossWeight' | 'netWeight' | 'pallets';

/** A column of figures. */
interface Kind {
  readonly key: Sum | 'quantity' | 'unitsPerCarton';
  readonly unit?: string;
  readonly of: (packed: LinePackingModel, line: LineModel | undefined) => string | undefined;
  readonly sum?: (packing: PackingModel) => string | undefined;
}

const KINDS: readonly Kind[] = [
  { key: 'quantity', of: (_, line) => line?.quantity },
  { key: 'cartons', of: ({ cartons }) => String(cartons), sum: ({ cartons }) => String(cartons) },
  { key: 'unitsPerCarton', of: ({ unitsPerCarton }) => unitsPerCarton },
  { key: 'volume', unit: 'm³', of: ({ volume }) => volume, sum: ({ volume }) => volume },
  { key: 'grossWeight', unit: 'kg', of: ({ grossWeight }) => grossWeight, sum: ({ grossWeight }) => grossWeight },
  { key: 'netWeight', unit: 'kg', of: ({ netWeight }) => netWeight, sum: ({ netWeight }) => netWeight },
  { key: 'pallets', of: ({ pallets }) => count(pallets), sum: ({ pallets }) => count(pallets) },
];

function count(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number);
}

/** The packing list, and the cells of its sums, for the facts on the first sheet. */
export interface PackingSheet {
  readonly canvas: Canvas;
  readonly heading: number;
  readonly sums: ReadonlyMap<Sum, string>;
}

/** How each line is packed, with sums that are live where they are the model's. */
export function packingSheet(
  model: DocumentModel,
  packing: PackingModel,
  styles: Styles,
  speech: Speech,
): PackingSheet {
  const figures = figureColumns(model, packing, speech);
  const used = figures.reduce((sum, { width }) => sum + width, 32 + 100);
  const columns = [
    { heading: labels('no', speech).join('\n'), figure: false, width: 32 },
    { heading: labels('sku', speech).join('\n'), figure: false, width: 100 },
    { heading: labels('description', speech).join('\n'), figure: false, width: Math.max(180, PAGE_WIDTH - used) },
    ...figures,
  ];
  const canvas = createCanvas(
    columns.map(({ width }) => width),
    styles,
  );
  const last = columns.length - 1;
  canvas.row([
    { from: 0, to: 2, content: text(label('packing', speech)), look: TITLE },
    { from: 3, to: last, content: code(model.number), look: NUMBER },
  ]);
  canvas.gap(6);
  const heading = headingRow(canvas, columns);
  const first = canvas.next + 1;
  for (const packed of packing.lines) writePacked(canvas, packed, model.lines[packed.line - 1], { figures, speech });
  const sums = writeSums(canvas, first, { packing, figures, speech });
  canvas.gap(10);
  const facts = packingFacts(packing, speech).filter(({ key }) => key === 'containers' || key === 'revenueTons');
  const half = { from: 0, split: 2, to: last };
  writeBlocks(canvas, [{ half, entries: factEntries(facts, speech) }]);
  return { canvas, heading, sums };
}

/** A column of figures as it is written. */
interface FigureColumn extends Kind {
  readonly heading: string;
  readonly figure: true;
  readonly width: number;
  readonly format: string;
}

/** As wide as their longest figure, and all figures of a column with the same decimals. */
function figureColumns(model: DocumentModel, packing: PackingModel, speech: Speech): FigureColumn[] {
  const kinds = KINDS.filter(
    ({ key }) => key !== 'pallets' || packing.lines.some(({ pallets }) => pallets !== undefined),
  );
  return kinds.map((kind) => {
    const heading = [...labels(kind.key, speech), ...(kind.unit === undefined ? [] : [kind.unit])].join('\n');
    const word = widest(heading, { size: HEADING_SIZE, bold: true }, 'word');
    const values = packing.lines.map((packed) => kind.of(packed, model.lines[packed.line - 1]));
    const texts = [...values, kind.sum?.(packing)].filter((value) => value !== undefined);
    const digits = Math.max(0, ...texts.map((value) => decimalsOf(withoutZeros(value))));
    const longest = texts.map((value) => textWidth(amountText(value, speech), { size: BODY, bold: true }));
    const width = Math.ceil(Math.max(50, word, ...longest)) + 20;
    return { ...kind, heading, figure: true, width, format: decimalFormat(digits) };
  });
}

interface RowsOf {
  readonly figures: readonly FigureColumn[];
  readonly speech: Speech;
}

function writePacked(
  canvas: Canvas,
  packed: LinePackingModel,
  line: LineModel | undefined,
  { figures, speech }: RowsOf,
): void {
  const looks = tableLooks(canvas.styles).cell;
  canvas.row([
    { from: 0, content: { number: packed.line, format: '0' }, look: looks.plain },
    { from: 1, content: code(line?.sku ?? ''), look: looks.plain },
    { from: 2, content: text(line?.description ?? ''), look: looks.plain },
    ...figures.map(({ of, format }, n) => {
      return { from: n + 3, content: figure(of(packed, line), format, speech), look: looks.figure };
    }),
  ]);
}

function writeSums(
  canvas: Canvas,
  first: number,
  { packing, figures, speech }: RowsOf & { readonly packing: PackingModel },
): Map<Sum, string> {
  const sums = new Map<Sum, string>();
  const contents = figures.map(({ key, sum, of, format }, n): Content => {
    if (!sum) return text('');
    const [value, letter] = [sum(packing), colToLetter(n + 3)];
    const range = `${letter}${first}:${letter}${canvas.next}`;
    const parts = packing.lines.map((packed, row) => operand(`${letter}${first + row}`, of(packed, undefined)));
    const formula = total({ model: value, digits: decimalsOf(value ?? '') }, range, parts);
    if (operand('', value) && isSum(key)) sums.set(key, canvas.ref(n + 3));
    return figure(value, format, speech, formula);
  });
  canvas.row([
    { from: 0, to: 2, content: text(label('total', speech)), look: SUM },
    ...contents.map((content, n) => ({ from: n + 3, content, look: SUM_FIGURE })),
  ]);
  return sums;
}

function isSum(key: Label): key is Sum {
  return key !== 'quantity' && key !== 'unitsPerCarton';
}
