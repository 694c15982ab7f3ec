import { ZERO, fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { AmountCharge, Charge } from '../spec/charge.ts';
import type { DutyRate, DutyTerm } from '../spec/duty.ts';
import type { Fee, Tax } from '../trade/import/duties.ts';

/** How a charge was counted out. */
export function chargeHow(charge: Charge, count: Decimal | undefined, share: Decimal | undefined): string {
  if (charge.kind === 'share')
    return `${percent(charge.rate)} of ${percent(charge.of)} of the whole price = ${percent(share ?? ZERO)}`;
  if (charge.kind === 'none') return 'known to be nothing';
  const each = `${charge.money.amount.toFixed()} ${charge.money.currency ?? ''}`.trim();
  return charge.per === 'shipment'
    ? `${each} for the shipment`
    : `${each} × ${count?.toFixed() ?? '—'} (per ${charge.per}${suffixHow(charge)})`;
}

/** The ratio, step and minimum that a charge names. */
function suffixHow({ at, step, min }: AmountCharge): string {
  return [
    at && ` at ${at.value.toFixed()} ${at.unit}`,
    step && ` in steps of ${step.toFixed()}`,
    min && `, at least ${min.toFixed()}`,
  ]
    .filter(Boolean)
    .join('');
}

/** What a duty is charged at: `13.8% of the customs value, at least 13 GBP per 100 kg`. */
export function dutyHow({ value, min, max }: DutyRate): string {
  const least = min ? `, at least ${sumHow(min)}` : '';
  return `${sumHow(value)}${least}${max ? `, at most ${sumHow(max)}` : ''}`;
}

function sumHow(terms: readonly DutyTerm[]): string {
  return terms
    .map((term, n) => {
      const minus = (term.kind === 'share' ? term.rate : term.money.amount).isNegative();
      return `${minus ? '− ' : n > 0 ? '+ ' : ''}${termHow(term)}`;
    })
    .join(' ');
}

/** A term of a duty, without its sign. */
function termHow(term: DutyTerm): string {
  if (term.kind === 'share') return `${percent(term.rate.abs())} of ${term.of ?? 'the customs value'}`;
  const each = `${term.count.equals(1) ? '' : `${term.count.toFixed()} `}${term.per}`;
  return `${term.money.amount.abs().toFixed()} ${term.money.currency ?? ''} per ${each}`;
}

/** What a tax is charged at, and on what. */
export function taxHow({ rate, of, on, inclusive, written }: Tax): string {
  if (of !== undefined) return written;
  const base = on === undefined ? 'customs value, duty and what the country adds' : TAX_BASES[on];
  return `${percent(rate)} of ${base}${inclusive ? ', itself included' : ''}`;
}

const TAX_BASES: Readonly<Record<NonNullable<Tax['on']>, string>> = {
  value: 'the customs value',
  'value+duty': 'customs value and duty',
  'value+duty+taxes': 'customs value, duty and the taxes before it',
};

/** What an entry fee is charged at, with its bounds. */
export function feeHow({ rate, amount, min, max }: Fee): string {
  if (amount) return `${amount.amount.toFixed()} ${amount.currency ?? ''} per entry`;
  const least = min ? `, at least ${min.amount.toFixed()} ${min.currency ?? ''}` : '';
  return `${percent(rate)} of the customs value${least}${max ? `, at most ${max.amount.toFixed()} ${max.currency ?? ''}` : ''}`;
}

/** To six decimals, without trailing zeros. */
export function six(value: Decimal | undefined): string {
  return value ? fixed(value, 6).replace(/\.?0+$/, '') : '—';
}

/** A fraction as a percentage, to six decimals. */
export function percent(fraction: Decimal): string {
  return `${fraction.times(100).toDecimalPlaces(6).toFixed()}%`;
}

/** What is taken off, as text: with a minus where it is more than nothing. */
export function less(text: string): string {
  if (text.startsWith('-')) return `+${text.slice(1)}`;
  return /[1-9]/.test(text) ? `−${text}` : text;
}
