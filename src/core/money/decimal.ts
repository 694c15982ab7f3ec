import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimal arithmetic: 40 significant digits, half away from zero, never exponent notation.
 * Floats of JavaScript never enter: a number is made from its source text.
 */
export const Decimal = Base.clone({
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});
export type Decimal = InstanceType<typeof Base>;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** A decimal from text such as `12.80`; `undefined` when the text is no plain decimal number. */
export function parseDecimal(text: string): Decimal | undefined {
  return /^[+-]?\d{1,30}(\.\d{1,20})?$/.test(text) ? new Decimal(text) : undefined;
}

/** A decimal from text that the program itself wrote; throws when it is none. */
export function dec(text: string): Decimal {
  return new Decimal(text);
}

/** a × b, in no more memory than its digits take: for figures that are kept for every line. */
export function product(a: Decimal, b: Decimal): Decimal {
  return new Decimal(a.times(b));
}

/** The sum, zero for an empty list. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/**
 * Text with exactly `digits` decimals, half away from zero; never `-0.00`. Digits beyond thirty are what a division left:
 * an exact half that went through one is a half again.
 */
export function fixed(value: Decimal, digits: number): string {
  const exact = value.decimalPlaces() > digits ? value.toSignificantDigits(30) : value;
  const text = exact.toFixed(digits, Base.ROUND_HALF_UP);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
