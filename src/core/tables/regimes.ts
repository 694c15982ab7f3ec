import { dec } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';

export { US_HMF_RATE, US_MPF_RATE, usProcessingFee } from './us-fees.ts';

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
  /** Share of the customs value that is added to the tax's base (0.1: ten per cent). */
  readonly uplift?: Decimal;
  /** True where the fees of the entry are in the tax's base. */
  readonly feesTaxed?: boolean;
  /** Down to whole multiples of these, in `currency`: customs value per line, duty and tax payable. */
  readonly truncate?: Truncation;
  /** The law, and the page where it was read if that is another. */
  readonly source: string;
  /** The day on which the source was read, `YYYY-MM-DD`. */
  readonly date: string;
}

export interface Truncation {
  readonly value?: Decimal;
  readonly duty?: Decimal;
  readonly tax?: Decimal;
  readonly currency: string;
}

const date = '2026-11-23';
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/**
 * Sought and left out, as their base of tax is none of ours or was not found in a source: PH (NIRC s. 107: landed cost,
 * with bank charges, brokerage, arrastre and wharfage, without the road inland; customs.gov.ph/tax-computation),
 * IL (CIF and port expenses), HK (no tariff and no tax, basis of the declaration charge not found), CO, EG, KE, PE, AR.
 */
const TABLE: readonly Regime[] = [
  { country: 'US', value: 'FOB', tax: 'none', source: '19 USC 1401a(b); 19 CFR 152.103', date },
  {
    country: 'CA',
    value: 'FOB',
    tax: 'value+duty',
    source: 'Customs Act s. 48(5); Excise Tax Act s. 215(1); CBSA memoranda D13-3-3 and D13-2-5',
    date,
  },
  {
    country: 'MX', // carriage up to the border only; "demás contribuciones", the customs handling fee (DTA) among them
    value: 'CIF',
    tax: 'value+duty',
    feesTaxed: true,
    source: 'Ley Aduanera art. 64–65; Ley del IVA art. 27',
    date,
  },
  {
    // IPI is on value and duty. Rows of their own: PIS and COFINS, `on: value` (Lei 10.865/2004 art. 7 I); ICMS,
    // `on: value+duty+taxes`, `inclusive`, with customs expenses (storage, AFRMM) that no field of ours can take in.
    country: 'BR',
    value: 'CIF',
    tax: 'value+duty',
    source: 'Regulamento Aduaneiro (Decreto 6.759/2009) art. 75–77 and 239',
    date,
  },
  {
    country: 'CL',
    value: 'CIF',
    tax: 'value+duty',
    source: 'CAMACOES, Información práctica Chile: Aranceles (camacoes.cl)',
    date,
  },
  {
    country: 'GB', // incidental expenses are also customs clearance charges, quay rent, entry fees and handling
    value: 'CIF',
    tax: 'value+duty+inland',
    feesTaxed: true,
    source: 'HMRC, Delivery costs to include in the customs value; VAT Act 1994 s. 21; HMRC manual IMPS04150',
    date,
  },
  ...EU.map((country): Regime => ({
    country,
    value: 'CIF',
    tax: 'value+duty+inland',
    feesTaxed: true, // "duties, levies and other charges … due by reason of importation"
    source: 'Reg. (EU) 952/2013 art. 70–72; Dir. 2006/112/EC art. 85–86',
    date,
  })),
  {
    // Duty is by gross weight, so the value only serves the tax: all costs up to the destination, clearance and permits too.
    country: 'CH',
    value: 'CIF',
    tax: 'value+duty+inland',
    feesTaxed: true,
    source: 'MWSTG (SR 641.20) art. 54; BAZG, Mehrwertsteuer: Bemessungsgrundlagen (bazg.admin.ch)',
    date,
  },
  {
    country: 'NO',
    value: 'CIF',
    tax: 'value+duty',
    source: 'Vareførselsloven § 6-10; merverdiavgiftsloven § 4-11 (skatteetaten.no)',
    date,
  },
  {
    country: 'TR', // also costs before the declaration is registered that were not taxed yet: no field of ours
    value: 'CIF',
    tax: 'value+duty',
    feesTaxed: true,
    source: '4458 sayılı Gümrük Kanunu m. 27; 3065 sayılı KDV Kanunu m. 21',
    date,
  },
  {
    country: 'AE',
    value: 'CIF',
    tax: 'value+duty',
    feesTaxed: true,
    source: 'GCC Common Customs Law art. 26, rules of implementation art. 1; Federal Decree-Law 8 of 2017 art. 35',
    date,
  },
  {
    country: 'SA',
    value: 'CIF',
    tax: 'value+duty',
    feesTaxed: true, // "Excise Tax, Customs duty and any other imposts apart from VAT"
    source: 'GCC Common Customs Law art. 26, rules of implementation art. 1; Unified VAT Agreement art. 28',
    date,
  },
  {
    country: 'IN', // unknown freight counts as 20 % of FOB, which no field of ours can say; unloading is not in the value
    value: 'CIF',
    tax: 'value+duty',
    source: 'Customs Valuation Rules 2007 r. 10(2); Customs Tariff Act 1975 s. 3(7)–(8) (IGST)',
    date,
  },
  {
    country: 'JP',
    value: 'CIF',
    tax: 'value+duty',
    truncate: { value: dec('1000'), duty: dec('100'), tax: dec('100'), currency: 'JPY' },
    source: 'Customs Tariff Law art. 4(1); 関税法基本通達 13の4-1, 13の4-2; Japan Customs, FAQ 1111',
    date,
  },
  {
    country: 'KR',
    value: 'CIF',
    tax: 'value+duty',
    source: 'Customs Act art. 30(1)6; import VAT: dutycalculator.com, guide to South Korea',
    date,
  },
  {
    country: 'TW',
    value: 'CIF',
    tax: 'value+duty',
    source: 'Customs Act art. 29; Value-added and Non-value-added Business Tax Act art. 20',
    date,
  },
  {
    country: 'SG',
    value: 'CIF',
    tax: 'value+duty',
    feesTaxed: true, // "all taxes, duties and other charges levied … by reason of importation"
    source: 'Goods and Services Tax Act s. 18(2); Singapore Customs (ask.gov.sg/customs)',
    date,
  },
  {
    country: 'TH', // excise is `inclusive`, interior tax a share of it; only the fee of investment promotion is in the base
    value: 'CIF',
    tax: 'value+duty',
    source: 'Customs Act B.E. 2560 s. 17; Revenue Code s. 79/2(1); Thai Customs, Sample of Duty Assessment',
    date,
  },
  {
    country: 'VN',
    value: 'CIF',
    tax: 'value+duty',
    source:
      'whitelotuslogistics.com.vn, customs value 2024 (first border gate); sbblogistics.com, duty and tax calculation',
    date,
  },
  {
    country: 'MY', // sales tax
    value: 'CIF',
    tax: 'value+duty',
    source: 'Customs (Rules of Valuation) Regulations 1999; dhl.com Malaysia, Duties and taxes; dnelogistics.com.my',
    date,
  },
  {
    country: 'ID', // the tax of a share of the import value is a matter of its rate
    value: 'CIF',
    tax: 'value+duty',
    source: 'PMK 144/PMK.04/2022 (beacukai.go.id); Metode Penetapan Nilai Pabean (scribd.com/document/449884033)',
    date,
  },
  {
    country: 'AU',
    value: 'FOB',
    tax: 'value+duty+freight',
    source: 'Customs Act 1901 s. 161; A New Tax System (Goods and Services Tax) Act 1999 s. 13-20',
    date,
  },
  {
    country: 'NZ',
    value: 'FOB',
    tax: 'value+duty+freight',
    source:
      'NZ Customs, Methods for determining Customs value; Buddle Findlay, Doing Business in New Zealand (2019) p. 54',
    date,
  },
  {
    country: 'ZA', // no uplift for goods of Botswana, Eswatini, Lesotho and Namibia
    value: 'FOB',
    tax: 'value+duty',
    uplift: dec('0.1'),
    source: 'Customs and Excise Act 1964 s. 66–67 (tradecaravan.co.za); VAT Act 1991 s. 13(2)(a)',
    date,
  },
];

const BY_COUNTRY: ReadonlyMap<string, Regime> = new Map(TABLE.map((row) => [row.country, row]));

/** The regime of a country by its ISO 3166 code; `undefined` where the table lacks it. */
export function regimeOf(country: string): Regime | undefined {
  return BY_COUNTRY.get(country);
}
