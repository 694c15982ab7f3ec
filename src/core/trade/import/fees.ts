import type { Decimal } from '../../money/decimal.ts';
import { ZERO, dec } from '../../money/decimal.ts';
import type { Money } from '../../spec/money.ts';
import { US_HMF_RATE, US_MPF_RATE, usProcessingFee } from '../../tables/regimes.ts';
import type { Deal } from '../deal/deal.ts';
import { inForce } from './rate-index.ts';
import type { CountryRates } from './rate-index.ts';
import { nameKey } from './references.ts';

/** A fee per customs entry: a share of the customs value between bounds, or a fixed amount. */
export interface Fee {
  readonly name: string;
  readonly rate: Decimal;
  readonly amount: Money | undefined;
  readonly min: Money | undefined;
  readonly max: Money | undefined;
  readonly source: string;
}

/** The fees of an entry; `unknown` where a fee of that day is in no table and no rates file gives it. */
export interface EntryFees {
  readonly fees: readonly Fee[];
  readonly unknown: boolean;
}

/** The fees in force on the day of entry: the user's own, and those of our tables that he does not give. */
export function feesFor(deal: Deal, country: string, rates: CountryRates): EntryFees {
  const own = ownFees(deal, rates);
  if (country !== 'US') return own;
  const us = usFees(deal, own.fees);
  return { fees: [...own.fees, ...us.fees], unknown: own.unknown || us.unknown };
}

/** Of one name the last that is in force stands. A fee that has rows, but none in force that says how much, is not known. */
function ownFees(deal: Deal, { fees }: CountryRates): EntryFees {
  const found = new Map<string, Fee | undefined>();
  for (const row of fees) {
    if (!fits(row.mode, deal.mode)) continue;
    const { name = 'Entry fee', rate = ZERO, amount, min, max, source = '' } = row;
    const key = nameKey(name);
    const said = row.rate !== undefined || amount !== undefined;
    if (said && inForce(row, deal.entryDate ?? '')) found.set(key, { name, rate, amount, min, max, source });
    else if (!found.has(key)) found.set(key, undefined);
  }
  const known = [...found.values()].filter((fee) => fee !== undefined);
  return { fees: known, unknown: known.length < found.size };
}

/** A fee of sea freight is due where the way is not said: our other counts take it for sea too. */
function fits(fee: string | undefined, mode: string | undefined): boolean {
  return fee === undefined || fee === (mode ?? 'sea');
}

/** The two US fees that the user's own rates do not give. */
function usFees(deal: Deal, own: readonly Fee[]): EntryFees {
  const given = (name: RegExp): boolean => own.some((fee) => name.test(fee.name));
  const usd = (amount: string): Money => ({ amount: dec(amount), currency: 'USD' });
  const fees: Fee[] = [];
  const processing = given(/merchandise processing|\bMPF\b/i);
  const bounds = processing ? undefined : usProcessingFee(deal.entryDate ?? '');
  if (bounds)
    fees.push({
      name: 'Merchandise processing fee',
      rate: dec(US_MPF_RATE),
      amount: undefined,
      min: usd(bounds.min),
      max: usd(bounds.max),
      source: bounds.source,
    });
  if (fits('sea', deal.mode) && !given(/harbou?r maintenance|\bHMF\b/i)) {
    fees.push({
      name: 'Harbor maintenance fee',
      rate: dec(US_HMF_RATE),
      amount: undefined,
      min: undefined,
      max: undefined,
      source: '19 CFR 24.24',
    });
  }
  return { fees, unknown: !processing && !bounds };
}
