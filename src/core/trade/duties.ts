import type { Decimal } from '../money/decimal.ts';
import { ZERO, dec } from '../money/decimal.ts';
import type { DutyRate } from '../spec/duty.ts';
import type { Money } from '../spec/money.ts';
import type { SourceFile } from '../spec/file.ts';
import { US_HMF_RATE, US_MPF_RATE, regimeOf, usProcessingFee } from '../tables/regimes.ts';
import type { Regime } from '../tables/regimes.ts';
import type { Deal, DealLine } from './deal.ts';
import { originOf } from './fact.ts';
import type { Origin } from './fact.ts';

type RatesFile = Extract<SourceFile, { kind: 'rates' }>;

export interface Duty {
  readonly name: string;
  readonly rate: DutyRate;
  readonly origin: Origin;
}

export interface Tax {
  readonly name: string;
  readonly rate: Decimal;
  readonly origin: Origin;
}

/** A fee per customs entry: a share of the customs value between bounds, or a fixed amount. */
export interface Fee {
  readonly name: string;
  readonly rate: Decimal;
  readonly amount: Money | undefined;
  readonly min: Money | undefined;
  readonly max: Money | undefined;
  readonly source: string;
}

/** What an import costs by rule, before any arithmetic. */
export interface ImportFacts {
  readonly country: string;
  readonly regime: Regime | undefined;
  /** By index of line: the duties that apply, empty where none was found. */
  readonly duties: readonly (readonly Duty[])[];
  /** By index of line: true where a duty hangs on the origin and the line does not say it. */
  readonly originNeeded: readonly boolean[];
  readonly taxes: readonly Tax[];
  readonly fees: readonly Fee[];
  /** True when the country's fee of that year is in no table and no rates file gives it. */
  readonly feesUnknown: boolean;
}

/** Looks up regime, duties, taxes and fees for the country of destination. */
export function importFacts(deal: Deal, country: string, rates: readonly RatesFile[]): ImportFacts {
  const { fees: ownFees, lapsed } = feesOf(deal, country, rates);
  const us = country === 'US' ? usFees(deal, ownFees) : undefined;
  return {
    country,
    regime: ownRegime(country, rates) ?? regimeOf(country),
    duties: deal.lines.map((line) => dutiesFor(line, country, rates)),
    originNeeded: deal.lines.map(
      (line) => line.origin === undefined && rowsFor(line, country, rates).some((row) => row.from),
    ),
    taxes: lastOfEachName(
      rates.flatMap(({ path, value }) =>
        (value.taxes ?? []).flatMap((tax, index) =>
          tax.to === country && tax.rate
            ? [{ name: tax.name ?? 'Import tax', rate: tax.rate, origin: originOf(path, ['taxes', index], tax) }]
            : [],
        ),
      ),
    ),
    fees: [...ownFees, ...(us?.fees ?? [])],
    feesUnknown: lapsed || (us?.unknown ?? false),
  };
}

/** Lines of different names add up; of one name the last stands: a new rate written below the old one replaces it. */
function lastOfEachName<T extends { readonly name: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.name, row])).values()];
}

function ownRegime(country: string, rates: readonly RatesFile[]): Regime | undefined {
  const row = rates
    .flatMap((file) => file.value.regimes ?? [])
    .filter((regime) => regime.country === country)
    .at(-1);
  return row?.value && { country, value: row.value, tax: row.tax ?? 'value+duty', source: row.source ?? '' };
}

/** Among lines of the same name the longest HS prefix counts (then the one that names the origin); names add up. */
function dutiesFor(line: DealLine, country: string, rates: readonly RatesFile[]): Duty[] {
  const best = new Map<string, { readonly duty: Duty; readonly score: number }>();
  for (const { name, rate, from, prefix, origin } of rowsFor(line, country, rates)) {
    if (from !== undefined && from !== line.origin) continue;
    const score = prefix * 2 + (from ? 1 : 0);
    const before = best.get(name);
    if (!before || score >= before.score) best.set(name, { duty: { name, rate, origin }, score });
  }
  return [...best.values()].map(({ duty }) => duty);
}

interface DutyRow extends Duty {
  readonly from: string | undefined;
  /** Digits of the HS code that it names. */
  readonly prefix: number;
}

/** Duties into a country whose HS code begins the line's, whatever the origin. */
function rowsFor(line: DealLine, country: string, rates: readonly RatesFile[]): DutyRow[] {
  const hs = digits(line.hs);
  if (!hs) return [];
  return rates.flatMap(({ path, value }) =>
    (value.duties ?? []).flatMap((row, index): DutyRow[] => {
      const prefix = digits(row.hs);
      if (!prefix || !row.rate || row.to !== country || !hs.startsWith(prefix)) return [];
      const name = row.name ?? 'Customs duty';
      return [
        { name, rate: row.rate, from: row.from, prefix: prefix.length, origin: originOf(path, ['duties', index], row) },
      ];
    }),
  );
}

function digits(hs: string | undefined): string {
  return (hs ?? '').replace(/\D/g, '');
}

/** The fees in force on the day of entry; `lapsed` where a fee has rows, and none of them is. */
function feesOf(deal: Deal, country: string, rates: readonly RatesFile[]): { fees: Fee[]; lapsed: boolean } {
  const day = deal.entryDate ?? '';
  const rows = rates
    .flatMap(({ value }) => value.fees ?? [])
    .filter((fee) => fee.to === country && fits(fee.mode, deal.mode))
    .map((fee) => ({ ...fee, name: fee.name ?? 'Entry fee' }));
  const valid = rows.filter(
    (fee) =>
      (fee.validFrom === undefined || fee.validFrom <= day) && (fee.validUntil === undefined || day <= fee.validUntil),
  );
  const fees = valid.map(({ name, rate, amount, min, max, source }) => ({
    name,
    rate: rate ?? ZERO,
    amount,
    min,
    max,
    source: source ?? '',
  }));
  return {
    fees: lastOfEachName(fees),
    lapsed: rows.some((row) => !valid.some((fee) => fee.name === row.name)),
  };
}

/** A fee of sea freight is due where the way is not said: our other counts take it for sea too. */
function fits(fee: string | undefined, mode: string | undefined): boolean {
  return fee === undefined || fee === (mode ?? 'sea');
}

/** The two US fees that the user's own rates do not give. */
function usFees(deal: Deal, own: readonly Fee[]): { fees: Fee[]; unknown: boolean } {
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
