import { colToLetter } from 'hucre/xlsx';
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { DocumentModel } from '../../core/documents/model.ts';
import { filled, isRightToLeft } from '../labels.ts';
import type { Speech } from '../labels.ts';
import type { Canvas } from './canvas.ts';
import { PAGE_WIDTH } from './columns.ts';
import { breaksOf } from './page-breaks.ts';
import type { Section } from './page-breaks.ts';
import { cellText, quoted } from './text.ts';

/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.35 };
/** Points of A4 between the margins. */
const PAGE_HEIGHT = 842 - (MARGINS.top + MARGINS.bottom) * 72;
/** Of a page, what the same rows fill in every program. */
const CERTAIN = 0.98;
/** The smallest scale at which the text, ten points and less, is still read with ease. */
const LEAST_SCALE = 0.72;
/**
 * Rows that are frozen leave the rest of the window for scrolling. On a laptop that is set to 150 % a window has about
 * 300 points for rows; what is higher than this would leave none.
 */
const MOST_FROZEN = 150;

export interface PageOf {
  readonly name: string;
  readonly model: DocumentModel;
  readonly speech: Speech;
  /** Index of the row with the headings. */
  readonly heading: number;
  /** Points from the top to the end of the table. */
  readonly table: number;
  /** What stays together on a page. */
  readonly sections?: readonly Section[];
}

/** A sheet as it is printed and seen, and the names by which Excel knows its print area and its repeated rows. */
export function pageOf(
  canvas: Canvas,
  { name, model, speech, heading, table, sections = [] }: PageOf,
): { readonly sheet: WriteSheet; readonly names: NonNullable<WriteOptions['namedRanges']> } {
  const last = `$${colToLetter(canvas.widths.length - 1)}$${canvas.next}`;
  const range = (cells: string): string => `${quoted(name)}!${cells}`;
  const row = `$${heading + 1}`;
  const heights = Array.from({ length: canvas.next }, (_, n) => canvas.heightOf(n));
  const frozen = heights.slice(0, heading + 1).reduce((sum, height) => sum + height, 0);
  const scale = Math.min(1, PAGE_WIDTH / canvas.widths.reduce((sum, width) => sum + width, 0));
  const page = (PAGE_HEIGHT / scale) * CERTAIN;
  // What is a little more than a page is printed a little smaller: a signature has no page for itself.
  const single = canvas.height <= page || (scale * page) / canvas.height >= LEAST_SCALE;
  // The headings are repeated where the table goes on overleaf, not above notes that stand there alone.
  const repeated = !single && table > page;
  const paper = { height: page, headings: repeated ? canvas.heightOf(heading) : 0 };
  const sheet: WriteSheet = {
    name,
    ...canvas.sheet(),
    view: { showGridLines: false, rightToLeft: canvas.styles.rightToLeft },
    ...(frozen <= MOST_FROZEN ? { freezePane: { rows: heading + 1 } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: single ? 1 : 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    // Of a page's own breaks a break is the row before it.
    rowBreaks: single ? [] : breaksOf(heights, sections, paper).map((next) => next - 1),
    headerFooter: { oddFooter: footer(model.number, speech) },
  };
  return {
    sheet,
    names: [
      { name: '_xlnm.Print_Area', range: range(`$A$1:${last}`), scope: name },
      ...(repeated ? [{ name: '_xlnm.Print_Titles', range: range(`${row}:${row}`), scope: name }] : []),
    ],
  };
}

/**
 * The number at one side, the pages at the other. `&` begins a code; a blank parts the size from a number after it. In
 * Arabic without words, since programs put the fields of a line from right to left in the wrong order.
 */
function footer(number: string, speech: Speech): string {
  const plain = cellText(number).replace(/\s+/g, ' ').replace(/&/g, '&&').slice(0, 100);
  const pages = isRightToLeft(speech) ? '&P / &N' : filled('page', speech, { page: '&P', pages: '&N' });
  return `&L&8 ${plain}&R&8 ${pages}`;
}
