import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';
import { dueAt } from './due.ts';
import type { Due, Entry } from './due.ts';

/** What falls due, and the customs value that remains once it is taken out of the price. */
export interface Remaining {
  readonly due: Due;
  /**
   * Equal to the value that the duties are worked out at, but where none is: at a step the duty of the higher value
   * leaves less than that value, that of the lower one more.
   */
  readonly value: Decimal;
}

/** Half-way turns among them: more than enough to come down to nothing from any amount. */
const MOST_TURNS = 120;

/**
 * Where duties inside the price are cut down, the prices are solved with the duties before that. What is cut off stays
 * in the price and so in the customs value: V = P − what is payable at V − what customs leaves out. It moves the
 * customs values of the groups that hold their duties, in proportion; what is payable goes up with V in steps.
 */
export function remaining(entry: Entry, values: readonly Decimal[]): Remaining {
  const first = dueAt(entry, values);
  const holds = entry.shipped.map(({ group: { kind } }) => kind.method !== 'free' && !kind.apart.has('importDuties'));
  const start = sum(values.filter((_, n) => holds[n]));
  if (!first.cut || !entry.price.dutyInPrice || !start.greaterThan(0)) return { due: first, value: first.value };
  const apart = dutiesApart(entry, values, first.value);
  const inPrice = (due: Pick<Due, 'duties' | 'taxes'>, fees: Due['fees']): Decimal =>
    sum([...due.duties, ...fees, ...(entry.price.borne.has('importTaxes') ? due.taxes : [])].map((one) => one.amount));
  const whole = start.plus(inPrice(first.uncut, first.fees)).minus(apart ? inPrice(apart.uncut, apart.fees) : ZERO);
  const standing = apart ? inPrice(apart, apart.fees) : ZERO;
  const at = (value: Decimal): Due => {
    const factor = value.div(start);
    return dueAt(
      entry,
      values.map((one, n) => (holds[n] ? one.times(factor) : one)),
    );
  };
  const left = (due: Due): Decimal => whole.minus(inPrice(due, due.fees).minus(standing));
  const { value, due } = settledAt(start, { first, at, left });
  return { due, value: first.value.minus(start).plus(value) };
}

/** The bill of the groups alone whose duties stand on lines of their own, where others hold theirs. */
function dutiesApart(entry: Entry, values: readonly Decimal[], whole: Decimal): Due | undefined {
  const standing = entry.shipped.map(({ group }) => group.kind.apart.has('importDuties'));
  if (!standing.includes(true)) return undefined;
  const own = values.filter((_, n) => standing[n]);
  const part = whole.isZero() ? ZERO : sum(own).div(whole).times(entry.part);
  return dueAt({ ...entry, shipped: entry.shipped.filter((_, n) => standing[n]), part }, own);
}

interface Steps {
  readonly first: Due;
  readonly at: (value: Decimal) => Due;
  /** What of the price is left for the value; the less, the higher the value. */
  readonly left: (due: Due) => Decimal;
}

interface Found {
  readonly value: Decimal;
  readonly due: Due;
}

/**
 * The value that is what is left at itself: every other turn tries what was left, the others half-way between the
 * bounds found. Between bounds that have met lies a step, and no such value: there the higher duty stands, if it leaves
 * anything.
 */
function settledAt(start: Decimal, { first, at, left }: Steps): Found {
  let here: Found = { value: start, due: first };
  let [low, high]: (Found | undefined)[] = [];
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const next = left(here.due);
    if (same(next, here.value)) {
      // So near a step the duties may be others there.
      const there = { value: next, due: next.equals(here.value) ? here.due : at(next) };
      if (same(left(there.due), next)) return there;
      [low, high] = [here, there];
    } else if (next.greaterThan(here.value)) low = here;
    else high = here;
    if (low && high && same(low.value, high.value)) break;
    const between = !(low && next.lessThanOrEqualTo(low.value)) && !(high && next.greaterThanOrEqualTo(high.value));
    const value = low && high && !(between && turn % 2 === 0) ? low.value.plus(high.value).div(2) : next;
    here = { value, due: at(value) };
  }
  const higher = high ?? here;
  const lower = low ?? here;
  const { due } = left(higher.due).isNegative() ? lower : higher;
  return { value: left(due), due };
}

function same(a: Decimal, b: Decimal): boolean {
  return round(a.minus(b), 12).isZero();
}
