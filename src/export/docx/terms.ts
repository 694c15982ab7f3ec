import type { Table } from 'docx';
import { grid } from './grid.ts';
import type { Cell, Row } from './grid.ts';
import { factBlock, labelled } from './label.ts';
import type { Sheet } from './sheet.ts';
import { SOFT, TINT } from './style.ts';
import { paragraph } from './text.ts';
import { WIDTH } from './units.ts';

const COLUMNS = 4;

/** The term of delivery, written large since the price means nothing without it, and the shipment. */
export function terms(sheet: Sheet): Table | undefined {
  const { term, shipping } = sheet.view;
  const facts = shipping.facts;
  if (!term && facts.length === 0) return undefined;
  const termWidth = facts.length === 0 ? WIDTH : 48;
  const columns = term ? [termWidth] : [];
  const across = facts.length === 0 ? 0 : COLUMNS;
  const factWidth = (WIDTH - (term ? termWidth : 0)) / COLUMNS;
  const count = Math.max(1, Math.ceil(facts.length / COLUMNS));
  const rows = Array.from({ length: count }, (_, row): Row => {
    const edge = { top: row === 0 ? 3.2 : 1.1, bottom: row === count - 1 ? 3.2 : 1.1 };
    const inRow = Array.from({ length: across }, (__, column): Cell => {
      const fact = facts[row * COLUMNS + column];
      const padding = { ...edge, start: column === 0 && !term ? 4.5 : 1.5, end: column === across - 1 ? 4.5 : 1.5 };
      return { content: fact ? factBlock(sheet, fact) : [], padding, fill: TINT };
    });
    const merged = count === 1 ? undefined : row === 0 ? 'first' : 'next';
    const head: Cell = {
      content: term && row === 0 ? termBlock(sheet, term) : [],
      padding: { ...edge, start: 4.5, end: 3 },
      fill: TINT,
      ...(merged ? { merged } : {}),
    };
    return { cells: [...(term ? [head] : []), ...inRow] };
  });
  return grid(sheet, [...columns, ...Array.from({ length: across }, () => factWidth)], rows);
}

function termBlock(sheet: Sheet, term: NonNullable<Sheet['view']['term']>): Cell['content'] {
  return [
    labelled(sheet, term.label, { after: 0.4 }),
    paragraph(sheet, [{ text: term.text, bold: true, size: 13, color: sheet.accent.text }]),
    paragraph(sheet, [{ text: term.edition, color: SOFT }], { style: 'Small' }),
  ];
}
