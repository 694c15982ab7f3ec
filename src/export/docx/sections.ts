import type { Paragraph, Table } from 'docx';
import type { DocumentView } from '../view/schema.ts';
import { grid } from './grid.ts';
import type { Cell, Row } from './grid.ts';
import { LAST, factLabel, gap, labelSpans, stacked } from './label.ts';
import { tag } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { SOFT } from './style.ts';
import { paragraph } from './text.ts';
import type { Stance } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

type Blocks = (Paragraph | Table)[];
type Section = NonNullable<DocumentView['packing']>;
type Payment = NonNullable<DocumentView['payment']>;

const GAP = 10;
const HALF = (WIDTH - GAP) / 2;

/** Between a label and its value, in mm. */
const SPACE = 3;

/** Sections by the names that tags have for them. */
const ORDER = ['anyPayment', 'packing', 'lc', 'bank'] as const;
type Name = (typeof ORDER)[number];

/** What is agreed besides the goods, two beside each other: payment, packing, letter of credit, bank. */
export function sections(sheet: Sheet): Blocks {
  const made = contentsOf(sheet, sheet.view);
  const present = contentsOf(sheet, sheet.like);
  const names = ORDER.filter((name) => made[name] !== undefined);
  // A form begins as the document does, and what only others have comes after, the bank before a letter of credit.
  const missing = names.filter((name) => present[name] === undefined).sort();
  const order = [...names.filter((name) => present[name] !== undefined), ...missing];
  const rows: Row[] = [];
  for (let at = 0; at < order.length; at += 2) {
    const pair = order.slice(at, at + 2);
    const cells = [0, 1].map((n): Cell => {
      const name = pair[n];
      const last = n === 1;
      const content = (name && made[name]?.(n === 0 ? `{#${pair.join('|')}}` : '')) ?? [];
      return {
        content: [...content, gap(sheet, sheet.form ? LAST : 0.4, last ? { tag: `{/${pair.join('|')}}` } : {})],
        padding: { top: 2.6 },
      };
    });
    const [left, right] = cells;
    if (left && right) rows.push({ cells: [left, { content: [] }, right] });
  }
  return rows.length === 0 ? [] : [gap(sheet, 1.2), grid(sheet, [HALF, GAP, HALF], rows)];
}

type Make = (tag: string) => Blocks;

function contentsOf(
  sheet: Sheet,
  { payment, packing, credit, bank }: Sheet['view' | 'like'],
): Partial<Record<Name, Make>> {
  const section = (made: Section | null): Make | undefined =>
    made && made.facts.length > 0 ? (begins) => factSection(sheet, made, begins) : undefined;
  const all: Readonly<Record<Name, Make | undefined>> = {
    anyPayment: payment ? (begins) => paymentBlock(sheet, payment, begins) : undefined,
    packing: section(packing),
    lc: section(credit),
    bank: section(bank),
  };
  return Object.fromEntries(Object.entries(all).filter(([, make]) => make !== undefined));
}

/** A section's heading over a thin line; `begins` is a tag that a form has before it. */
export function heading(
  sheet: Sheet,
  label: readonly string[],
  { begins = '', ...stance }: Pick<Stance, 'before' | 'keepNext'> & { readonly begins?: string } = {},
): Paragraph {
  const [first = '', ...second] = label;
  const spans = labelSpans([tag(sheet, begins) + first, ...second]);
  return paragraph(sheet, spans, { style: 'Heading1', ...stance });
}

/** Labels and values; those of all sections stand below each other. */
function factSection(sheet: Sheet, { label, facts }: Section, begins: string): Blocks {
  const { packing, credit, bank } = sheet.like;
  const labels = [packing, credit, bank].flatMap((section) => section?.facts ?? []).map((fact) => fact.label);
  const most = HALF * 0.5;
  const whole = Math.max(0, ...labels.map((texts) => textWidth(texts.join(' '), 8.25))) + SPACE;
  const longest = Math.max(0, ...labels.flat().map((text) => textWidth(text, 8.25))) + SPACE;
  const key = Math.max(28, whole <= most ? whole : Math.min(most, longest));
  const rows = facts.map((fact): Row => {
    const padding = { bottom: 0.7 };
    return {
      cells: [
        { content: factLabel(sheet, fact.label, whole <= key, { color: SOFT, style: 'Fine' }), padding },
        { content: [] },
        { content: [paragraph(sheet, fact.value.trim(), { style: 'Fine' })], padding },
      ],
    };
  });
  return [heading(sheet, label, { begins }), grid(sheet, [key - SPACE, SPACE, HALF - key], rows)];
}

function paymentBlock(sheet: Sheet, payment: Payment, begins: string): Blocks {
  return [
    heading(sheet, payment.label, { begins }),
    ...(payment.terms === null ? [] : [paragraph(sheet, payment.terms.trim(), { after: 1.6 })]),
    ...(payment.schedule.length > 0 ? [schedule(sheet, payment.schedule)] : []),
  ];
}

function schedule(sheet: Sheet, parts: Payment['schedule']): Table {
  const { view, like } = sheet;
  const amounts = Math.max(22, ...(like.payment?.schedule ?? []).map(({ amount }) => textWidth(amount, 8.25) + 3));
  const [share = [], due = [], amount = []] = ['share', 'due', 'amount'].map((key) => view.labels[key]);
  const shareWidth = Math.max(12, ...(like.labels['share'] ?? []).map((text) => textWidth(text, 7.5) + 3.5));
  const padding = { top: 0.5, bottom: 0.5 };
  const inner = { ...padding, start: 1.5, end: 1.5 };
  const ends = tag(sheet, '{/anySchedule}');
  const amountSpans = [...labelSpans(amount), { text: ` ${view.currency}${ends}`, bold: false }];
  return grid(
    sheet,
    [shareWidth, HALF - shareWidth - amounts, amounts],
    [
      {
        cells: [
          { content: stacked(sheet, share, { figure: true }), padding: { ...inner, start: 0 } },
          { content: stacked(sheet, due), padding: inner },
          { content: [paragraph(sheet, amountSpans, { style: 'Label', figure: true })], padding },
        ],
      },
      ...parts.map((part): Row => ({
        cells: [
          {
            content: [paragraph(sheet, part.share ?? '', { style: 'Fine', figure: true })],
            padding: { ...inner, start: 0 },
          },
          { content: [paragraph(sheet, part.when, { style: 'Fine' })], padding: inner },
          { content: [paragraph(sheet, part.amount, { style: 'Fine', figure: true })], padding },
        ],
      })),
    ],
  );
}
