import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';
import { branchesAt } from '../import/duty-branch.ts';
import { NOTHING, amountOf, only, plus, times } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import { featuresHere } from '../deal/goods.ts';
import type { LineFacts } from '../deal/goods.ts';
import { groupLines, withAmounts } from './group.ts';
import type { Group, Told } from './group.ts';
import { feeAt, feeBounds, feeTerms } from '../import/import-case.ts';
import type { FeeBounds, FeeTerms, ImportCase } from '../import/import-case.ts';
import { importTerms } from '../import/import-terms.ts';
import type { ImportTerms, Paid } from '../import/import-terms.ts';
import type { PriceCase } from './price-case.ts';
import { solveGroup, wholeOf } from './solve.ts';
import type { Solution } from './solve.ts';
import { byValue } from './spread.ts';

/** A group with its prices and customs values. */
export interface SolvedGroup extends Solution {
  readonly group: Group;
  /** V, of each line or of the whole group. */
  readonly value: Form;
}

/** Prices before rounding; the amounts of the lines are given once they are rounded, and worked back from. */
export interface Amounts {
  readonly of: (line: LineFacts) => Decimal;
  /** The groups in which the prices were solved. */
  readonly grouped: readonly Group[];
  /** Of all lines. */
  readonly sum: Decimal;
  /** What is left of an amount after the document's discount: 1, or 1 − discount ÷ goods. */
  readonly kept: Decimal;
}

export interface Settled {
  readonly groups: readonly SolvedGroup[];
  /** Customs value of the whole entry. */
  readonly value: Decimal;
}

/** More rounds than any bounds of fees and duties have been seen to need. */
const MOST_ROUNDS = 60;
/** After so many the way back and forth is cut short: half-way between is nearer than either. */
const STEADY_ROUNDS = 4;

/**
 * Solves all groups. Fees and duties have bounds: solved with each as it stands at a first customs value, then again at
 * the customs value found, until it stays.
 */
export function settle(price: PriceCase, importCase: ImportCase | undefined, amounts?: Amounts): Settled {
  let valueOf = (line: LineFacts): Decimal => featuresHere(line).base;
  let total = price.goods.sums.base;
  let settled: Settled = { groups: [], value: ZERO };
  const fees = importCase ? feeBounds(importCase, price) : [];
  for (let turn = 0; turn < MOST_ROUNDS; turn++) {
    const told: Told = { valueOf, amountOf: amounts?.of };
    const groups = amounts?.grouped.every(({ own }) => !own)
      ? amounts.grouped.map((group) =>
          withAmounts(group, amounts.of, amounts.grouped.length === 1 ? amounts.sum : undefined),
        )
      : groupLines(price, importCase, told);
    settled = solveAll(price, { importCase, groups, fees: feeTerms(fees, total) }, amounts);
    if (!importCase || (fees.length === 0 && groups.every((group) => !group.own))) return settled;
    if (stays(settled, importCase, fees, total)) return settled;
    const last = valueOf;
    const next = new Map<LineFacts, Decimal>();
    for (const [line, value] of valuesByLine(settled))
      next.set(line, turn < STEADY_ROUNDS ? value : value.plus(last(line)).div(2));
    valueOf = (line) => next.get(line) ?? ZERO;
    total = settled.value;
  }
  return settled;
}

/** True where fees and duties, looked up at the customs values found, are the amounts that these were solved with. */
function stays(
  { groups, value }: Settled,
  importCase: ImportCase,
  fees: readonly FeeBounds[],
  total: Decimal,
): boolean {
  const used = feeTerms(fees, total);
  const same = (a: Decimal, b: Decimal): boolean => round(a.minus(b), 12).isZero();
  if (!same(sum(fees.map((fee) => feeAt(fee, value))), used.share.times(value).plus(used.fixed))) return false;
  return groups.every(({ group, value: form }) =>
    [...(group.own ?? [])].every(([facts, { features, branches }]) => {
      const found = amountOf(form, features);
      const now = branchesAt(group.duties, importCase.measure(facts), found);
      return now.every(({ ofValue, fixed }, n) =>
        same(
          ofValue.times(found).plus(fixed),
          (branches[n]?.ofValue ?? ZERO).times(found).plus(branches[n]?.fixed ?? ZERO),
        ),
      );
    }),
  );
}

/** Customs values of the lines whose duties depend on them. */
function valuesByLine({ groups }: Settled): Map<LineFacts, Decimal> {
  return new Map(
    groups.flatMap(({ group, value }) =>
      [...(group.own ?? [])].map(([facts, { features }]) => [facts, amountOf(value, features)] as const),
    ),
  );
}

interface Round {
  readonly importCase: ImportCase | undefined;
  readonly groups: readonly Group[];
  readonly fees: FeeTerms;
}

function solveAll(price: PriceCase, { importCase, groups, fees }: Round, amounts: Amounts | undefined): Settled {
  const paid: Paid = { duties: price.dutyInPrice, taxes: price.borne.has('importTaxes') };
  const termsOf = (group: Group, carried: Form): ImportTerms | undefined =>
    importCase && group.kind.ships
      ? importTerms(importCase, group, { goods: price.goods, fees, paid, carried })
      : undefined;
  const free = groups.filter(({ kind }) => kind.method === 'free');
  const onFree = free.map((group) => dutyOnFree({ group, terms: termsOf(group, NOTHING) }));
  // What is due on free goods the others carry.
  const freeDuty = price.dutyInPrice && free.length > 0 ? byValue(price.goods, sum(onFree)) : NOTHING;
  const solved = groups.map((group): SolvedGroup => {
    const terms = termsOf(group, group.kind.method === 'free' ? NOTHING : freeDuty);
    const solution = amounts ? workedBack(price, { group, terms }, amounts) : solveGroup(price, group, terms);
    return { ...solution, group, value: valueForm(group, solution.price, terms) };
  });
  return { groups: solved, value: sum(solved.map(({ group, value }) => amountOf(value, group.sums))) };
}

interface Taken {
  readonly group: Group;
  readonly terms: ImportTerms | undefined;
}

/** Prices that stand: the whole from the goods. */
function workedBack(price: PriceCase, { group, terms }: Taken, { kept }: Amounts): Solution {
  const goods = only('price', kept);
  const whole = wholeOf(price, { kind: group.kind, terms }, goods);
  return { ...solveGroup(price, group, terms), price: whole, goods };
}

/** V of a group. Goods free of charge have the customs value that they are given. */
function valueForm(group: Group, whole: Form | undefined, terms: ImportTerms | undefined): Form {
  if (!terms) return NOTHING;
  if (group.kind.method === 'free') return only('base', ONE);
  return whole ? plus(times(whole, terms.value.ofPrice), terms.value.fixed) : NOTHING;
}

function dutyOnFree({ group, terms }: Taken): Decimal {
  return terms ? terms.ofValue.times(group.sums.base).plus(amountOf(terms.fixed, group.sums)) : ZERO;
}
