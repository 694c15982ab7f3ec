import type { Decimal } from '../money/decimal.ts';
import type { Truncation } from '../tables/regimes.ts';
import { down } from '../trade/import/truncation.ts';
import type { Cut, CutLine } from '../trade/import/truncation.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { linesOf } from './trace-lines.ts';
import { six } from './trace-words.ts';

/** What customs looks at together: `HS 9405.42 from CN: A (line 1)`. */
export function tariffLabel(context: TraceContext, { groups }: CutLine): string {
  const members = groups.flatMap(({ group }) => group.members);
  const { line } = members[0] ?? {};
  const from = line?.origin === undefined ? '' : ` from ${line.origin}`;
  return `HS ${line?.hs ?? '—'}${from}: ${linesOf(context, members)}`;
}

/** An amount that a rate is taken of, as it was cut down: `4648000 JPY (4648650 cut down to a multiple of 1000 JPY before the rate)`. */
export function written(
  before: Decimal,
  after: Decimal,
  multiple: Decimal | undefined,
  { currency }: Truncation,
): string {
  const amount = `${six(after)} ${currency}`;
  return multiple
    ? `${amount} (${six(before)} cut down to a multiple of ${multiple.toFixed()} ${currency} before the rate)`
    : amount;
}

interface Payable {
  /** The sum of the amounts of the lines. */
  readonly whole: Decimal;
  readonly multiple: Decimal | undefined;
  readonly lines: readonly Trace[];
}

/** What is payable of a duty or tax in the country's currency, cut down once, and the way to the document's. */
export function payable(
  context: TraceContext,
  { truncate, conversion }: Cut,
  { whole, multiple, lines }: Payable,
): Trace[] {
  const { currency } = truncate;
  const due = down(whole, multiple);
  const cut = multiple
    ? `${six(whole)} ${currency} cut down to a multiple of ${multiple.toFixed()} ${currency}`
    : 'the sum';
  const here =
    conversion.steps.length === 0
      ? ''
      : `; ÷ ${six(conversion.rate)} = ${six(due.div(conversion.rate))} ${context.computation.deal.currency}`;
  return [
    node('Payable', `${six(due)} ${currency}`, { how: `${cut}${here}`, parts: lines }),
    ...context.conversion(conversion),
  ];
}
