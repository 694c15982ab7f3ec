import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { IBorderOptions, ITableCellOptions } from 'docx';
import type { Sheet } from './sheet.ts';
import { mm } from './units.ts';

/** A line between cells. Width in points. */
export interface Rule {
  readonly width: number;
  readonly color: string;
}

/** Room inside a cell, in mm. */
export interface Padding {
  readonly top?: number;
  readonly bottom?: number;
  readonly start?: number;
  readonly end?: number;
}

export interface Cell {
  readonly content: readonly (Paragraph | Table)[];
  /** How many columns it takes. */
  readonly span?: number;
  /** The first of cells merged downwards, or one that belongs to the cell above. */
  readonly merged?: 'first' | 'next';
  readonly bottom?: boolean;
  readonly padding?: Padding;
  readonly above?: Rule;
  readonly below?: Rule;
  readonly fill?: string;
}

/**
 * What all cells of a table have unless they say otherwise, so that a row that is added by hand looks like the others.
 * Not the room at the sides: some programs move the whole table out by it.
 */
export interface Habit {
  readonly padding?: Pick<Padding, 'top' | 'bottom'>;
  readonly below?: Rule;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated on every page. */
  readonly heading?: boolean;
}

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table without lines of its own, whose columns have just the widths given, in mm. No row is split over two pages. */
export function grid(sheet: Sheet, widths: readonly number[], rows: readonly Row[], habit: Habit = {}): Table {
  const columns = widths.map(mm);
  const line = habit.below ? border(habit.below) : NONE;
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: line, left: NONE, right: NONE, insideHorizontal: line, insideVertical: NONE },
    margins: { top: 0, bottom: 0, left: 0, right: 0, ...margins(habit.padding ?? {}) },
    ...(sheet.rightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: rows.map(({ cells, heading = false }) => {
      let column = 0;
      const made = cells.map((cell) => {
        const width = columns.slice(column, (column += cell.span ?? 1)).reduce((sum, one) => sum + one, 0);
        return tableCell(cell, width);
      });
      return new TableRow({ children: made, cantSplit: true, ...(heading ? { tableHeader: true } : {}) });
    }),
  });
}

function tableCell(cell: Cell, width: number): TableCell {
  const { content, span, merged, bottom, padding, above, below, fill } = cell;
  return new TableCell({
    children: content.length > 0 ? content : [new Paragraph({})],
    width: { size: width, type: WidthType.DXA },
    ...(padding === undefined ? {} : { margins: margins(padding) }),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(merged === undefined
      ? {}
      : { verticalMerge: merged === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    ...(bottom === true ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
    ...(above || below
      ? { borders: { ...(above ? { top: border(above) } : {}), ...(below ? { bottom: border(below) } : {}) } }
      : {}),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

/** Left and right are where a line begins and ends: in a right-to-left table they change sides (ISO 29500-4, 14.4.3). */
function margins({ top, bottom, start, end }: Padding): ITableCellOptions['margins'] & object {
  return {
    ...(top === undefined ? {} : { top: mm(top) }),
    ...(bottom === undefined ? {} : { bottom: mm(bottom) }),
    ...(start === undefined ? {} : { left: mm(start) }),
    ...(end === undefined ? {} : { right: mm(end) }),
  };
}

function border({ width, color }: Rule): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: Math.round(width * 8), color };
}
