/**
 * How a country values goods at import and what its tax is charged on.
 * Dated facts with their sources; a country that is not here is asked of the user (`regimes:` in a rates file).
 * No rates: duty and tax rates are always the user's own data.
 */
export interface Regime {
  readonly country: string;
  /** `FOB`: international carriage and insurance are outside the customs value; `CIF`: inside. */
  readonly value: 'FOB' | 'CIF';
  /** What import tax is charged on, besides customs value and duty. `none`: no tax is charged at import. */
  readonly tax: 'value+duty' | 'value+duty+inland' | 'value+duty+freight' | 'none';
  readonly source: string;
}

const EU_SOURCE = 'Reg. (EU) 952/2013 art. 70–71; Dir. 2006/112/EC art. 85–86; read 2026-11';
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const TABLE: readonly Regime[] = [
  { country: 'US', value: 'FOB', tax: 'none', source: '19 USC 1401a(b); 19 CFR 152.103; read 2026-11' },
  { country: 'CA', value: 'FOB', tax: 'value+duty', source: 'Customs Act s. 48; Excise Tax Act s. 215; read 2026-11' },
  {
    country: 'AU',
    value: 'FOB',
    tax: 'value+duty+freight',
    source: 'Customs Act 1901 s. 161; GST Act 1999 s. 13-20; read 2026-11',
  },
  {
    country: 'GB',
    value: 'CIF',
    tax: 'value+duty+inland',
    source: 'UK Customs Tariff, valuation; VAT Act 1994 s. 21; read 2026-11',
  },
  ...EU.map((country): Regime => ({ country, value: 'CIF', tax: 'value+duty+inland', source: EU_SOURCE })),
];

const BY_COUNTRY: ReadonlyMap<string, Regime> = new Map(TABLE.map((row) => [row.country, row]));

export function regimeOf(country: string): Regime | undefined {
  return BY_COUNTRY.get(country);
}

/** US merchandise processing fee: least and most per entry, by the fiscal year (from 1 October) of entry. */
interface YearBounds {
  readonly from: string;
  readonly until: string;
  readonly min: string;
  readonly max: string;
  readonly source: string;
}

export const US_MPF_RATE = '0.003464'; // 19 CFR 24.23(b)(1)(i)
export const US_HMF_RATE = '0.00125'; // 19 CFR 24.24(a); ocean cargo only, no bounds

const US_MPF: readonly YearBounds[] = [
  { from: '2024-10-01', until: '2025-09-30', min: '32.71', max: '634.62', source: 'CBP, FY2025 user fees' },
  { from: '2025-10-01', until: '2026-09-30', min: '33.58', max: '651.50', source: '90 FR 34665, FY2026 user fees' },
];

/** The bounds in force on an entry date (`YYYY-MM-DD`); `undefined` for a year that the table lacks. */
export function usProcessingFee(entryDate: string): YearBounds | undefined {
  return US_MPF.find((year) => year.from <= entryDate && entryDate <= year.until);
}
