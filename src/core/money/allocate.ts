import { Decimal, ZERO, sum } from './decimal.ts';

/**
 * Splits a rounded total into parts in proportion to `weights`, each with `digits` decimals, that sum to the
 * total exactly: every part is cut towards zero and what is left goes, one smallest unit each, to the largest
 * remainders (the earlier part first where two are alike). Weights that sum to zero split evenly.
 */
export function allocate(total: Decimal, weights: readonly Decimal[], digits: number): Decimal[] {
  if (weights.length === 0) return [];
  const all = sum(weights);
  const shares = all.isZero() ? weights.map(() => new Decimal(1)) : weights;
  const whole = all.isZero() ? new Decimal(weights.length) : all;
  const exact = shares.map((share) => total.times(share).div(whole));
  const parts = exact.map((value) => value.toDecimalPlaces(digits, Decimal.ROUND_DOWN));
  const unit = new Decimal(10).pow(-digits).times(total.isNegative() ? -1 : 1);
  const left = total.minus(sum(parts)).div(unit).round().toNumber();
  const order = exact
    .map((value, index) => ({ index, rest: value.minus(parts[index] ?? ZERO).abs() }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? ZERO).plus(unit);
  return parts;
}
