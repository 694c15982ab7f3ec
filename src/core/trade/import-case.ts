import { ONE, ZERO, sum } from '../money/decimal.ts';
import { ARRIVAL_RULES } from '../tables/incoterms.ts';
import type { ImportCase, ImportLine } from './landed.ts';
import { partOf } from './price-case.ts';
import type { PriceCase } from './price-case.ts';

/** The import into the country of destination, where the goods travel there at the seller's risk and its regime is known. */
export function importCaseOf(price: PriceCase): ImportCase | undefined {
  const { deal, imports, exchange, starts } = price;
  const rule = deal.term?.rule;
  if (!imports?.regime || !rule || !ARRIVAL_RULES.has(rule)) return undefined;
  return {
    deal,
    facts: imports,
    regime: imports.regime,
    exchange,
    lines: starts.map((_, line) => importLine(price, line)),
    taxUnpaid: deal.term?.taxUnpaid ?? false,
  };
}

function importLine(price: PriceCase, n: number): ImportLine {
  const { borne, derived, charges, load, starts } = price;
  const values = sum(starts.map((start) => start.base ?? ZERO));
  const line = price.deal.lines[n];
  const stated = [...borne].filter((element) => !derived.has(element));
  return {
    index: n,
    parts: new Map(stated.map((element) => [element, partOf(price, element, n)])),
    insurance: borne.has('insurance') ? price.insurance : ZERO,
    weight: values.isZero() ? ONE.div(Math.max(1, starts.length)) : (starts[n]?.base ?? ZERO).div(values),
    quantity: line?.quantity ?? ZERO,
    packed: load.lines.find((packed) => packed.line === n),
    givenDuty: charges.given.has('importDuties') ? partOf(price, 'importDuties', n) : undefined,
    givenTax: charges.given.has('importTaxes') ? partOf(price, 'importTaxes', n) : undefined,
  };
}
