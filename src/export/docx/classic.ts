import type { FileChild, Paragraph, Table } from 'docx';
import type { FactView } from '../view/schema.ts';
import { grid } from './grid.ts';
import type { Cell, Row, Rule } from './grid.ts';
import { LAST, each, gap, inRow, labelSpans, labelled } from './label.ts';
import { addressLine, contactParts } from './parts.ts';
import { CLASSIC_LOGO, pictureRun } from './picture.ts';
import { endOfCell, othersTag, partiesOf, partyBlock, warning } from './parties.ts';
import { tag } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { INK, SOFT, THIN } from './style.ts';
import { shippingTable, termBlock } from './terms.ts';
import { paragraph, room } from './text.ts';
import { WIDTH, textWidth } from './units.ts';

const PADDING = { top: 2, bottom: 2, start: 2.5, end: 2.5 };
/** Of the column with number and dates, beside a party alone at most, and of the term's beside the shipment, in mm. */
const [FACTS, MOST, TERM] = [48, 64, 46];

/** Everything above the goods in the classic layout: framed, sober. */
export function classicHead(sheet: Sheet): FileChild[] {
  const title = sheet.view.title.join(' ');
  return [
    letterhead(sheet),
    paragraph(sheet, title, { style: 'Title', before: 3, after: 3 }),
    // Of its own it takes no room: it goes when a form is filled.
    ...(sheet.form ? [gap(sheet, LAST, { tag: '{#warning}' })] : []),
    ...warning(sheet),
    frame(sheet),
    gap(sheet, 4),
  ];
}

/** The seller's names in the middle, over two lines in the seller's colour; a logo stands beside them. */
function letterhead(sheet: Sheet): Table {
  const { seller, logo } = sheet.view;
  const run = pictureRun(sheet, logo, CLASSIC_LOGO, seller.name);
  const address = sheet.form ? '{seller.addressLine}' : addressLine(seller, sheet.like);
  const contacts = inRow(sheet, {
    list: 'sellerLines',
    parts: contactParts(seller.contacts),
    between: '    ',
    color: INK,
  });
  const small = { style: 'Small', center: true } as const;
  const names: Paragraph[] = [
    paragraph(sheet, [{ text: seller.name, bold: true, size: 14 }], { center: true }),
    ...(seller.localName === null ? [] : [paragraph(sheet, [{ text: seller.localName, size: 10 }], { center: true })]),
    paragraph(sheet, [{ text: address, color: INK }], { ...small, before: 1.4 }),
    ...(contacts.length === 0 ? [] : [paragraph(sheet, contacts, small)]),
  ];
  const side = run ? CLASSIC_LOGO.width : 0;
  const [thick, thin] = [1.5, 0.5].map((width) => ({ width, color: sheet.accent.line }));
  const cells: Cell[] = [
    ...(run ? [{ content: [room(sheet, run)], middle: true }] : []),
    { content: names },
    ...(run ? [{ content: [] }] : []),
  ];
  const below = (line: Rule | undefined, cell: Cell): Cell => ({
    ...cell,
    padding: { bottom: 3 },
    ...(line ? { below: line } : {}),
  });
  const second = { content: [gap(sheet, 0.7)], span: cells.length, ...(thin ? { below: thin } : {}) };
  return grid(sheet, run ? [side, WIDTH - 2 * side, side] : [WIDTH], [
    { cells: cells.map((cell) => below(thick, cell)) },
    { cells: [second] },
  ]);
}

/** Parties, number and dates, the term of delivery and the shipment, in one frame. */
function frame(sheet: Sheet): Table {
  const { term, shipping } = sheet.view;
  const { first, others } = partiesOf(sheet);
  const factsWidth = first.length > 1 ? FACTS : Math.max(FACTS, Math.min(MOST, besideWidth(sheet) + 5));
  const width = (WIDTH - factsWidth) / Math.max(1, first.length);
  // A party alone has more room than the term below it needs.
  const widths = [...(first.length > 1 ? first.map(() => width) : [TERM, WIDTH - factsWidth - TERM]), factsWidth];
  const [all, termWidth] = [widths.length, widths[0] ?? TERM];
  const cell = (content: Cell['content'], span: number): Cell => ({ content, span, padding: PADDING });
  const blocks = first.map((party) => cell(partyBlock(sheet, party), first.length === 1 ? 2 : 1));
  const facts = cell(factColumn(sheet, factsWidth - 5), first.length === 0 ? all : 1);
  const [one, two] = others;
  const otherRow: Row = {
    cells: [
      cell(one ? [opened(sheet, othersTag(sheet, '#')), ...partyBlock(sheet, one)] : [], all - 1),
      cell([...(two ? partyBlock(sheet, two) : []), opened(sheet, othersTag(sheet, '/'))], 1),
    ],
  };
  const shipment: Row = {
    cells: [
      { ...cell([...tagged(sheet), ...termBlock(sheet, 11.5, INK)], 1), end: null },
      {
        ...cell([...shippingTable(sheet, WIDTH - termWidth - 5), endOfCell(sheet, '{/term|shipping}')], all - 1),
        padding: { ...PADDING, bottom: 0 },
        start: null,
      },
    ],
  };
  return grid(
    sheet,
    widths,
    [
      { cells: [...blocks, facts] },
      ...(others.length > 0 ? [otherRow] : []),
      ...(term !== null || shipping.facts.length > 0 ? [shipment] : []),
    ],
    { around: THIN },
  );
}

/** A line of a form for the tag that begins or ends a row. */
function opened(sheet: Sheet, text: string): Paragraph {
  return paragraph(sheet, [{ text, color: SOFT, size: 6 }], { style: 'Second' });
}

function tagged(sheet: Sheet): Paragraph[] {
  return sheet.form ? [opened(sheet, tag(sheet, '{#term|shipping}'))] : [];
}

/** Number, dates and currency: labels beside their values where all have room, else above them. */
function factColumn(sheet: Sheet, width: number): (Paragraph | Table)[] {
  const [number, head, currency] = factsOf(sheet.view);
  if (besideWidth(sheet) > width) {
    const stack = ({ label, value }: FactView, look = {}): Paragraph[] => [
      labelled(sheet, label),
      paragraph(sheet, [{ text: value, ...look }], { style: 'Fine', after: 1 }),
    ];
    return [...stack(number, { bold: true }), ...each(sheet, 'headLines', head, stack), ...stack(currency)];
  }
  const labels = labelsWidth(sheet);
  const row = ({ label, value }: FactView, look = {}): Row => ({
    cells: [
      { content: [paragraph(sheet, labelSpans(label, { color: SOFT }), { style: 'Fine' })] },
      { content: [paragraph(sheet, [{ text: value, ...look }], { style: 'Fine', end: true })] },
    ].map((cell) => ({ ...cell, padding: { bottom: 0.6 } })),
  });
  const dates = sheet.form
    ? head.map(({ label: [first = '', ...second], ...fact }) => ({
        ...fact,
        label: [`{#headLines}${first}`, ...second],
        value: `${fact.value}{/headLines}`,
      }))
    : head;
  return [
    grid(
      sheet,
      [labels, width - labels],
      [row(number, { bold: true }), ...dates.map((fact) => row(fact)), row(currency)],
    ),
    endOfCell(sheet),
  ];
}

type Facts = readonly [number: FactView, head: readonly FactView[], currency: FactView];

function factsOf({ number, head, currency, labels }: Sheet['view' | 'like']): Facts {
  return [
    { key: 'number', label: labels['number'] ?? [], value: number },
    head,
    { key: 'currency', label: labels['currency'] ?? [], value: currency },
  ];
}

/** Of the widest label and the room after it, in mm. */
function labelsWidth({ like }: Sheet): number {
  return (
    Math.max(
      ...factsOf(like)
        .flat()
        .map(({ label }) => textWidth(label.join(' '), 8.25)),
    ) + 3
  );
}

/** The width at which all labels stand beside their values, in mm. */
function besideWidth(sheet: Sheet): number {
  const values = factsOf(sheet.like)
    .flat()
    .map(({ value }) => textWidth(value, 8.25));
  return labelsWidth(sheet) + Math.max(...values);
}
