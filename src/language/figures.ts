import { fixed } from '../core/money/decimal.ts';
import type { Decimal } from '../core/money/decimal.ts';
import { minorUnits } from '../core/tables/currencies.ts';

/** A figure that is written in digits, the thousands apart: `14680.00 USD` → `14,680.00 USD`. */
export function grouped(text: string): string {
  return text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** An amount of a currency, rounded to its smallest coin. */
export function amountText(amount: Decimal, currency: string): string {
  return grouped(fixed(amount, minorUnits(currency)));
}

/** A price or cost as it was given, with the decimals of its currency at least. */
export function priceText(amount: Decimal, currency: string | undefined): string {
  return grouped(fixed(amount, Math.max(amount.decimalPlaces(), minorUnits(currency ?? ''))));
}

/** A share of one: `0.853` → `85%`. */
export function wholePercent(share: Decimal): string {
  return `${share.times(100).toDecimalPlaces(0).toFixed()}%`;
}

/** A share of one, exact: `13%`. */
export function percentText(share: Decimal): string {
  return `${share.times(100).toFixed()}%`;
}

/** A quantity, weight or volume to so many decimals, none of them a zero at the end. */
export function quantityText(value: Decimal, digits = 6): string {
  return grouped(value.toDecimalPlaces(digits).toFixed());
}
