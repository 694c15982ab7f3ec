import type { Paragraph, Table } from 'docx';
import type { FactView } from '../view/schema.ts';
import { grid } from './grid.ts';
import type { Cell, Row } from './grid.ts';
import { factBlock, labelSpans } from './label.ts';
import type { Sheet } from './sheet.ts';
import { SOFT } from './style.ts';
import { paragraph } from './text.ts';

/** Facts beside each other in a row. */
export const COLUMNS = 4;

/** The term of delivery, written large since the price means nothing without it. */
export function termBlock(sheet: Sheet, size: number, color: string): Paragraph[] {
  const { term } = sheet.view;
  if (!term) return [];
  return [
    paragraph(sheet, labelSpans(term.label), { style: 'Head', after: 0.4 }),
    paragraph(sheet, [{ text: term.text, bold: true, size, color }]),
    paragraph(sheet, [{ text: term.edition, color: SOFT }], { style: 'Small' }),
  ];
}

/** The shipment, labels above their values. */
export function shippingTable(sheet: Sheet, width: number): Table[] {
  const { facts } = sheet.view.shipping;
  if (facts.length === 0) return [];
  const count = Math.ceil(facts.length / COLUMNS);
  const rows = Array.from({ length: count }, (_, row): Row => ({
    cells: Array.from({ length: COLUMNS }, (__, column) => factCell(sheet, facts[row * COLUMNS + column])),
  }));
  return [
    grid(
      sheet,
      Array.from({ length: COLUMNS }, () => width / COLUMNS),
      rows,
    ),
  ];
}

function factCell(sheet: Sheet, fact: FactView | undefined): Cell {
  return {
    content: fact ? factBlock(sheet, fact) : [paragraph(sheet, '', { style: 'Fine' })],
    padding: { bottom: 2, end: 3 },
  };
}
