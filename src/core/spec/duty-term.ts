import { ONE, parseDecimal } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { Refusal, instead, refuse, valueOf } from './grammar.ts';
import { nonNegative, withoutCurrency } from './money.ts';
import type { Money } from './money.ts';
import { percent } from './numbers.ts';

/** One term of a signed sum: what is taken off carries a negative rate or amount. */
export type DutyTerm =
  | {
      readonly kind: 'share';
      readonly rate: Decimal;
      /** Name of the duty that it is a share of; absent where it is a share of the customs value. */
      readonly of: string | undefined;
    }
  | {
      readonly kind: 'specific';
      readonly money: Money;
      /** The amount is due for every so many kg, or units of the item. */
      readonly count: Decimal;
      readonly per: 'kg' | 'unit';
    };

export const BAD_DUTY =
  '“{text}” is not a duty: write it as 3.9%, 35.10 GBP per 100 kg, 3.9% + 2 USD per kg, 13.8% min 13 GBP per 100 kg, or free';

/** Reads one term without its sign: `3.9%`, `10% of Customs duty`, `35.10 GBP per 100 kg`, `13 GBP/DTN`. */
export function dutyTerm(text: string): DutyTerm | Refusal {
  if (/[%％]/.test(text)) return share(text);
  const match = /^(.*?)\s*(?:\bper\b|\/)\s*([\d.]*)\s*(.*)$/is.exec(text);
  if (match) return specific(text, match[1] ?? '', [match[2] ?? '', match[3] ?? '']);
  if (parseDecimal(text)) {
    const rate = percent(text);
    return rate instanceof Refusal ? rate : { kind: 'share', rate, of: undefined };
  }
  return nonNegative(text) instanceof Refusal
    ? refuse('bad-value', BAD_DUTY, { text })
    : refuse('bad-value', '“{text}”: say for how much of the goods, such as 35.10 GBP per 100 kg', { text });
}

function share(text: string): DutyTerm | Refusal {
  const match = /^([^%％]*[%％])(?:\s*of\s+(?:the\s+)?(\S.*))?$/is.exec(text);
  if (!match?.[1]) return refuse('bad-value', BAD_DUTY, { text });
  const rate = percent(match[1]);
  if (rate instanceof Refusal) return rate;
  const of = match[2];
  return { kind: 'share', rate, of: of === undefined || /^(customs\s+)?value$/i.test(of) ? undefined : of };
}

/** Units of tariffs; codes of UN/ECE Recommendation 20: DTN is 100 kg, TNE a tonne. */
const UNITS: Readonly<Record<string, readonly [count: string, per: 'kg' | 'unit']>> = {
  kg: ['1', 'kg'],
  kgs: ['1', 'kg'],
  kgm: ['1', 'kg'],
  dtn: ['100', 'kg'],
  t: ['1000', 'kg'],
  tne: ['1000', 'kg'],
  ton: ['1000', 'kg'],
  tonne: ['1000', 'kg'],
  unit: ['1', 'unit'],
  pc: ['1', 'unit'],
  pcs: ['1', 'unit'],
  set: ['1', 'unit'],
};

function specific(text: string, amount: string, [count, name]: readonly [string, string]): DutyTerm | Refusal {
  const money = nonNegative(amount);
  if (money instanceof Refusal) return instead(money, (better) => text.replace(amount, () => better));
  if (!money.currency) return withoutCurrency(text);
  const unit = valueOf(UNITS, name.toLowerCase().replace(/\s*\/?\s*net$/, ''));
  if (!unit)
    return refuse('bad-value', '“{unit}” is not what a duty is counted by here: write kg, 100 kg, t, DTN or unit', {
      unit: name,
    });
  const times = count ? parseDecimal(count) : ONE;
  if (!times?.greaterThan(0)) return refuse('bad-value', BAD_DUTY, { text });
  return { kind: 'specific', money, count: times.times(unit[0]), per: unit[1] };
}
