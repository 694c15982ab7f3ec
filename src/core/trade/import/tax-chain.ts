import { ONE, ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Regime } from '../../tables/regimes.ts';
import { nameKey } from './references.ts';
import type { Tax } from './taxes.ts';

/** A tax as shares of what it comes out of: customs value, duties, inland or international carriage, entry fees. */
export interface TaxShares {
  readonly value: Decimal;
  readonly duty: Decimal;
  readonly carriage: Decimal;
  readonly fees: Decimal;
}

export const NO_TAX: TaxShares = { value: ZERO, duty: ZERO, carriage: ZERO, fees: ZERO };

/**
 * The taxes of a line, one after another: each is charged on customs value, duty and what the regime adds, on what its
 * `on` says, or is a share of another tax. An inclusive tax is part of its own base.
 */
export function taxShares(taxes: readonly Tax[], regime: Regime): readonly TaxShares[] {
  const known = new Map<string, TaxShares>();
  return taxes.map((tax) => {
    const before = tax.on === 'value+duty+taxes' ? [...known.values()] : [];
    const base = tax.of === undefined ? added([ownBase(tax, regime), ...before]) : known.get(nameKey(tax.of));
    const shares = scaled(base ?? NO_TAX, outerRate(tax));
    known.set(nameKey(tax.name), shares);
    return shares;
  });
}

/** What a tax is charged on, earlier taxes left out. */
export function ownBase({ on }: Tax, regime: Regime): TaxShares {
  if (on === 'value') return { ...NO_TAX, value: ONE };
  if (on === 'value+duty') return { ...NO_TAX, value: ONE, duty: ONE };
  return {
    value: ONE.plus(regime.uplift ?? ZERO),
    duty: ONE,
    carriage: ONE,
    fees: regime.feesTaxed ? ONE : ZERO,
  };
}

/** The rate on the base without the tax: an inclusive tax is part of its own base. */
export function outerRate({ rate, inclusive }: Tax): Decimal {
  return inclusive ? rate.div(ONE.minus(rate)) : rate;
}

/** The sum of shares. */
export function added(rows: readonly TaxShares[]): TaxShares {
  const total = (key: keyof TaxShares): Decimal => rows.reduce((sum, row) => sum.plus(row[key]), ZERO);
  return { value: total('value'), duty: total('duty'), carriage: total('carriage'), fees: total('fees') };
}

function scaled(shares: TaxShares, by: Decimal): TaxShares {
  return {
    value: shares.value.times(by),
    duty: shares.duty.times(by),
    carriage: shares.carriage.times(by),
    fees: shares.fees.times(by),
  };
}
