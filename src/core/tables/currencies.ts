import iso4217 from 'currency-codes/data';

/**
 * ISO 4217 currencies: code → decimals of the minor unit.
 * Base: the npm package currency-codes 2.2 (ISO list of 2024-06-25), with what changed since laid on top.
 * `Intl` is never asked: it follows cash practice and says 0 for HUF, IDR, COP, IQD and a dozen others.
 */
const CHANGES: Readonly<Record<string, number | undefined>> = {
  XCG: 2, // Caribbean guilder, since 2025-03-31 (ISO 4217 amendment 176)
  ANG: undefined, // replaced by XCG
  BGN: undefined, // Bulgaria uses EUR since 2026-01-01
};

const DIGITS: ReadonlyMap<string, number> = new Map<string, number>(
  [...iso4217.map((row): [string, number | undefined] => [row.code, row.digits]), ...Object.entries(CHANGES)].filter(
    (row): row is [string, number] => row[1] !== undefined && !(row[0] in CHANGES && CHANGES[row[0]] === undefined),
  ),
);

/** Codes that nobody is paid in: funds, units of account, and of those behind an X metals and codes for tests. */
const UNPAID = /^(?:BOV|CH[EW]|CLF|COU|MXV|USN|UYI|UYW|X(?!AF|CD|CG|OF|PF).*)$/;

/** Every currency that a price may be in. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].filter((code) => !UNPAID.test(code)).sort();

/** True for a code in the table, also for CLF and the other units of account. */
export function isCurrency(code: string): boolean {
  return DIGITS.has(code);
}

/** Decimals of a currency's minor unit; 2 for a code that is not in the table (the reader has reported it). */
export function minorUnits(code: string): number {
  return DIGITS.get(code) ?? 2;
}
