import type { DocumentModel, InstalmentModel } from '../../core/documents/model.ts';
import { label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import type { Canvas } from './canvas.ts';
import type { Half } from './columns.ts';
import { date, figure, percent, shareOf, text } from './content.ts';
import { operand, product, remainder } from './formulas.ts';
import type { Operand } from './formulas.ts';
import { decimalFormat } from './number-formats.ts';
import type { Look } from './style.ts';
import { titleEntry, writeBlocks } from './blocks.ts';
import type { SumColumns } from './totals.ts';

const HEADING: Look = { size: 8.5, color: 'soft', below: 'hair' };
const FIGURE_HEADING: Look = { ...HEADING, align: 'figure' };
const CELL: Look = { size: 9.5 };
const FIGURE: Look = { ...CELL, align: 'figure' };

export interface ScheduleOf {
  readonly model: DocumentModel;
  /** The cell of the total that is shared out. */
  readonly total: Operand | undefined;
  readonly whole: Half;
  readonly sums: SumColumns;
  readonly digits: number;
  readonly speech: Speech;
}

/** The terms of payment as agreed, and what each part comes to; the parts follow the total where that is exact. */
export function writeSchedule(canvas: Canvas, schedule: ScheduleOf): void {
  const { model, whole, sums, speech } = schedule;
  if (model.payment === undefined && model.schedule.length === 0) return;
  canvas.gap(8);
  const terms = model.payment === undefined ? [] : [{ content: text(model.payment), look: CELL }];
  writeBlocks(canvas, [{ half: whole, entries: [titleEntry(label('payment', speech)), ...terms] }]);
  if (model.schedule.length === 0) return;
  const { from, split } = whole;
  canvas.row([
    { from, to: split - 1, content: text(label('share', speech)), look: HEADING },
    { from: split, to: sums.rate, content: text(label('due', speech)), look: HEADING },
    {
      from: sums.value,
      to: sums.to,
      content: text(`${label('amount', speech)} ${model.currency}`),
      look: FIGURE_HEADING,
    },
  ]);
  canvas.gap(2);
  const parts: (Operand | undefined)[] = [];
  const letters = canvas.ref(sums.value).replace(/\d+$/, '');
  const first = canvas.next + 1;
  for (const part of model.schedule) {
    const own = operand(canvas.ref(sums.value), part.amount);
    const before = { range: `${letters}${first}:${letters}${canvas.next}`, parts };
    const share = part.percent === undefined ? undefined : shareOf(part.percent);
    const formula = formulaOf(part, before, operand(canvas.ref(from), share), schedule);
    const dated = part.due !== undefined;
    canvas.row([
      { from, to: split - 1, content: part.percent === undefined ? text('') : percent(part.percent), look: CELL },
      { from: split, to: dated ? split : sums.rate, content: text(part.when), look: CELL },
      ...(part.due === undefined
        ? []
        : [{ from: split + 1, to: sums.rate, content: date(part.due, speech), look: FIGURE }]),
      {
        from: sums.value,
        to: sums.to,
        content: figure(part.amount, decimalFormat(schedule.digits), speech, formula),
        look: FIGURE,
      },
    ]);
    parts.push(own);
  }
}

/** Total × share; the part that takes the rest is what the others leave, where it comes last as it nearly always does. */
function formulaOf(
  part: InstalmentModel,
  before: { readonly range: string; readonly parts: readonly (Operand | undefined)[] },
  share: Operand | undefined,
  { model, total, digits }: ScheduleOf,
): string | undefined {
  const target = { model: part.amount, digits };
  const isRest = before.parts.length === model.schedule.length - 1 && restOf(model.schedule) === part;
  const left = isRest ? remainder(target, total, before.range, before.parts) : undefined;
  return left ?? product(target, [total, share]);
}

/** The part without a share, where there is one such part (fixed amounts stand beside a rest only); else the last. */
function restOf(schedule: readonly InstalmentModel[]): InstalmentModel | undefined {
  const [open, ...others] = schedule.filter(({ percent: share }) => share === undefined);
  return open && others.length === 0 ? open : schedule.at(-1);
}
