import { Decimal } from './decimal.ts';
import { minorUnits } from '../tables/currencies.ts';

/**
 * Rounds half away from zero to `digits` decimals.
 * Quotients carry 40 digits; cutting them to 30 first makes an exact half that went through a division
 * (0.00499…9) an exact half again.
 */
export function round(value: Decimal, digits: number): Decimal {
  if (value.decimalPlaces() <= digits) return value;
  return value.toSignificantDigits(30).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
}

/** Rounds an amount half away from zero to the minor unit of its currency (ISO 4217). */
export function roundMoney(value: Decimal, currency: string): Decimal {
  return round(value, minorUnits(currency));
}
