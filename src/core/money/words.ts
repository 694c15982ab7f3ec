import { toCardinal } from 'n2words/en-US';
import { UNIT_NAMES, minorUnits } from '../tables/currencies.ts';
import { fixed } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/**
 * An amount in English words as trade documents write it: `SAY US DOLLARS … AND CENTS … ONLY`.
 * A currency without unit names in our table is written by its code, its minor units as a fraction (`AND 45/100`).
 * The amount is taken at the currency's minor unit; a negative amount has no words and gives `undefined`.
 */
export function amountInWords(amount: Decimal, currency: string): string | undefined {
  if (amount.isNegative() && !amount.isZero()) return undefined;
  const [whole = '0', minor = ''] = fixed(amount, minorUnits(currency)).split('.');
  if (whole.length > 15) return undefined;
  const main = toCardinal(BigInt(whole)).toUpperCase();
  const rest = BigInt(minor || '0');
  const names = UNIT_NAMES[currency];
  if (!names) {
    const fraction = rest > 0n ? ` AND ${minor}/1${'0'.repeat(minor.length)}` : '';
    return `SAY ${currency} ${main}${fraction} ONLY`;
  }
  const unit = whole === '1' ? names[0] : names[1];
  const part = rest > 0n ? ` AND ${rest === 1n ? names[2] : names[3]} ${toCardinal(rest).toUpperCase()}` : '';
  return `SAY ${unit} ${main}${part} ONLY`;
}
