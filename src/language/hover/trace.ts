import { ELEMENTS, explain, explainFigure, placeOf } from '../../core/index.ts';
import type { Computation, Figure, Trace } from '../../core/index.ts';
import { grouped } from '../figures.ts';
import { placeLink } from './place.ts';
import { indent, joined, plain, table } from '../markdown.ts';
import type { Reader } from '../reader.ts';

/** So many rows, and so deep, of one figure: who wants more has the side bar. */
const MOST_ROWS = 24;
const MOST_DEPTH = 5;

type Row = readonly [string, string, string];

/**
 * How a figure came about, as an indented table. Where internal figures are hidden only the way from unit price to
 * amount is told, and payments whole: what a price is made of is the seller's.
 */
export function figureTable(reader: Reader, computation: Computation, figure: Figure): string | undefined {
  const trace = explainFigure(reader.view.workspace, computation, figure);
  if (!trace) return undefined;
  if (reader.internal || figure.of === 'payment') return traceTable(reader, trace);
  return figure.of === 'line' ? traceTable(reader, { ...trace, parts: [] }) : undefined;
}

/** The total and what it is the sum of; each of those is explained where it stands. */
export function totalTable(reader: Reader, computation: Computation): string {
  const { how, ...whole } = explain(reader.view.workspace, computation);
  const sums = whole.parts.slice(0, 1 + computation.priced.charges.filter(({ shown }) => shown === 'separate').length);
  const parts = sums.map((part, n) => ({ ...part, parts: n === 0 ? part.parts.map(withoutParts) : [] }));
  return traceTable(reader, { ...whole, how: reader.internal ? how : undefined, parts });
}

const withoutParts = (trace: Trace): Trace => ({ ...trace, parts: [] });

export function traceTable(reader: Reader, trace: Trace): string {
  const rows = rowsOf(reader, trace, 0);
  const shown = rows.slice(0, MOST_ROWS);
  const left = rows.length - shown.length;
  const more = reader.view.l10n.t('and {count} more', { count: String(left) });
  return table([...shown, ...(left > 0 ? [[more, '', ''] as const] : [])]);
}

function rowsOf(reader: Reader, trace: Trace, depth: number): Row[] {
  const element = ELEMENTS.find((one) => one === trace.label);
  const label = plain(element ? reader.view.l10n.element(element) : trace.label);
  const row: Row = [indent(depth) + label, plain(grouped(trace.amount)), joined([how(trace), from(reader, trace)])];
  const parts = depth < MOST_DEPTH ? trace.parts.flatMap((part) => rowsOf(reader, part, depth + 1)) : [];
  return [row, ...parts];
}

function how(trace: Trace): string | undefined {
  return trace.how === undefined ? undefined : plain(trace.how);
}

/** Source, date and end as the file has them, and the way to the line. */
function from(reader: Reader, trace: Trace): string | undefined {
  const place = placeOf(trace);
  if (!trace.from || !place) return trace.from && plain(trace.from);
  const said = trace.from.slice(0, -`${place.file}:${place.line}`.length).replace(/, $/, '');
  return joined([plain(said), placeLink(reader, place)]);
}
