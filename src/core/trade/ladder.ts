import { ONE } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';

/**
 * The price of one line and its customs value, solved together and exactly.
 *
 *     P = q·(F + D) + s·P          price: fixed part, import costs, shares of the price; q = 1 + profit of cost
 *     D = a·V + b + g·P            duties, taxes and fees
 *     V = (1 − k)·P − D − K        customs value: what remains after freight and costs abroad are taken out
 *
 * All amounts are in the document's currency. Where nothing is due at import a = b = g = 0 and P = q·F ÷ (1 − s).
 */
export interface Equation {
  /** F: what the price must bring in, before shares. */
  readonly fixed: Decimal;
  /** s: sum of the shares of the price. */
  readonly shares: Decimal;
  /** q: 1, or 1 + profit of cost. */
  readonly factor: Decimal;
  readonly landed: Landed | undefined;
}

/** The coefficients of one line's import costs. */
export interface Landed {
  /** a: share of the customs value. */
  readonly ofValue: Decimal;
  /** b: fixed amounts. */
  readonly fixed: Decimal;
  /** g: share of the price (tax on insurance that is itself a share of the price). */
  readonly ofPrice: Decimal;
  /** K: carriage, insurance and costs abroad inside the price that customs does not count. */
  readonly outside: Decimal;
  /** k: the same, as a share of the price. */
  readonly outsideOfPrice: Decimal;
}

/** Solves for the price; `undefined` when the shares leave nothing (they sum to 100 % or more). */
export function solvePrice({ fixed, shares, factor, landed }: Equation): Decimal | undefined {
  if (!landed) {
    const rest = ONE.minus(shares);
    return rest.greaterThan(0) ? fixed.times(factor).div(rest) : undefined;
  }
  const { ofValue: a, fixed: b, ofPrice: g, outside, outsideOfPrice: k } = landed;
  const grown = ONE.plus(a);
  const rest = grown
    .times(ONE.minus(shares).minus(factor.times(g)))
    .minus(factor.times(a).times(ONE.minus(k).minus(g)));
  if (!rest.greaterThan(0)) return undefined;
  return factor.times(grown.times(fixed.plus(b)).minus(a.times(b.plus(outside)))).div(rest);
}

/** The customs value inside a price that stands: solved, not iterated (19 CFR 152.103 and the general WTO rule). */
export function customsValue(
  price: Decimal,
  { ofValue: a, fixed: b, ofPrice: g, outside, outsideOfPrice: k }: Landed,
): Decimal {
  return price.times(ONE.minus(k).minus(g)).minus(b).minus(outside).div(ONE.plus(a));
}

/** Duties, taxes and fees inside a price. */
export function importCosts(price: Decimal, landed: Landed): Decimal {
  return landed.ofValue.times(customsValue(price, landed)).plus(landed.fixed).plus(landed.ofPrice.times(price));
}
