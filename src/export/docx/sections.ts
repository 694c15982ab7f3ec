import type { Paragraph, Table } from 'docx';
import type { DocumentView } from '../view/schema.ts';
import { grid } from './grid.ts';
import type { Row } from './grid.ts';
import { factLabel, gap, labelSpans, stacked } from './label.ts';
import type { Sheet } from './sheet.ts';
import { LINE, SOFT } from './style.ts';
import { paragraph } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

type Blocks = (Paragraph | Table)[];
type Section = NonNullable<DocumentView['packing']>;

const GAP = 10;

/** Between a label and its value, in mm. */
const SPACE = 3;

/** What is agreed besides the goods, two sections beside each other: payment, packing, letter of credit, bank. */
export function sections(sheet: Sheet): Blocks {
  const { payment, packing, credit, bank } = sheet.view;
  const made = [
    ...(payment ? [(width: number) => paymentBlock(sheet, payment, width)] : []),
    ...[packing, credit, bank].flatMap((section) =>
      section && section.facts.length > 0 ? [(width: number) => factSection(sheet, section, width)] : [],
    ),
  ];
  const half = (WIDTH - GAP) / 2;
  const blocks: Blocks = [];
  for (let at = 0; at < made.length; at += 2) {
    const [left, right] = [made[at], made[at + 1]];
    if (!left) break;
    blocks.push(gap(5));
    if (right)
      blocks.push(
        grid(
          sheet,
          [half, GAP, half],
          [{ cells: [{ content: left(half) }, { content: [] }, { content: right(half) }] }],
        ),
      );
    else blocks.push(grid(sheet, [WIDTH], [{ cells: [{ content: left(WIDTH) }] }]));
  }
  return blocks;
}

/** A section's heading over a thin line. */
export function heading(sheet: Sheet, label: readonly string[], width: number): Blocks {
  const content = [paragraph(sheet, labelSpans(label), { style: 'Heading1' })];
  return [
    grid(sheet, [width], [{ cells: [{ content, padding: { bottom: 1 }, below: { width: 0.5, color: LINE } }] }]),
    gap(1.5, true),
  ];
}

function factSection(sheet: Sheet, { label, facts }: Section, width: number): Blocks {
  const most = width * 0.45;
  const whole = Math.max(...facts.map((fact) => textWidth(fact.label.join(' '), 9.25))) + SPACE;
  const longest = Math.max(...facts.flatMap((fact) => fact.label.map((text) => textWidth(text, 9.25)))) + SPACE;
  const key = Math.max(28, whole <= most ? whole : Math.min(most, longest));
  const rows = facts.map((fact): Row => {
    const padding = { bottom: 0.7 };
    return {
      cells: [
        { content: factLabel(sheet, fact.label, key - SPACE, { color: SOFT }), padding },
        { content: [] },
        { content: [paragraph(sheet, fact.value.trim())], padding },
      ],
    };
  });
  return [...heading(sheet, label, width), grid(sheet, [key - SPACE, SPACE, width - key], rows), gap(0.4)];
}

function paymentBlock(sheet: Sheet, payment: NonNullable<DocumentView['payment']>, width: number): Blocks {
  return [
    ...heading(sheet, payment.label, width),
    ...(payment.terms === null ? [] : [paragraph(sheet, payment.terms.trim(), { after: 1.6 })]),
    ...(payment.schedule.length > 0 ? [schedule(sheet, payment.schedule, width), gap(0.4)] : []),
  ];
}

function schedule(sheet: Sheet, parts: NonNullable<DocumentView['payment']>['schedule'], width: number): Table {
  const { labels, currency } = sheet.view;
  const amounts = Math.max(22, ...parts.map(({ amount }) => textWidth(amount, 9.25) + 3));
  const [share = [], due = [], amount = []] = ['share', 'due', 'amount'].map((key) => labels[key]);
  const shareWidth = Math.max(12, ...share.map((text) => textWidth(text, 7.5) + 3.5));
  const padding = { top: 0.7, bottom: 0.7 };
  return grid(
    sheet,
    [shareWidth, width - shareWidth - amounts, amounts],
    [
      {
        cells: [
          { content: stacked(sheet, share, { end: true }), padding: { ...padding, start: 1.5, end: 1.5 } },
          { content: stacked(sheet, due), padding: { ...padding, start: 1.5, end: 1.5 } },
          {
            content: [
              paragraph(sheet, [...labelSpans(amount), { text: ` ${currency}`, bold: false }], {
                style: 'Label',
                end: true,
              }),
            ],
            padding,
          },
        ],
      },
      ...parts.map((part): Row => ({
        cells: [
          {
            content: [paragraph(sheet, part.share ?? '', { end: true })],
            padding: { ...padding, start: 1.5, end: 1.5 },
          },
          { content: [paragraph(sheet, part.when)], padding: { ...padding, start: 1.5, end: 1.5 } },
          { content: [paragraph(sheet, part.amount, { end: true })], padding },
        ],
      })),
    ],
  );
}
