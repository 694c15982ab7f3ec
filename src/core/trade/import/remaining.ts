import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { agreeing } from './agreeing.ts';
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
  const whole = start.plus(inPrice(first.uncut, first.fees)).minus(inPrice(apart.uncut, apart.fees));
  const standing = inPrice(apart, apart.fees);
  const at = (value: Decimal): Due => {
    const factor = value.div(start);
    return dueAt(
      entry,
      values.map((one, n) => (holds[n] ? one.times(factor) : one)),
    );
  };
  const left = (due: Due): Decimal => whole.minus(inPrice(due, due.fees).minus(standing));
  const { value, due } = agreeing({ value: start, due: first }, { at, left });
  return { due, value: first.value.minus(start).plus(value) };
}

/** The bill of the groups alone whose duties stand on lines of their own, where others hold theirs: it may be of none. */
function dutiesApart(entry: Entry, values: readonly Decimal[], whole: Decimal): Due {
  const standing = entry.shipped.map(({ group }) => group.kind.apart.has('importDuties'));
  const own = values.filter((_, n) => standing[n]);
  const part = whole.isZero() ? ZERO : sum(own).div(whole).times(entry.part);
  return dueAt({ ...entry, shipped: entry.shipped.filter((_, n) => standing[n]), part }, own);
}
