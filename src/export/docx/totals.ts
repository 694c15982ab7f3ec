import type { Table } from 'docx';
import { NO_FIGURE } from '../format.ts';
import { grid } from './grid.ts';
import type { Cell, Row } from './grid.ts';
import { factLabel, labelSpans, labelled } from './label.ts';
import type { Sheet } from './sheet.ts';
import { SOFT } from './style.ts';
import { paragraph } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

const GAP = 10;

/** The least room for the total in words, in mm. */
const WORDS = 58;

/** Sums where they differ from the total, the grand total in figures and, beside it, in words. */
export function totals(sheet: Sheet): Table {
  const { sums, total, words, term } = sheet.view;
  const figure = total.value ?? NO_FIGURE;
  const value = Math.max(40, textWidth(figure, 17) + textWidth(`${total.currency} `, 10) + 3);
  const widest = Math.max(0, ...sums.map((sum) => textWidth(sum.label.join(' '), 9.25) + 2));
  const label = Math.min(Math.max(38, 88 - value, widest), WIDTH - WORDS - GAP - value);
  const wording: Cell['content'] = words
    ? [
        labelled(sheet, words.label, { after: 0.8, keepNext: true }),
        ...words.lines.map((line) => paragraph(sheet, line, { style: 'Fine', keepNext: true })),
      ]
    : [];
  const rows: Row[] = sums.map((sum) => ({
    cells: [
      { content: factLabel(sheet, sum.label, label), padding: { top: 0.9, bottom: 0.9 } },
      { content: [paragraph(sheet, sum.value, { end: true, keepNext: true })], padding: { top: 0.9, bottom: 0.9 } },
    ],
  }));
  const above = { width: 1.75, color: sheet.accent.line };
  const padding = { top: 2.4 };
  const grand: Row = {
    cells: [
      {
        content: [
          paragraph(sheet, labelSpans(total.label, { bold: true, color: sheet.accent.text })),
          ...(term ? [paragraph(sheet, [{ text: term.text, color: SOFT }], { style: 'Small' })] : []),
        ],
        padding,
        above,
      },
      {
        content: [
          total.value === null
            ? paragraph(sheet, [{ text: NO_FIGURE, color: SOFT, bold: false }], { style: 'Grand', end: true })
            : paragraph(sheet, [{ text: `${total.currency} `, size: 10, bold: false }, { text: total.value }], {
                style: 'Grand',
                end: true,
              }),
        ],
        padding,
        above,
      },
    ],
  };
  const all = [...rows, grand];
  return grid(
    sheet,
    [WIDTH - label - value - GAP, GAP, label, value],
    all.map((row, index) => ({
      cells: [
        {
          content: index === 0 ? wording : [],
          ...(all.length === 1 ? {} : { merged: index === 0 ? 'first' : 'next' }),
        },
        { content: [] },
        ...row.cells,
      ],
    })),
  );
}
