import type { Decimal } from '../money/decimal.ts';
import { isCurrency } from '../tables/currencies.ts';
import { currencyCalled } from '../tables/currency-called.ts';
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
  const unknown = code !== undefined && !isCurrency(code.toUpperCase());
  if (!match?.[2] || (match[1] && match[3]) || unknown) {
    const otherwise = asInShops(text);
    if (otherwise) return otherwise;
    if (unknown) return noCurrency(code);
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
  return { amount, currency: code.toUpperCase() };
}

/** An amount with the sign or the common name of its currency: `$12.80`, `RMB 62`, `62 美元`. */
function asInShops(text: string): Refusal | undefined {
  const [, before = '', written = '', after = ''] = /^([^\d.,+-]*)(\d[\d.,_'’]*)([^\d.,+-]*)$/.exec(text) ?? [];
  const name = before.trim() || after.trim();
  if (!name || (before.trim() && after.trim())) return undefined;
  const amount = number(written);
  const plain = amount instanceof Refusal ? amount.complaint.better : written;
  return plain === undefined ? undefined : meant(name, text, (code) => `${plain} ${code}`);
}

/** Refuses what is no code, where it is known which currency or currencies it stands for. */
function meant(name: string, text: string, whole: (code: string) => string): Refusal | undefined {
  if (/^[¥￥]$/.test(name))
    return refuse('bad-value', '“{text}”: ¥ is the sign of CNY and of JPY: write {first} or {second}', {
      text,
      first: whole('CNY'),
      second: whole('JPY'),
    });
  if (name === '$')
    return refuse(
      'bad-value',
      '“{text}”: many currencies have the sign $: write {better} if US dollars are meant',
      { text, better: whole('USD') },
      whole('USD'),
    );
  const code = currencyCalled(name);
  return code === undefined
    ? undefined
    : refuse(
        'bad-value',
        '“{text}”: write a currency by its code of ISO 4217: {better}',
        { text, better: whole(code) },
        whole(code),
      );
}

function noCurrency(code: string): Refusal {
  return refuse('bad-value', '“{code}” is not a currency of ISO 4217: write a code such as USD', { code });
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
  return isCurrency(code) ? code : (meant(text, text, (better) => better) ?? noCurrency(text));
}

export function pair(text: string): readonly [string, string] | Refusal {
  const match = /^([A-Za-z]{3})\s*\/\s*([A-Za-z]{3})$/.exec(text);
  const [base = '', quote = ''] = [match?.[1]?.toUpperCase(), match?.[2]?.toUpperCase()];
  if (isCurrency(base) && isCurrency(quote)) return [base, quote];
  const better = text.split('/').map((name) => currencyCalled(name.trim()));
  return refuse(
    'bad-value',
    '“{text}”: write a pair of currencies as USD/CNY (1 USD = rate CNY)',
    { text },
    better.length === 2 && !better.includes(undefined) ? better.join('/') : undefined,
  );
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
