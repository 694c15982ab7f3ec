import type { Decimal } from '../../money/decimal.ts';
import type { DutyRate } from '../../spec/duty.ts';
import { regimeOf } from '../../tables/regimes.ts';
import type { Regime } from '../../tables/regimes.ts';
import type { Deal } from '../deal/deal.ts';
import type { DealLine } from '../deal/deal-line.ts';
import { originOf } from '../deal/fact.ts';
import type { Origin } from '../deal/fact.ts';
import { feesFor } from './fees.ts';
import type { Fee } from './fees.ts';
import { countryRates, hsDigits, inForce } from './rate-index.ts';
import type { CountryRates, RatesFile } from './rate-index.ts';
import { taxesFor } from './taxes.ts';
import type { Tax } from './taxes.ts';

export type { Fee } from './fees.ts';
export type { Tax } from './taxes.ts';

export interface Duty {
  readonly name: string;
  readonly rate: DutyRate;
  readonly origin: Origin;
}

/** What an import costs by rule, before any arithmetic. */
export interface ImportFacts {
  readonly country: string;
  readonly regime: Regime | undefined;
  /** What applies to each line. */
  readonly lines: ReadonlyMap<DealLine, LineImport>;
  readonly fees: readonly Fee[];
  /** True when the country's fee of that year is in no table and no rates file gives it. */
  readonly feesUnknown: boolean;
}

/** Of one line. */
export interface LineImport {
  /** Empty where none was found. No two share a name. */
  readonly duties: readonly Duty[];
  /** True where a duty hangs on the origin and the line does not say it. */
  readonly originNeeded: boolean;
  /** Each after those that it is a share of or charged on. */
  readonly taxes: readonly Tax[];
}

/** Looks up regime, duties, taxes and fees for the country of destination, as in force on the day of entry. */
export function importFacts(deal: Deal, country: string, files: readonly RatesFile[]): ImportFacts {
  const rates = countryRates(files, country);
  // Lines of one code and origin share what is found, arrays and all.
  const found = new Map<string, LineImport>();
  const lines = new Map<DealLine, LineImport>();
  for (const line of deal.lines) {
    const key = `${line.hs ?? ''}\n${line.origin ?? ''}`;
    const facts = found.get(key) ?? lineImport(line, rates, deal.entryDate);
    found.set(key, facts);
    lines.set(line, facts);
  }
  const { fees, unknown } = feesFor(deal, country, rates);
  return {
    country,
    regime: regimeIn(country, rates),
    lines,
    fees,
    feesUnknown: unknown,
  };
}

function lineImport(line: DealLine, rates: CountryRates, day: string | undefined): LineImport {
  const hs = hsDigits(line.hs);
  return { ...dutiesFor(hs, line.origin, { rates, day }), taxes: taxesFor(hs, rates, day) };
}

interface Best {
  readonly duty: Duty | undefined;
  readonly score: number;
  /** The best that names an origin, where the line's own is not known. */
  readonly elsewhere: number;
}

/** Of one name the longest HS code counts, then the line that names the origin, then the later one; names add up. */
function dutiesFor(
  hs: string,
  from: string | undefined,
  { rates, day }: { readonly rates: CountryRates; readonly day: string | undefined },
): Pick<LineImport, 'duties' | 'originNeeded'> {
  const best = new Map<string, Best>();
  for (const { row, name, key, hs: prefix, origin } of rates.duties.under(hs)) {
    if (!row.rate || !inForce(row, day)) continue;
    const before = best.get(key) ?? { duty: undefined, score: 0, elsewhere: 0 };
    const score = prefix.length * 2 + (row.from ? 1 : 0);
    if (row.from === undefined || row.from === from) {
      if (score >= before.score) best.set(key, { ...before, duty: { name, rate: row.rate, origin }, score });
    } else if (from === undefined) best.set(key, { ...before, elsewhere: Math.max(score, before.elsewhere) });
  }
  const all = [...best.values()];
  return {
    duties: all.flatMap(({ duty }) => duty ?? []),
    originNeeded: all.some(({ score, elsewhere }) => elsewhere > score),
  };
}

/** How a country values imports: by the user's own word, else by our table. */
export function regimeIn(country: string, rates: CountryRates): Regime | undefined {
  return ownRegime(country, rates) ?? regimeOf(country);
}

/** The user's own word on a country stands in place of our table's, whole. */
function ownRegime(country: string, { regimes }: CountryRates): Regime | undefined {
  const row = regimes.at(-1);
  if (!row?.value) return undefined;
  const { value, tax = 'value+duty', uplift, feesTaxed, source = '', date = '' } = row;
  const truncate = truncation(row.truncate);
  return {
    country,
    value,
    tax,
    ...(uplift && { uplift }),
    ...(feesTaxed && { feesTaxed }),
    ...(truncate && { truncate }),
    source,
    date,
  };
}

function truncation({
  value,
  duty,
  tax,
  currency,
}: CountryRates['regimes'][number]['truncate'] = {}): Regime['truncate'] {
  return currency === undefined
    ? undefined
    : { ...(value && { value }), ...(duty && { duty }), ...(tax && { tax }), currency };
}

/** The same import with so much more duty on every line, as a share of its customs value. */
export function moreDuty(facts: ImportFacts, share: Decimal | undefined): ImportFacts {
  if (!share || share.isZero()) return facts;
  const rate: DutyRate = { value: [{ kind: 'share', rate: share, of: undefined }], min: undefined, max: undefined };
  const more: Duty = { name: 'Supposed', rate, origin: originOf('', [], { source: 'supposed' }) };
  const known = new Map<LineImport, LineImport>();
  const lines = new Map<DealLine, LineImport>();
  for (const [line, of] of facts.lines) {
    let longer = known.get(of);
    if (!longer) known.set(of, (longer = { ...of, duties: [...of.duties, more] }));
    lines.set(line, longer);
  }
  return { ...facts, lines };
}
