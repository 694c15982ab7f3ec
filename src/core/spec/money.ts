import type { Decimal } from '../money/decimal.ts';
import { isCurrency } from '../tables/currencies.ts';
import { Refusal, refuse } from './grammar.ts';
import { number, percent } from './numbers.ts';

/** An amount of money; the currency is absent when only a number stands there. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string | undefined;
}

export function money(text: string): Money | Refusal {
  const match = /^(?:([A-Za-z]{3})\s+)?([-+]?[\d.,_'’]+)(?:\s*([A-Za-z]{3}))?$/.exec(text);
  const code = match?.[3] ?? match?.[1];
  if (!match?.[2] || (match[1] && match[3])) {
    return refuse('bad-value', '“{text}” is not an amount of money: write 12.80 USD, or a bare number', { text });
  }
  const amount = number(match[2]);
  if (amount instanceof Refusal) {
    const better = amount.complaint.better;
    return better
      ? refuse('bad-value', amount.complaint.message, { text }, code ? `${better} ${code}` : better)
      : amount;
  }
  if (code === undefined) return { amount, currency: undefined };
  const currency = code.toUpperCase();
  if (!isCurrency(currency))
    return refuse('bad-value', '“{code}” is not a currency of ISO 4217: write a code such as USD', { code });
  return { amount, currency };
}

export function nonNegative(text: string): Money | Refusal {
  const value = money(text);
  return value instanceof Refusal || !value.amount.isNegative()
    ? value
    : refuse('bad-value', '“{text}”: an amount cannot be negative here', { text });
}

/** An amount that must name its currency: a file of facts has no currency around it. */
export function named(text: string): Money | Refusal {
  const value = nonNegative(text);
  return value instanceof Refusal || value.currency ? value : withoutCurrency(text);
}

export function withoutCurrency(text: string): Refusal {
  return refuse('bad-value', '“{text}”: say in which currency, such as 12.80 USD', { text });
}

export function currency(text: string): string | Refusal {
  const code = text.toUpperCase();
  return isCurrency(code)
    ? code
    : refuse('bad-value', '“{code}” is not a currency of ISO 4217: write a code such as USD', { code: text });
}

export function pair(text: string): readonly [string, string] | Refusal {
  const match = /^([A-Za-z]{3})\s*\/\s*([A-Za-z]{3})$/.exec(text);
  const [base = '', quote = ''] = [match?.[1]?.toUpperCase(), match?.[2]?.toUpperCase()];
  return isCurrency(base) && isCurrency(quote)
    ? [base, quote]
    : refuse('bad-value', '“{text}”: write a pair of currencies as USD/CNY (1 USD = rate CNY)', { text });
}

/** A discount: a share of the line, or an amount off it. */
export type Discount =
  { readonly kind: 'share'; readonly rate: Decimal } | { readonly kind: 'amount'; readonly money: Money };

export function discount(text: string): Discount | Refusal {
  if (!/[%％]/.test(text)) {
    const amount = nonNegative(text);
    if (amount instanceof Refusal) return amount;
    return amount.currency ? { kind: 'amount', money: amount } : percentOnly(text);
  }
  const rate = percent(text);
  if (rate instanceof Refusal) return rate;
  if (rate.isNegative() || rate.greaterThan(1))
    return refuse('bad-value', '“{text}”: a discount is between 0% and 100%', { text });
  return { kind: 'share', rate };
}

function percentOnly(text: string): Refusal {
  const rate = percent(text);
  return rate instanceof Refusal
    ? rate
    : refuse('bad-percent', '“{text}” is not a percentage: write it as 13%', { text });
}
