import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';

/** What is due at a value, and what of the price that leaves: the less, the higher the value. */
export interface Steps<D> {
  readonly at: (value: Decimal) => D;
  readonly left: (due: D) => Decimal;
}

export interface Found<D> {
  readonly value: Decimal;
  readonly due: D;
}

/** Half-way turns among them: more than enough to come down to nothing from any amount. */
const MOST_TURNS = 120;

/**
 * The value that is what is left at itself: every other turn tries what was left, the others half-way between the
 * bounds found. Between bounds that have met lies a step, and no such value: there the higher due stands, if it leaves
 * anything.
 */
export function agreeing<D>(start: Found<D>, { at, left }: Steps<D>): Found<D> {
  let here = start;
  let low: Found<D> | undefined;
  let high: Found<D> | undefined;
  for (let turn = 0; ; turn++) {
    const next = left(here.due);
    if (same(next, here.value)) {
      // So near a step other duties may be due there.
      [low, high] = [here, next.equals(here.value) ? here : { value: next, due: at(next) }];
    } else if (next.greaterThan(here.value)) low = here;
    else high = here;
    if ((low && high && same(low.value, high.value)) || turn === MOST_TURNS) {
      const { due } = left((high ?? here).due).isNegative() ? (low ?? here) : (high ?? here);
      return { value: left(due), due };
    }
    const value = low && high && !(turn % 2 === 0 && between(next, low, high)) ? halfway(low, high) : next;
    here = { value, due: at(value) };
  }
}

type At = Pick<Found<unknown>, 'value'>;

function between(value: Decimal, low: At, high: At): boolean {
  return value.greaterThan(low.value) && value.lessThan(high.value);
}

function halfway(low: At, high: At): Decimal {
  return low.value.plus(high.value).div(2);
}

function same(a: Decimal, b: Decimal): boolean {
  return round(a.minus(b), 12).isZero();
}
