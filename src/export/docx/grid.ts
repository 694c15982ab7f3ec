import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
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
  readonly bottom?: boolean;
  readonly middle?: boolean;
  readonly padding?: Padding;
  /** Its own lines; `null` where it has none although its table has. */
  readonly above?: Rule | null;
  readonly below?: Rule | null;
  readonly start?: Rule | null;
  readonly end?: Rule | null;
  readonly fill?: string;
}

/**
 * What all cells of a table have unless they say otherwise, so that a row that is added by hand looks like the others.
 * Not the room at the sides: some programs move the whole table out by it.
 */
export interface Habit {
  readonly padding?: Pick<Padding, 'top' | 'bottom'>;
  readonly below?: Rule;
  /** Around every cell. */
  readonly around?: Rule;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated on every page. */
  readonly heading?: boolean;
}

/** Of a right-to-left table left and right change places, as with the room inside its cells. */
const SIDES = [
  ['above', 'top'],
  ['below', 'bottom'],
  ['start', 'left'],
  ['end', 'right'],
] as const;

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table without lines of its own, whose columns have just the widths given, in mm. No row is split over two pages. */
export function grid(sheet: Sheet, widths: readonly number[], rows: readonly Row[], habit: Habit = {}): Table {
  const columns = widths.map(mm);
  const around = border(habit.around);
  const line = border(habit.below ?? habit.around);
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: around,
      bottom: line,
      left: around,
      right: around,
      insideHorizontal: line,
      insideVertical: around,
    },
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
  const { content, span, bottom, middle, padding, fill } = cell;
  const borders = Object.fromEntries(
    SIDES.flatMap(([side, name]) => (cell[side] === undefined ? [] : [[name, border(cell[side])]])),
  );
  return new TableCell({
    children: content.length > 0 ? content : [new Paragraph({})],
    width: { size: width, type: WidthType.DXA },
    ...(padding === undefined ? {} : { margins: margins(padding) }),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(bottom === true ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
    ...(middle === true ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
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

function border(rule: Rule | null | undefined): IBorderOptions {
  return rule ? { style: BorderStyle.SINGLE, size: Math.round(rule.width * 8), color: rule.color } : NONE;
}
