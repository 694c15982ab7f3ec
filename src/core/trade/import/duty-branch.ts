import { ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { DutyRate, DutyTerm } from '../../spec/duty.ts';
import type { Money } from '../../spec/money.ts';
import type { Duty } from './duties.ts';
import { inOrder, nameKey } from './references.ts';
import type { BadReference } from './references.ts';

/** What the terms of a line's duties are counted by. */
export interface DutyMeasure {
  readonly quantity: Decimal;
  /** kg net, else gross; `undefined` where the line has none. */
  readonly weight: Decimal | undefined;
  /** 1 unit of the amount's currency in the document's currency. */
  readonly rateOf: (money: Money) => Decimal | undefined;
}

/** A duty as a line: `ofValue` × customs value + `fixed`, in the document's currency. */
export interface Branch {
  readonly ofValue: Decimal;
  readonly fixed: Decimal;
  /** Where the duty is more than one share of the value: all that it could be, and which of it this is. */
  readonly among?: Among;
}

export interface Among {
  readonly stands: 'value' | 'min' | 'max' | 'nothing';
  readonly value: Branch;
  readonly min: Branch | undefined;
  readonly max: Branch | undefined;
}

const NOTHING: Branch = { ofValue: ZERO, fixed: ZERO };

/**
 * The linear branch of a duty in force at a customs value; an amount below zero counts as zero.
 * Terms that are a share of another duty take that duty's branch from `others`, by `nameKey`.
 * What cannot be counted (no exchange rate, no weight) counts as nothing: the gaps say so.
 */
export function branchAt(
  rate: DutyRate,
  measure: DutyMeasure,
  value: Decimal,
  others?: ReadonlyMap<string, Branch>,
): Branch {
  const plain = plainRate(rate);
  if (plain) return { ofValue: plain, fixed: ZERO };
  const amount = (branch: Branch): Decimal => amountAt(branch, value);
  const [base = NOTHING, min, max] = [rate.value, rate.min, rate.max].map(
    (terms) => terms && sumOf(terms, measure, others),
  );
  let branch = base;
  if (min && amount(min).greaterThan(amount(branch))) branch = min;
  if (max && amount(max).lessThan(amount(branch))) branch = max;
  if (amount(branch).isNegative()) branch = NOTHING;
  const stands = branch === base ? 'value' : branch === min ? 'min' : branch === max ? 'max' : 'nothing';
  return { ofValue: branch.ofValue, fixed: branch.fixed, among: { stands, value: base, min, max } };
}

/** What a branch comes to at a customs value. */
export function amountAt({ ofValue, fixed }: Branch, value: Decimal): Decimal {
  return ofValue.times(value).plus(fixed);
}

/** All duties of a line at a customs value, as branches in the order of `duties`. */
export function branchesAt(duties: readonly Duty[], measure: DutyMeasure, value: Decimal): readonly Branch[] {
  if (!duties.some(({ rate }) => namesIn(rate).length > 0))
    return duties.map(({ rate }) => branchAt(rate, measure, value));
  const known = new Map<string, Branch>();
  for (const { name, rate } of inOrder(duties, ({ rate }) => namesIn(rate)).rows)
    known.set(nameKey(name), branchAt(rate, measure, value, known));
  return duties.map(({ name }) => known.get(nameKey(name)) ?? NOTHING);
}

/** True where every duty is one share of the customs value: its branch is then the same at every value. */
export function isPlain(duties: readonly Duty[]): boolean {
  return duties.every(({ rate }) => plainRate(rate) !== undefined);
}

/** Duties that are a share of a duty that the line does not have, or of themselves by way of others. */
export function dutyProblems(duties: readonly Duty[]): readonly BadReference<Duty>[] {
  return inOrder(duties, ({ rate }) => namesIn(rate)).bad;
}

/** Names of the other duties that a duty is a share of. */
function namesIn({ value, min, max }: DutyRate): string[] {
  return [value, min, max].flat().flatMap((term) => (term?.kind === 'share' && term.of ? [term.of] : []));
}

function plainRate({ value, min, max }: DutyRate): Decimal | undefined {
  const [only] = value;
  const plain = value.length === 1 && !min && !max && only?.kind === 'share' && only.of === undefined;
  return plain && !only.rate.isNegative() ? only.rate : undefined;
}

/** What terms come to together. */
export function sumOf(terms: readonly DutyTerm[], measure: DutyMeasure, others?: ReadonlyMap<string, Branch>): Branch {
  let [ofValue, fixed] = [ZERO, ZERO];
  for (const term of terms) {
    if (term.kind === 'specific') fixed = fixed.plus(specific(term, measure));
    else if (term.of === undefined) ofValue = ofValue.plus(term.rate);
    else {
      const other = others?.get(nameKey(term.of)) ?? NOTHING;
      ofValue = ofValue.plus(other.ofValue.times(term.rate));
      fixed = fixed.plus(other.fixed.times(term.rate));
    }
  }
  return { ofValue, fixed };
}

function specific(term: DutyTerm & { readonly kind: 'specific' }, measure: DutyMeasure): Decimal {
  const count = term.per === 'unit' ? measure.quantity : (measure.weight ?? ZERO);
  return term.money.amount
    .times(measure.rateOf(term.money) ?? ZERO)
    .times(count)
    .div(term.count);
}
