import type { SourceFile } from '../../spec/file.ts';
import { originOf } from '../deal/fact.ts';
import type { Origin } from '../deal/fact.ts';
import { nameKey } from './references.ts';

export type RatesFile = Extract<SourceFile, { kind: 'rates' }>;
type Row<K extends 'duties' | 'taxes' | 'fees' | 'regimes'> = NonNullable<RatesFile['value'][K]>[number];

/** A row of the rates and its place; `order` counts through all files. */
export interface Placed<R> {
  readonly row: R;
  readonly name: string;
  /** The name as names are compared. */
  readonly key: string;
  /** Digits of the HS code that it names; empty for all goods. */
  readonly hs: string;
  readonly order: number;
  readonly origin: Origin;
}

/** Rows by HS code: those whose code begins a given one. */
export class HsIndex<R> {
  private readonly byCode = new Map<string, Placed<R>[]>();
  private readonly lengths = new Set<number>();

  add(placed: Placed<R>): void {
    const rows = this.byCode.get(placed.hs);
    if (rows) rows.push(placed);
    else this.byCode.set(placed.hs, [placed]);
    this.lengths.add(placed.hs.length);
  }

  /** In the order of the files. */
  under(hs: string): Placed<R>[] {
    const found: Placed<R>[] = [];
    for (const length of this.lengths)
      if (length <= hs.length) found.push(...(this.byCode.get(hs.slice(0, length)) ?? []));
    return found.sort((a, b) => a.order - b.order);
  }
}

/** What the rates say of one country. */
export interface CountryRates {
  readonly duties: HsIndex<Row<'duties'>>;
  readonly taxes: HsIndex<Row<'taxes'>>;
  readonly fees: Row<'fees'>[];
  readonly regimes: Row<'regimes'>[];
}

const INDEXES = new WeakMap<readonly RatesFile[], ReadonlyMap<string, CountryRates>>();

/** The rows of a country, from an index that is made once for the same array of files. */
export function countryRates(files: readonly RatesFile[], country: string): CountryRates {
  let index = INDEXES.get(files);
  if (!index) INDEXES.set(files, (index = indexOf(files)));
  return index.get(country) ?? empty();
}

function empty(): CountryRates {
  return { duties: new HsIndex(), taxes: new HsIndex(), fees: [], regimes: [] };
}

function indexOf(files: readonly RatesFile[]): Map<string, CountryRates> {
  const index = new Map<string, CountryRates>();
  const into = (country: string): CountryRates => {
    const known = index.get(country) ?? empty();
    index.set(country, known);
    return known;
  };
  let order = 0;
  for (const { path, value } of files) {
    value.duties?.forEach((row, at) => {
      const [hs, name] = [hsDigits(row.hs), row.name ?? 'Customs duty'];
      if (!row.to || !row.rate || !hs) return;
      const origin = originOf(path, ['duties', at], row);
      into(row.to).duties.add({ row, name, key: nameKey(name), hs, order: order++, origin });
    });
    value.taxes?.forEach((row, at) => {
      const [hs, name] = [hsDigits(row.hs), row.name ?? 'Import tax'];
      // A code without a digit is no code for all goods.
      if (!row.to || !row.rate || (row.hs !== undefined && !hs)) return;
      const origin = originOf(path, ['taxes', at], row);
      into(row.to).taxes.add({ row, name, key: nameKey(name), hs, order: order++, origin });
    });
    for (const row of value.fees ?? []) if (row.to) into(row.to).fees.push(row);
    for (const row of value.regimes ?? []) if (row.country) into(row.country).regimes.push(row);
  }
  return index;
}

/** The digits of an HS code: `9405.42` is 940542. */
export function hsDigits(hs: string | undefined): string {
  return hs?.replace(/\D/g, '') ?? '';
}

/** True for a rule in force on a day, or where no day is known. */
export function inForce(
  { validFrom, validUntil }: { readonly validFrom?: string | undefined; readonly validUntil?: string | undefined },
  day: string | undefined,
): boolean {
  if (day === undefined) return true;
  return (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);
}
