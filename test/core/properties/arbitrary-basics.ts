import fc from 'fast-check';

/** Mostly what is said, else nothing. */
export function usually<T>(arbitrary: fc.Arbitrary<T>, percent = 90): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 100 - percent, arbitrary: fc.constant(undefined) }, { weight: percent, arbitrary });
}

export const rarely = <T>(arbitrary: fc.Arbitrary<T>, percent = 12): fc.Arbitrary<T | undefined> =>
  usually(arbitrary, percent);

export const CURRENCIES = ['USD', 'EUR', 'CNY', 'JPY', 'KWD'] as const;

/** Decimals of the minor unit, by ISO 4217. */
export const minorDigits = (currency: string): number => (currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2);

/** A whole number of hundredths, or of ten-thousandths, as plain decimal text. */
export function decimal(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min, max }), fc.constantFrom(2, 2, 2, 0, 1, 4), fc.nat({ max: 9999 }))
    .map(([whole, digits, part]) =>
      digits === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0').slice(-digits)}`,
    );
}

/** An amount of money between two whole numbers of dollars, in this currency or any. */
export function money(min: number, max: number, currency?: string): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min, max }),
      fc.nat({ max: 9999 }),
      fc.constantFrom(2, 2, 2, 0, 3),
      fc.constantFrom(...CURRENCIES),
    )
    .map(([whole, part, digits, any]) => {
      const code = currency ?? any;
      if (code === 'JPY') return `${whole * 150} JPY`;
      const units = code === 'CNY' ? whole * 7 : whole;
      return `${units}${digits === 0 ? '' : `.${String(part).padStart(4, '0').slice(-digits)}`} ${code}`;
    });
}

/** A percentage between two, in steps of an eighth. */
export function percent(min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min: min * 8, max: max * 8 }).map((eighths) => `${eighths / 8}%`);
}
