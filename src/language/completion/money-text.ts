import type { Money } from '../../core/spec/money.ts';

/** An amount as it is written in files: `12.80 USD`. */
export function moneyText({ amount, currency }: Money, around: string | undefined): string {
  return [amount.toFixed(Math.max(2, amount.decimalPlaces())), currency ?? around].filter(Boolean).join(' ');
}
