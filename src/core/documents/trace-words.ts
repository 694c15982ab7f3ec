import { ZERO, fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Charge } from '../spec/charge.ts';
import type { DutyRate } from '../spec/duty.ts';
import type { Fee } from '../trade/duties.ts';

/** How a charge was counted out. */
export function chargeHow(charge: Charge, count: Decimal | undefined, share: Decimal | undefined): string {
  if (charge.kind === 'share')
    return `${percent(charge.rate)} of ${percent(charge.of)} of the whole price = ${percent(share ?? ZERO)}`;
  if (charge.kind === 'none') return 'known to be nothing';
  const each = `${charge.money.amount.toFixed()} ${charge.money.currency ?? ''}`.trim();
  return charge.per === 'shipment'
    ? `${each} for the shipment`
    : `${each} × ${count?.toFixed() ?? '—'} (per ${charge.per})`;
}

/** What a duty is charged at. */
export function dutyHow(rate: DutyRate): string {
  if (rate.kind === 'share') return `${percent(rate.rate)} of the customs value`;
  return `${rate.money.amount.toFixed()} ${rate.money.currency ?? ''} per ${rate.count.toFixed()} ${rate.per}`;
}

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
