import { ONE, ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Element } from '../tables/incoterms.ts';
import { priceShares } from './base.ts';
import { shareOf } from './deal.ts';
import { customsValue, solvePrice } from './ladder.ts';
import type { Landed } from './ladder.ts';
import { feeStates, landedOf } from './landed.ts';
import type { FeeState, ImportCase } from './landed.ts';
import { partOf } from './price-case.ts';
import type { PriceCase } from './price-case.ts';
import type { PricedLine } from './priced.ts';
import type { Start } from './start.ts';

/** What a line must bring in besides its base, and the shares of its price. */
export interface Terms {
  readonly fixed: Decimal;
  readonly shares: Decimal;
  /** 1, or 1 + profit of cost. */
  readonly factor: Decimal;
  readonly added: PricedLine['added'];
  readonly removed: PricedLine['removed'];
}

export function termsOf(price: PriceCase, start: Start, n: number): Terms {
  const { deal, insurance: rate } = price;
  const listed = (elements: readonly Element[]): PricedLine['added'] =>
    elements
      .filter((element) => !price.derived.has(element) && price.parts.has(element))
      .map((element) => ({ element, amount: partOf(price, element, n) }));
  const added = listed(start.add);
  const removed = listed(start.remove);
  const fromCost = start.line.basis.method === 'cost';
  const own = priceShares(deal, fromCost);
  const { profit } = deal.pricing;
  const factor = fromCost ? ONE.plus(shareOf(profit, 'cost') ?? shareOf(profit, 'purchase') ?? ZERO) : ONE;
  const insured = start.add.includes('insurance') ? rate : ZERO;
  const whole = start.base ?? ZERO;
  const base = start.remove.includes('insurance') ? whole.times(ONE.minus(rate)) : whole;
  const fixed = base.plus(sum(added.map((part) => part.amount))).minus(sum(removed.map((part) => part.amount)));
  // Insurance inside the list price and inside the new one grows with what is added: it is taken out and solved again.
  const changes = !own.isZero() || added.length + removed.length > 0;
  const kept = keepsInsurance(price, start) && changes ? rate : ZERO;
  return {
    fixed: fixed.minus(base.times(kept)),
    shares: own.plus(insured.times(factor)).plus(kept),
    factor,
    added,
    removed,
  };
}

/** True where both the list price's term and the deal's own make the seller insure. */
function keepsInsurance({ borne }: PriceCase, start: Start): boolean {
  return start.line.basis.method === 'list' && borne.has('insurance') && !start.add.includes('insurance');
}

/** A line's whole price, exact: as given, or solved. `undefined` where the line has no base or its shares leave nothing. */
export function exactPrice(price: PriceCase, start: Start, n: number, landed: Landed | undefined): Decimal | undefined {
  if (!start.base || start.line.basis.method === 'final') return start.base;
  const { fixed, shares, factor } = termsOf(price, start, n);
  return solvePrice({ fixed, shares, factor, landed: start.add.includes('importDuties') ? landed : undefined });
}

/**
 * Fees have bounds: solves with each fee as a share, looks where the customs value of the entry falls, and solves
 * again until it stays there. `values` gives the customs values of the lines for the states that it is told.
 */
export function settleFees(importCase: ImportCase, values: (states: readonly FeeState[]) => Decimal[]): FeeState[] {
  let states: FeeState[] = importCase.facts.fees.map(() => 'share');
  for (let round = 0; round < 6; round++) {
    const next = feeStates(importCase, sum(values(states)));
    if (next.every((state, n) => state === states[n])) break;
    states = next;
  }
  return states;
}

/** The coefficients of each line's import costs, where the seller bears duties that come out of the customs value. */
export function settledImport(price: PriceCase, importCase: ImportCase | undefined): (Landed | undefined)[] {
  if (!importCase || !price.dutyInPrice) return price.starts.map(() => undefined);
  const at = (states: readonly FeeState[]): Landed[] =>
    importCase.lines.map((line) => landedOf(importCase, line, states));
  const states = settleFees(importCase, (tried) =>
    at(tried).map((landed, n) => {
      const start = price.starts[n];
      const exact = start && exactPrice(price, start, n, landed);
      return exact ? customsValue(exact, landed) : ZERO;
    }),
  );
  return at(states);
}
