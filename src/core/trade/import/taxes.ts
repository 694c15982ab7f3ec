import type { Decimal } from '../../money/decimal.ts';
import type { Origin } from '../deal/fact.ts';
import type { CountryRates } from './rate-index.ts';
import { inForce } from './rate-index.ts';
import { inOrder, nameKey } from './references.ts';
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

/**
 * A share of a tax comes after that tax. Taxes that are charged on other taxes come after those: after all that are
 * neither charged on others nor a share of one that is.
 */
function inTurn(taxes: readonly Tax[]): readonly Tax[] {
  const late = new Set<string>();
  const early = inOrder(taxes, sharedBy).rows.filter((tax) => {
    const isLate = tax.on === 'value+duty+taxes' || sharedBy(tax).some((name) => late.has(nameKey(name)));
    if (isLate) late.add(nameKey(tax.name));
    return !isLate;
  });
  const shares = taxes.filter((tax) => tax.of !== undefined);
  return inOrder([...early, ...shares, ...taxes], sharedBy).rows;
}

/** The name of the tax that a tax is a share of. */
function sharedBy({ of }: Tax): readonly string[] {
  return of === undefined ? [] : [of];
}

/** Taxes that are a share of a tax that is not charged, or of themselves by way of others. */
export function unknownReference(taxes: readonly Tax[]): readonly BadReference<Tax>[] {
  return inOrder(taxes, sharedBy).bad;
}
