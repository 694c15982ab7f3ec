import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { ARRIVAL_RULES } from '../../tables/incoterms.ts';
import type { Element } from '../../tables/incoterms.ts';
import type { Regime } from '../../tables/regimes.ts';
import { ABROAD, INLAND, INTERNATIONAL } from './customs.ts';
import type { ImportFacts } from './duties.ts';
import type { DutyMeasure } from './duty-branch.ts';
import { plus } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import type { LineFacts } from '../deal/goods.ts';
import { IMPORT, partOf } from '../price/price-case.ts';
import type { PriceCase } from '../price/price-case.ts';

/** The import into the country of destination: what customs leaves out of the price, and what its tax adds. */
export interface ImportCase {
  readonly facts: ImportFacts;
  readonly regime: Regime;
  /** K: carriage, insurance, costs abroad and stated duties inside the price that customs does not count; and its share of the price. */
  readonly outside: Form;
  readonly outsideOfPrice: Decimal;
  /** What tax is charged on besides value, duty and fees; and its share of the price. */
  readonly taxed: Form;
  readonly taxedOfPrice: Decimal;
  /** Duties or taxes that the document gives as amounts: they stand instead of rates. */
  readonly givenDuty: Form | undefined;
  readonly givenTax: Form | undefined;
  /** False where no tax falls due: suspended, or the buyer's. */
  readonly taxDue: boolean;
  readonly measure: (line: LineFacts) => DutyMeasure;
}

/** The import, where the goods travel there at the seller's risk and its regime is known. */
export function importCaseOf(price: PriceCase): ImportCase | undefined {
  const { deal, imports, exchange, borne, charges } = price;
  const regime = imports?.regime;
  const rule = deal.term?.rule;
  if (!regime || !rule || !ARRIVAL_RULES.has(rule)) return undefined;
  const inside = (elements: readonly Element[]): Form =>
    plus(...elements.filter((element) => borne.has(element)).map((element) => partOf(price, element)));
  const insured = borne.has('insurance') ? price.insurance : ZERO;
  const byFreight = regime.value === 'FOB';
  // Duties and taxes that are all given as amounts are in the price too; what is worked out is taken out where it is solved.
  const stated = price.derived.size === 0 ? IMPORT : [];
  const given = (element: Element): Form | undefined =>
    charges.given.has(element) ? partOf(price, element) : undefined;
  return {
    // Duty given as an amount is the whole bill of customs, fees included.
    facts: charges.given.has('importDuties') ? { ...imports, fees: [], feesUnknown: false } : imports,
    regime,
    outside: inside([...ABROAD, ...(byFreight ? INTERNATIONAL : []), ...stated]),
    outsideOfPrice: byFreight ? insured : ZERO,
    taxed: inside(
      regime.tax === 'value+duty+inland' ? INLAND : regime.tax === 'value+duty+freight' ? INTERNATIONAL : [],
    ),
    taxedOfPrice: regime.tax === 'value+duty+freight' ? insured : ZERO,
    givenDuty: given('importDuties'),
    givenTax: given('importTaxes'),
    taxDue: !deal.term.taxUnpaid && deal.tax !== 'suspended' && regime.tax !== 'none',
    measure: ({ line, packed }) => ({
      quantity: line.quantity ?? ZERO,
      weight: packed?.netWeight ?? packed?.grossWeight,
      rateOf: (money) => exchange.convert(money.currency ?? deal.currency, deal.currency)?.rate,
    }),
  };
}

/** An entry fee in the document's currency. */
export interface FeeBounds {
  readonly name: string;
  readonly rate: Decimal;
  readonly min: Decimal | undefined;
  readonly max: Decimal | undefined;
  readonly fixed: Decimal | undefined;
}

export function feeBounds({ facts }: ImportCase, { exchange, deal }: PriceCase): readonly FeeBounds[] {
  const here = (money: (typeof facts.fees)[number]['min']): Decimal | undefined => {
    const conversion = money && exchange.convert(money.currency ?? deal.currency, deal.currency);
    return conversion && money.amount.times(conversion.rate);
  };
  return facts.fees.map(({ name, rate, amount, min, max }) => ({
    name,
    rate,
    min: here(min),
    max: here(max),
    fixed: here(amount),
  }));
}

/** A fee at a customs value of the whole entry. */
export function feeAt({ rate, min, max, fixed }: FeeBounds, value: Decimal): Decimal {
  if (fixed) return fixed;
  const amount = value.times(rate);
  if (min && amount.lessThan(min)) return min;
  return max && amount.greaterThan(max) ? max : amount;
}

/** What fees take at a customs value: a share of it, or a fixed amount where they stand at a bound. */
export interface FeeTerms {
  readonly share: Decimal;
  readonly fixed: Decimal;
}

/** All fees of an entry, as they stand at a customs value of the whole. */
export function feeTerms(fees: readonly FeeBounds[], value: Decimal): FeeTerms {
  const atShare = fees.map((fee) => !fee.fixed && feeAt(fee, value).equals(value.times(fee.rate)));
  return {
    share: sum(fees.map((fee, n) => (atShare[n] ? fee.rate : ZERO))),
    fixed: sum(fees.map((fee, n) => (atShare[n] ? ZERO : feeAt(fee, value)))),
  };
}
