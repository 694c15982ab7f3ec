import { Decimal, ZERO, parseDecimal } from '../money/decimal.ts';
import { Refusal, refuse } from './grammar.ts';
import { nonNegative, withoutCurrency } from './money.ts';
import type { Money } from './money.ts';
import { percent } from './numbers.ts';

/** A duty: a share of the customs value, or an amount per quantity (kg, or the item's own unit). */
export type DutyRate =
  | { readonly kind: 'share'; readonly rate: Decimal }
  | { readonly kind: 'specific'; readonly money: Money; readonly count: Decimal; readonly per: 'kg' | 'unit' };

export function namedDuty(text: string): DutyRate | Refusal {
  const value = duty(text);
  return value instanceof Refusal || value.kind !== 'specific' || value.money.currency ? value : withoutCurrency(text);
}

function duty(text: string): DutyRate | Refusal {
  if (/^(free|none)$/i.test(text)) return { kind: 'share', rate: ZERO };
  const match = /^(.*?)\s+per\s+([\d.]*)\s*(kg|t|unit|pcs?)$/i.exec(text);
  if (!match) {
    const rate = percent(text);
    return rate instanceof Refusal ? rate : { kind: 'share', rate };
  }
  const amount = nonNegative(match[1] ?? '');
  if (amount instanceof Refusal) return amount;
  const count = match[2] ? parseDecimal(match[2]) : new Decimal(1);
  if (!count?.greaterThan(0))
    return refuse('bad-value', '“{text}”: write a duty as 3.9% or 35.10 GBP per 100 kg', { text });
  const unit = match[3]?.toLowerCase() ?? '';
  if (unit === 't') return { kind: 'specific', money: amount, count: count.times(1000), per: 'kg' };
  return { kind: 'specific', money: amount, count, per: unit === 'kg' ? 'kg' : 'unit' };
}
