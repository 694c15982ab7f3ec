import { cellRef } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre/xlsx';
import { INDENT } from './columns.ts';
import { text } from './content.ts';
import type { Content, NumberContent, TextContent } from './content.ts';
import { hasWide, textWidth, wrapped } from './measure.ts';
import type { PictureSize } from '../picture.ts';
import type { Look, Styles } from './style.ts';
import { BODY, MIXED_LINE } from './style.ts';
import { MOST, cellText, directionOf, escapedCodes, looksLikeFormula } from './text.ts';

/** A cell, or several beside each other as one, with what stands in them. Columns count from 0, `to` is the last. */
export interface Placed {
  readonly from: number;
  readonly to?: number;
  readonly content: Content;
  readonly look: Look;
}

/** A picture at its size in pixels, `x` and `y` pixels into its cell. */
export interface PlacedPicture {
  readonly path: string;
  readonly alt: string;
  readonly size: PictureSize;
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** A sheet that is written row by row. */
export interface Canvas {
  readonly styles: Styles;
  /** Pixels of each column. */
  readonly widths: readonly number[];
  readonly pictures: readonly PlacedPicture[];
  /** The name of a cell in the row that is written next, for formulas. */
  ref(column: number): string;
  /** Writes a row, at least `height` points high and high enough for its texts. Gives its index. */
  row(cells: readonly Placed[], height?: number): number;
  gap(height: number): void;
  /** Points of a row that is written. */
  heightOf(row: number): number;
  picture(picture: PlacedPicture): void;
  /** Points from the top to the next row. */
  readonly height: number;
  readonly next: number;
  sheet(): Pick<WriteSheet, 'cells' | 'merges' | 'columns' | 'rowDefs'>;
}

/** Points. Excel's rows end at 409; a longer text goes on in the next row. */
const HIGHEST = 400;
const PADDING = 2.5;
/** Pixels that a cell keeps free on its sides. */
const SIDES = 8;

export function createCanvas(widths: readonly number[], styles: Styles): Canvas {
  const cells = new Map<string, Partial<Cell>>();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const heights: number[] = [];
  const pictures: PlacedPicture[] = [];
  let height = 0;

  const widthOf = ({ from, to = from, look }: Placed): number =>
    widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0) - SIDES - (look.indent ? INDENT : 0);

  const write = (placed: Placed, row: number): void => {
    const { from, to = from, content, look } = placed;
    const cell = cellOf(content, look, styles);
    cells.set(`${row},${from}`, cell);
    for (let column = from + 1; column <= to; column += 1)
      cells.set(`${row},${column}`, { value: null, ...(cell.style ? { style: cell.style } : {}) });
    if (to > from) merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  };

  const canvas: Canvas = {
    styles,
    widths,
    pictures,
    get height() {
      return height;
    },
    get next() {
      return heights.length;
    },
    ref: (column) => cellRef(heights.length, column),
    row(placed, least = 0) {
      const index = heights.length;
      const fits = placed.map((one) => fit(one, widthOf(one), styles));
      const needed = Math.max(least, ...fits.map((one) => one.height));
      placed.forEach((one, n) => write({ ...one, content: fits[n]?.content ?? one.content }, index));
      heights.push(Math.ceil(needed * 4) / 4);
      height += heights[index] ?? 0;
      const rest = placed.flatMap((one, n): Placed[] => {
        const content = fits[n]?.rest;
        return content ? [{ ...one, content }] : [];
      });
      if (rest.length > 0) canvas.row(rest);
      return index;
    },
    gap(points) {
      heights.push(points);
      height += points;
    },
    heightOf: (row) => heights[row] ?? 0,
    picture: (picture) => void pictures.push(picture),
    sheet: () => ({
      cells,
      merges,
      // A width counts digits of the standard font, seven pixels each (ECMA-376 part 1, 18.3.1.13).
      columns: widths.map((width) => ({ width: Math.round((width / 7) * 256) / 256 })),
      rowDefs: new Map(heights.map((points, row) => [row, { height: points }])),
    }),
  };
  return canvas;
}

interface Fit {
  readonly height: number;
  readonly content: Content;
  /** What did not go into the highest row that there is. */
  readonly rest?: TextContent;
}

/** How high a row must be for a content, and what of it goes into one row. */
function fit({ content: wished, look }: Placed, width: number, styles: Styles): Fit {
  const content = 'number' in wished ? narrowed(wished, look, width / styles.wide) : wished;
  const lineOf = (text: string, size: number): number =>
    size * (hasWide(text) ? Math.max(MIXED_LINE, styles.line) : styles.line);
  if ('number' in content) return { height: lineOf('', look.size ?? BODY) + PADDING, content };
  let height = PADDING;
  const most = Math.floor(MOST / content.runs.length) - 1;
  const runs = content.runs.map((run) => ({ ...run, text: cellText(run.text, most) })).filter((run) => run.text !== '');
  for (const [n, run] of runs.entries()) {
    const { size = BODY, bold = false } = { ...look, ...run.look };
    const line = lineOf(run.text, size);
    const lines = wrapped(run.text, width / styles.wide, { size, bold });
    const room = Math.max(n === 0 ? 1 : 0, Math.floor((HIGHEST - height) / line));
    if (lines.length > room) {
      const [now, later] = [lines.slice(0, room).join(''), lines.slice(room).join('')];
      const head = [...runs.slice(0, n), ...(now === '' ? [] : [{ ...run, text: now.trimEnd() }])];
      return {
        height: HIGHEST,
        content: { ...content, runs: head },
        rest: { ...content, runs: [{ ...run, text: later }, ...runs.slice(n + 1)] },
      };
    }
    height += lines.length * line;
  }
  return { height: runs.length === 0 ? 0 : height, content: { ...content, runs } };
}

function narrowed(content: NumberContent, { size = BODY, bold = false }: Look, width: number): Content {
  const { shown } = content;
  return shown !== undefined && textWidth(shown, { size, bold }) > width ? text(shown) : content;
}

function cellOf(content: Content, look: Look, styles: Styles): Partial<Cell> {
  if ('number' in content) {
    const style = styles.cell(look, content.format, content.format.startsWith('[$-') ? 'date' : 'number');
    if (content.formula === undefined) return { value: content.number, style };
    return { value: null, formula: content.formula, formulaResult: content.number, style };
  }
  const whole = content.runs.map((run) => run.text).join('\n');
  // The format “text” keeps a program from reading a number or a formula when a person edits the cell.
  const literal = content.code === true || looksLikeFormula(whole);
  const style = styles.cell(look, literal ? '@' : undefined, styles.rightToLeft ? directionOf(whole) : 'ltr', {
    quoted: looksLikeFormula(whole),
  });
  if (whole === '') return { value: null, style };
  // As a run, since a text such as `#N/A` in a cell of its own is written as an error.
  if (content.runs.length === 1 && !content.runs[0]?.look && !whole.startsWith('#'))
    return { value: escapedCodes(whole), style };
  return { value: null, style, richText: content.runs.map((run, n) => runOf(run, n > 0, look, styles)) };
}

function runOf(
  run: TextContent['runs'][number],
  below: boolean,
  look: Look,
  styles: Styles,
): NonNullable<Cell['richText']>[number] {
  const { size = BODY, bold, color = 'ink' } = { ...look, ...run.look };
  const font = { name: styles.font, size, color: { rgb: styles.colour(color) }, ...(bold ? { bold } : {}) };
  return { text: (below ? '\n' : '') + escapedCodes(run.text), font };
}
