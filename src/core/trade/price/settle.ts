import { ONE, ZERO, dec, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';
import { branchesAt } from '../import/duty-branch.ts';
import { NOTHING, amountOf, only, plus, times } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import { featuresHere } from '../deal/goods.ts';
import type { LineFacts } from '../deal/goods.ts';
import { groupLines, withAmounts } from './group.ts';
import type { Group } from './group.ts';
import { feeAt, feeBounds, feeTerms } from '../import/import-case.ts';
import type { FeeTerms, ImportCase } from '../import/import-case.ts';
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
  /** False where no prices were found at which duties and fees are what the prices hold. */
  readonly steady: boolean;
}

/** More rounds than any bounds of fees and duties have been seen to need. */
const MOST_ROUNDS = 60;
/** No customs value is greater. */
const FAR = dec('1e15');

/**
 * Solves all groups. Fees and duties have bounds: solved with each as it stands at a first customs value, then again at
 * the customs value found, until it stays; first the duties of each line, then the fees of the whole entry. `cutOff` is
 * what the country leaves out of the duties and taxes inside the prices.
 */
export function settle(
  price: PriceCase,
  importCase: ImportCase | undefined,
  amounts?: Amounts,
  cutOff = ZERO,
): Settled {
  const bounds = importCase ? feeBounds(importCase, price) : [];
  let valueOf = (line: LineFacts): Decimal => featuresHere(line).base;
  let total: Bracket = { at: price.goods.sums.base };
  for (let turn = 1; ; turn++) {
    const fees = feeTerms(bounds, total.at);
    const { valueOf: found, ...settled } = settleLines(price, { importCase, fees, valueOf, cutOff }, amounts);
    const priced = settled.groups.every((group) => group.price);
    const due = sum(bounds.map((fee) => feeAt(fee, settled.value)));
    const stays = priced && alike(due, fees.share.times(settled.value).plus(fees.fixed));
    if (stays || bounds.length === 0 || (!priced && total.at.greaterThan(FAR))) return settled;
    if (turn === MOST_ROUNDS) return { ...settled, steady: false };
    if (settled.steady) valueOf = found;
    total = narrowed(total, priced ? settled.value : undefined);
  }
}

interface Start {
  readonly importCase: ImportCase | undefined;
  readonly fees: FeeTerms;
  readonly cutOff: Decimal;
  readonly valueOf: (line: LineFacts) => Decimal;
}

/** Solves all groups with fees as they are: each line with its duties as they stand at its customs value. */
function settleLines(
  price: PriceCase,
  { importCase, fees, cutOff, valueOf: first }: Start,
  amounts: Amounts | undefined,
): Settled & Pick<Start, 'valueOf'> {
  const plain = amounts?.grouped.every(({ own }) => !own) ? amounts.grouped : undefined;
  let brackets = new Map<LineFacts, Bracket>();
  const valueOf = (line: LineFacts): Decimal => brackets.get(line)?.at ?? first(line);
  for (let turn = 1; ; turn++) {
    const groups = plain
      ? plain.map((group) => withAmounts(group, amounts?.of ?? nothing, plain.length === 1 ? amounts?.sum : undefined))
      : groupLines(price, importCase, { valueOf, amountOf: amounts?.of });
    const solved = solveAll(price, { importCase, groups, fees, cutOff }, amounts);
    const stays = (group: SolvedGroup): boolean =>
      !importCase || (group.price ? dutiesStay(importCase, group) : tooFar(group, valueOf));
    const steady = solved.groups.every(stays);
    if (steady || turn === MOST_ROUNDS) return { ...solved, steady, valueOf };
    const next = new Map<LineFacts, Bracket>();
    for (const { group, price: found, value } of solved.groups)
      for (const [line, { features }] of group.own ?? [])
        next.set(line, narrowed(brackets.get(line) ?? { at: first(line) }, found && amountOf(value, features)));
    brackets = next;
  }
}

const nothing = (): Decimal => ZERO;

/** Where a customs value is looked for: above `low`, below `high`, as far as they are known. */
interface Bracket {
  readonly at: Decimal;
  readonly low?: Decimal | undefined;
  readonly high?: Decimal | undefined;
}

/**
 * The next value to try. What is solved with duties as they stand at a value lies on the side where the value wanted
 * lies: there it is taken, unless it was seen to be too far; then half-way. Where shares and duties leave no price,
 * only a greater value can, at which a duty has reached its most.
 */
function narrowed({ at, low, high }: Bracket, found: Decimal | undefined): Bracket {
  const above = !found || found.greaterThan(at);
  const [from, to] = above ? [at, high] : [low, at];
  const inside = found && (!from || found.greaterThan(from)) && (!to || found.lessThan(to));
  const middle = from && to ? from.plus(to).div(2) : at.abs().plus(1).times(10);
  return { at: inside ? found : middle, low: from, high: to };
}

/** True where shares and duties leave no price, and duties at any greater value would not either. */
function tooFar({ group }: SolvedGroup, valueOf: (line: LineFacts) => Decimal): boolean {
  return [...(group.own?.keys() ?? [])].every((line) => valueOf(line).greaterThan(FAR));
}

/** True where the duties of a group, looked up at the customs values found, are the amounts that it was solved with. */
function dutiesStay(importCase: ImportCase, { group, value }: SolvedGroup): boolean {
  return [...(group.own ?? [])].every(([facts, { features, branches }]) => {
    const found = amountOf(value, features);
    const now = branchesAt(group.duties, importCase.measure(facts), found);
    return now.every(({ ofValue, fixed }, n) => {
      const used = branches[n];
      return used && alike(ofValue.times(found).plus(fixed), used.ofValue.times(found).plus(used.fixed));
    });
  });
}

function alike(a: Decimal, b: Decimal): boolean {
  return round(a.minus(b), 12).isZero();
}

interface Round {
  readonly importCase: ImportCase | undefined;
  readonly groups: readonly Group[];
  readonly fees: FeeTerms;
  readonly cutOff: Decimal;
}

function solveAll(
  price: PriceCase,
  { importCase, groups, fees, cutOff }: Round,
  amounts: Amounts | undefined,
): Pick<Settled, 'groups' | 'value'> {
  const paid: Paid = { duties: price.dutyInPrice, taxes: price.borne.has('importTaxes') };
  const termsOf = (group: Group, carried: Form): ImportTerms | undefined =>
    importCase && group.kind.ships
      ? importTerms(importCase, group, { goods: price.goods, fees, paid, carried })
      : undefined;
  const free = groups.filter(({ kind }) => kind.method === 'free');
  const onFree = free.map((group) => dutyOnFree({ group, terms: termsOf(group, NOTHING) }));
  // What is due on free goods the others carry.
  const due = price.dutyInPrice ? sum(onFree).minus(cutOff) : ZERO;
  const freeDuty = due.isZero() ? NOTHING : byValue(price.goods, due);
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
