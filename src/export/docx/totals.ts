import type { Table } from 'docx';
import { NO_FIGURE } from '../format.ts';
import { grid } from './grid.ts';
import type { Row } from './grid.ts';
import { factLabel, gap, inOneLine, labelSpans, labelled } from './label.ts';
import type { Sheet } from './sheet.ts';
import { SOFT } from './style.ts';
import { paragraph } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

const GAP = 10;

/** The least room for the total in words, in mm. */
const WORDS = 58;

/** The amount in words and, beside it, the sums where they differ from the total, and the total. */
export function totals(sheet: Sheet): Table {
  const { words } = sheet.view;
  const { label, value } = widthsOf(sheet);
  const wording = words
    ? [
        labelled(sheet, words.label, { after: 0.8, keepNext: true }),
        paragraph(sheet, words.lines.join('\n'), { style: 'Fine', keepNext: true }),
      ]
    : [paragraph(sheet, '', { style: 'Fine' })];
  return grid(
    sheet,
    [WIDTH - label - value - GAP, GAP, label + value],
    [{ cells: [{ content: wording }, { content: [] }, { content: [figures(sheet), gap(sheet, 0.4)] }] }],
  );
}

/** Of the sums' labels and of their figures, in mm. */
function widthsOf({ like: { sums, total } }: Sheet): { readonly label: number; readonly value: number } {
  const value = Math.max(40, textWidth(total.value ?? NO_FIGURE, 17) + textWidth(`${total.currency} `, 10) + 3);
  const widest = Math.max(0, ...sums.map((sum) => textWidth(sum.label.join(' '), 9) + 2));
  return { value, label: Math.min(Math.max(38, 88 - value, widest), WIDTH - WORDS - GAP - value) };
}

function figures(sheet: Sheet): Table {
  const { view, like, classic, accent } = sheet;
  const { total, term } = view;
  const { label, value } = widthsOf(sheet);
  const edge = classic ? 1.5 : 0;
  const oneLine = inOneLine(
    like.sums.map((sum) => sum.label),
    label - edge,
  );
  const sums = view.sums.map((sum): Row => {
    const padding = { top: 0.9, bottom: 0.9 };
    const figure = paragraph(sheet, sum.value, { figure: true, keepNext: true });
    return {
      cells: [
        { content: factLabel(sheet, sum.label, oneLine, { color: SOFT }), padding: { ...padding, start: edge } },
        { content: [figure], padding: { ...padding, end: edge } },
      ],
    };
  });
  const above = { width: classic ? 0.75 : 1.75, color: accent.line };
  const amount =
    total.value === null
      ? [{ text: NO_FIGURE, color: SOFT, bold: false }]
      : [{ text: `${total.currency} `, size: 10, bold: false }, { text: total.value }];
  const grand: Row = {
    cells: [
      {
        content: [
          paragraph(sheet, labelSpans(total.label, { bold: true, color: accent.text })),
          ...(term ? [paragraph(sheet, [{ text: term.text, color: SOFT }], { style: 'Small' })] : []),
        ],
        padding: { top: 2, start: edge },
        above,
      },
      { content: [paragraph(sheet, amount, { style: 'Grand', end: true })], padding: { top: 2, end: edge }, above },
    ],
  };
  return grid(sheet, [label, value], [...sums, grand]);
}
