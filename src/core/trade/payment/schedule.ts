import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { roundMoney } from '../../money/round.ts';
import type { Instalment } from './instalment.ts';

/** The shares' sum, which must be 1; fixed amounts are read only beside a rest, which makes them the whole. */
export function totalShare(parts: readonly Instalment[]): Decimal {
  return parts.some((part) => part.share === undefined) ? ONE : sum(parts.map((part) => part.share ?? ZERO));
}

/**
 * The amount of each part in the currency's minor unit. The rest, or else the last part, takes the remainder, so that
 * they sum to the total; parts that do not come to the whole sum to less. `undefined` where a fixed amount is in
 * another currency or more than there is.
 */
export function schedule(
  parts: readonly Instalment[],
  total: Decimal,
  currency: string,
): readonly Decimal[] | undefined {
  if (parts.some(({ amount }) => amount && amount.currency !== currency)) return undefined;
  const rest = parts.findIndex((part) => part.rest);
  const whole = totalShare(parts).equals(1);
  const remainder = whole ? (rest >= 0 ? rest : parts.length - 1) : -1;
  let left = total;
  const amounts = parts.map((part, n) => {
    if (n === remainder) return ZERO;
    const own = roundMoney(part.amount?.value ?? total.times(part.share ?? 0), currency);
    // Many small parts, each rounded up, are never more than the whole.
    const amount = whole && !part.amount && own.abs().greaterThan(left.abs()) ? left : own;
    left = left.minus(amount);
    return amount;
  });
  if (parts.some(({ amount }) => amount) && left.isNegative()) return undefined;
  return amounts.map((amount, n) => (n === remainder ? left : amount));
}
