import { Decimal, fixed, parseDecimal } from '../../core/money/decimal.ts';

/** A spreadsheet keeps and shows fifteen digits of a number; what has more stands as text. */
const DIGITS = 15;

/** Plain decimal text as a spreadsheet's number, where it is that number to the last digit. */
export function numberOf(text: string): number | undefined {
  const value = parseDecimal(text);
  return value === undefined || value.precision() > DIGITS ? undefined : Number(text);
}

/**
 * Whether a rounded result is the model's figure, reckoned exactly and in every way in which a program may round a
 * binary fraction: by its true value, by its fifteen digits (Excel), by shifting the point. 1.005 is 1.00 for the first
 * and 1.01 for the others: such a figure must not be left to a formula.
 */
export function comesTo(model: string, digits: number, exact: Decimal, float: number): boolean {
  const shift = 10 ** digits;
  const shifted = (Math.sign(float) * Math.floor(Math.abs(float) * shift + 0.5)) / shift;
  return [
    fixed(exact, digits),
    float.toFixed(digits),
    fixed(new Decimal(float.toPrecision(DIGITS)), digits),
    shifted.toFixed(digits),
  ].every((text) => new Decimal(text).equals(model));
}
