import type { WhatIfInputs, WhatIfOutcome } from '../core/documents/what-if.ts';
import type { TotalsReport } from '../core/documents/report.ts';
import { NONE, grouped, isNearZero, isNegative, percent } from './format.ts';
import { fill, type Labels } from './labels.ts';
import { isWish } from './state.ts';
import type { Wish } from './protocol.ts';
import { isNumber, wished, type WishInput } from './wish.ts';

export interface WhatIfView {
  readonly inputs: readonly WishInput[];
  /** Total, profit and margin, as they are and as supposed. */
  readonly rows: readonly {
    readonly name: string;
    readonly now: string;
    readonly then: string;
    readonly loss: boolean;
  }[];
  readonly changed: boolean;
  /** Something is supposed that belongs into the document. */
  readonly writable: boolean;
  readonly remark: string | undefined;
}

/** What is supposed, beside the true figures. `outcome` is absent until it has been worked out. */
export function whatIfView(
  given: {
    readonly inputs: WhatIfInputs;
    readonly report: TotalsReport;
    readonly wish: Wish;
    readonly outcome: WhatIfOutcome | undefined;
  },
  labels: Labels,
): WhatIfView {
  const { report, wish, outcome } = given;
  const changed = isWish(wish);
  const then = (pick: (one: WhatIfOutcome) => string): string => (changed && outcome ? pick(outcome) : '');
  const inside = report.internal;
  const rows = [
    {
      name: `${labels.total} ${report.currency}`,
      now: report.complete ? grouped(report.totals.total) : NONE,
      then: then(({ total }) => grouped(total)),
      loss: false,
    },
    ...(inside
      ? [
          {
            name: labels.profit,
            now: grouped(inside.profit),
            then: then(({ profit }) => grouped(profit)),
            loss: isNegative(outcome?.profit ?? null),
          },
          {
            name: labels.margin,
            now: percent(inside.margin),
            // Break-even, as near as rounded unit prices come to it.
            then: then(({ margin }) => (isNearZero(margin) ? '≈ 0%' : percent(margin))),
            loss: isNegative(outcome?.margin ?? null) && !isNearZero(outcome?.margin ?? null),
          },
        ]
      : []),
  ];
  const inputs = inputsOf(given, labels);
  const { freight, quantity, margin } = wish;
  return {
    inputs,
    rows,
    changed,
    writable:
      [freight, quantity, given.inputs.byProfit ? margin : undefined].some((text) => text !== undefined) &&
      inputs.every(({ valid }) => valid),
    remark:
      changed && outcome?.missing.includes('shares')
        ? labels.noPrice
        : margin !== undefined && !given.inputs.byProfit
          ? labels.notByProfit
          : undefined,
  };
}

function inputsOf({ inputs, report, wish }: Parameters<typeof whatIfView>[0], labels: Labels): WishInput[] {
  const input = (id: string, label: string, now: string, range: Pick<WishInput, 'min' | 'max' | 'step'>): WishInput => {
    const value = wished(wish, id) ?? now;
    return { id, label, now, value, valid: isNumber(value), ...range };
  };
  const { freight, duty, margin } = inputs;
  return [
    ...inputs.fx.map(({ pair, rate }) => {
      const [base = '', quote = ''] = pair.split('/');
      return input(`fx ${pair}`, fill(labels.whatIfFx, { base, quote }), rate, around(Number(rate), 0.8, 1.2));
    }),
    ...(freight === null
      ? []
      : [
          input(
            'freight',
            fill(labels.whatIfFreight, { currency: report.currency }),
            freight,
            around(Number(freight), 0, 3),
          ),
        ]),
    ...(duty ? [input('duty', labels.whatIfDuty, '0', { min: 0, max: 50, step: 0.5 })] : []),
    input('quantity', labels.whatIfQuantity, '1', { min: 0.1, max: 5, step: 0.1 }),
    ...(margin !== null
      ? [
          input('margin', labels.whatIfMargin, percent(margin).replace('−', '-').replace(/[%,]/g, ''), {
            min: 0,
            max: 60,
            step: 0.5,
          }),
        ]
      : []),
  ];
}

/** A range about a figure, in steps of about a thousandth of it. */
function around(now: number, low: number, high: number): Pick<WishInput, 'min' | 'max' | 'step'> {
  const step = 10 ** Math.floor(Math.log10(Math.max(now, 1e-6)) - 2);
  const whole = (value: number): number => Number((Math.round(value / step) * step).toPrecision(12));
  return { min: whole(now * low), max: Math.max(whole(now * high), step), step };
}
