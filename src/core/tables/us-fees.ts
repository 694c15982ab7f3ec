export const US_MPF_RATE = '0.003464'; // 19 CFR 24.23(b)(1)(i)
export const US_HMF_RATE = '0.00125'; // 19 CFR 24.24(a); ocean cargo only, no bounds

/** US merchandise processing fee: least and most per formal entry in USD, by the fiscal year (from 1 October) of entry. */
interface YearBounds {
  readonly from: string;
  readonly until: string;
  readonly min: string;
  readonly max: string;
  readonly source: string;
}

/**
 * CBP sets the bounds each July by notice, 25 and 485 USD of 19 USC 58c(b)(8)(A)(i) times one factor of inflation.
 * Read 2026-11-23; the notice of FY2027 through two guides that agree (dutycite.com; a repository that cites its number).
 */
const US_MPF: readonly YearBounds[] = [
  { from: '2023-10-01', until: '2024-09-30', min: '31.67', max: '614.35', source: '88 FR 48900, FY2024 user fees' },
  {
    from: '2024-10-01',
    until: '2025-09-30',
    min: '32.71',
    max: '634.62',
    source: 'CBP CSMS 61572319, FY2025 user fees',
  },
  { from: '2025-10-01', until: '2026-09-30', min: '33.58', max: '651.50', source: '90 FR 34665, FY2026 user fees' },
  {
    from: '2026-10-01',
    until: '2027-09-30',
    min: '34.58',
    max: '670.86',
    source: 'FR Doc. 2026-15530, FY2027 user fees',
  },
];

/** The bounds in force on an entry date (`YYYY-MM-DD`); `undefined` for a year that the table lacks. */
export function usProcessingFee(entryDate: string): YearBounds | undefined {
  return US_MPF.find((year) => year.from <= entryDate && entryDate <= year.until);
}
