import { ONE, ZERO, sum } from '../money/decimal.ts';
import { ARRIVAL_RULES } from '../tables/incoterms.ts';
import type { ImportCase, ImportLine } from './landed.ts';
import { partOf } from './price-case.ts';
import type { PriceCase } from './price-case.ts';

/** The import into the country of destination, where the goods travel there at the seller's risk and its regime is known. */
export function importCaseOf(price: PriceCase): ImportCase | undefined {
  const { deal, imports, exchange, starts, load } = price;
  const rule = deal.term?.rule;
  if (!imports?.regime || !rule || !ARRIVAL_RULES.has(rule)) return undefined;
  const value = sum(starts.map((start) => start.base ?? ZERO));
  const packed = new Map(load.lines.map((line) => [line.line, line]));
  return {
    deal,
    // Duty given as an amount is the whole bill of customs, fees included.
    facts: price.charges.given.has('importDuties') ? { ...imports, fees: [], feesUnknown: false } : imports,
    regime: imports.regime,
    exchange,
    lines: starts.map((_, n) => ({
      ...importLine(price, n),
      weight: value.isZero() ? ONE.div(starts.length) : (starts[n]?.base ?? ZERO).div(value),
      packed: packed.get(n),
    })),
    taxUnpaid: deal.term?.taxUnpaid ?? false,
  };
}

function importLine(price: PriceCase, n: number): Omit<ImportLine, 'weight' | 'packed'> {
  const { borne, derived, charges } = price;
  const line = price.deal.lines[n];
  const stated = [...borne].filter((element) => !derived.has(element));
  return {
    index: n,
    parts: new Map(stated.map((element) => [element, partOf(price, element, n)])),
    insurance: borne.has('insurance') ? price.insurance : ZERO,
    quantity: line?.quantity ?? ZERO,
    givenDuty: charges.given.has('importDuties') ? partOf(price, 'importDuties', n) : undefined,
    givenTax: charges.given.has('importTaxes') ? partOf(price, 'importTaxes', n) : undefined,
  };
}
