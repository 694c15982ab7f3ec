import type { Decimal } from '../../money/decimal.ts';
import type { Origin } from '../deal/fact.ts';
import type { CountryRates } from './rate-index.ts';
import { inForce } from './rate-index.ts';
import { inOrder } from './references.ts';
import type { BadReference } from './references.ts';

/** A tax at import. */
export interface Tax {
  readonly name: string;
  readonly rate: Decimal;
  /** Name of the tax that it is a share of; its base otherwise goes by `on`. */
  readonly of?: string | undefined;
  /** What it is charged on; absent where it goes by the country's regime. */
  readonly on?: 'value' | 'value+duty' | 'value+duty+taxes' | undefined;
  /** True where the tax is part of its own base: base × r ÷ (1 − r). */
  readonly inclusive: boolean;
  /** The rate as it stands in the file, such as `22/78 of Consumption tax`. */
  readonly written: string;
  readonly origin: Origin;
}

/** Of one name the longest HS code counts, then the later line; names add up. In an order in which they can be worked out. */
export function taxesFor(hs: string, { taxes }: CountryRates, day: string | undefined): readonly Tax[] {
  const best = new Map<string, { readonly tax: Tax; readonly digits: number }>();
  for (const { row, name, key, hs: prefix, origin } of taxes.under(hs)) {
    if (!row.rate || !inForce(row, day)) continue;
    const { rate, of, written } = row.rate;
    const before = best.get(key);
    if (before && before.digits > prefix.length) continue;
    const tax: Tax = { name, rate, of, on: row.on, inclusive: row.inclusive ?? false, written, origin };
    best.set(key, { tax, digits: prefix.length });
  }
  return inTurn([...best.values()].map(({ tax }) => tax));
}

/** Taxes that are charged on other taxes come after those; a share of a tax comes after that tax. */
function inTurn(taxes: readonly Tax[]): readonly Tax[] {
  const first = taxes.filter((tax) => tax.on !== 'value+duty+taxes');
  const last = taxes.filter((tax) => tax.on === 'value+duty+taxes');
  if (last.length === 0 && first.every((tax) => tax.of === undefined)) return taxes;
  const free = first.flatMap((tax) => (tax.of === undefined ? [tax.name] : []));
  const namesOf = (tax: Tax): string[] => [
    ...(tax.of === undefined ? [] : [tax.of]),
    ...(tax.on === 'value+duty+taxes' ? free : []),
  ];
  return inOrder([...first, ...last], namesOf).rows;
}

/** Taxes that are a share of a tax that is not charged, or of themselves by way of others. */
export function unknownReference(taxes: readonly Tax[]): readonly BadReference<Tax>[] {
  return inOrder(taxes, (tax) => (tax.of === undefined ? [] : [tax.of])).bad;
}
