import type { DocumentModel } from '../../core/documents/model.ts';
import { termText } from '../facts.ts';
import { NO_FIGURE, negated } from '../format.ts';
import { elementLabel, label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import type { Canvas, Placed } from './canvas.ts';
import { TOTAL } from './columns.ts';
import type { Half } from './columns.ts';
import { figure, percent, shareOf, text } from './content.ts';
import type { Content } from './content.ts';
import { operand, product, total } from './formulas.ts';
import type { Operand } from './formulas.ts';
import type { Items } from './items.ts';
import { currencyFormat, decimalFormat } from './number-formats.ts';
import type { Look } from './style.ts';

// Where the sheet runs from right to left a figure stands close to its label.
const LABEL: Look = { size: 9.5, color: 'soft', align: 'end', indent: true };
const FIGURE: Look = { size: 9.5, align: 'figure' };
const GRAND: Look = { ...TOTAL, color: 'accent', align: 'figure', above: 'accent', valign: 'center' };
const GRAND_LABEL: Look = {
  bold: true,
  color: 'accent',
  align: 'end',
  indent: true,
  above: 'accent',
  valign: 'center',
};
const WORDS: Look = { size: 9 };
const WORDS_LABEL: Look = { size: 8.5, color: 'soft' };

/** The columns of the sums: labels, a rate, and the figures, which are wider than the amounts above them. */
export interface SumColumns {
  readonly from: number;
  readonly rate: number;
  readonly value: number;
  readonly to: number;
}

/** The last two columns have the figures. */
export function sumColumns({ from, to }: Half): SumColumns {
  return { from, rate: to - 2, value: to - 1, to };
}

export interface TotalsOf {
  readonly model: DocumentModel;
  readonly items: Items;
  readonly columns: SumColumns;
  readonly digits: number;
  readonly speech: Speech;
}

/** Goods, discount and charges where they differ from the total, and the total; gives the cell of the total. */
export function writeTotals(canvas: Canvas, { model, items, columns, digits, speech }: TotalsOf): Operand | undefined {
  const { goods, discount, discountRate, total: whole } = model.totals;
  const first = canvas.next;
  const addends: (Operand | undefined)[] = [];
  const add = (name: string, value: string | undefined, formula?: string, rate?: Content): void => {
    addends.push(operand(canvas.ref(columns.value), value));
    const content = figure(value, decimalFormat(digits), speech, formula);
    canvas.row(sumRow(columns, { name, content, rate, looks: [LABEL, FIGURE] }));
  };
  const ofLines = (value: string | undefined): string | undefined =>
    total({ model: value, digits }, items.range, items.amounts);
  const alone = model.charges.length === 0 && goods === whole;
  if (!alone) {
    const cell = operand(canvas.ref(columns.value), goods);
    add(label('goods', speech), goods, ofLines(goods));
    if (discount !== undefined) {
      const share = discountRate === undefined ? undefined : shareOf(discountRate);
      const rate = operand(canvas.ref(columns.rate), share);
      const formula = rate && product({ model: discount, digits }, [cell, rate]);
      const shown = discountRate === undefined ? undefined : percent(discountRate);
      add(label('discount', speech), negated(discount), formula && `-${formula}`, shown);
    }
    for (const { element, amount } of model.charges) add(elementLabel(element, speech), amount);
  }
  const letters = canvas.ref(columns.value).replace(/\d+$/, '');
  const range = `${letters}${first + 1}:${letters}${canvas.next}`;
  const formula = alone ? ofLines(whole) : total({ model: whole, digits }, range, addends);
  const cell = operand(canvas.ref(columns.value), whole);
  const content =
    whole === undefined ? text(NO_FIGURE) : figure(whole, currencyFormat(digits, model.currency), speech, formula);
  const name = [label('total', speech), model.incoterm && termText(model.incoterm, speech)].filter(Boolean).join(' ');
  canvas.row(sumRow(columns, { name, content, looks: [GRAND_LABEL, GRAND] }), 22);
  return cell;
}

interface Sum {
  readonly name: string;
  readonly content: Content;
  readonly rate?: Content | undefined;
  readonly looks: readonly [label: Look, figure: Look];
}

function sumRow({ from, rate: rateColumn, value, to }: SumColumns, { name, content, rate, looks }: Sum): Placed[] {
  const [labels, figures] = looks;
  return [
    { from, to: rate ? rateColumn - 1 : rateColumn, content: text(name), look: labels },
    ...(rate ? [{ from: rateColumn, content: rate, look: labels }] : []),
    { from: value, to, content, look: figures },
  ];
}

/** The total in words, one line a language. */
export function writeWords(canvas: Canvas, { from, split, to }: Half, words: string | undefined, speech: Speech): void {
  if (words === undefined) return;
  canvas.row([
    { from, to: split - 1, content: text(label('words', speech)), look: WORDS_LABEL },
    { from: split, to, content: text(words), look: WORDS },
  ]);
}
