import type { ImportFacts } from './duties.ts';
import type { Gap } from './gap.ts';
import type { ImportCase } from './landed.ts';
import type { PriceCase } from './price-case.ts';
import type { PriceInput } from './priced.ts';

/** What is missing of duties, taxes and fees that the seller bears; `blocks` where a price is made from them. */
export function importGaps(price: PriceCase, blocks: boolean): Gap[] {
  const { imports, charges, borne } = price;
  const duty = charges.given.has('importDuties');
  const tax = charges.given.has('importTaxes') || !borne.has('importTaxes');
  if (duty && tax) return [];
  if (!imports) return [{ kind: 'country', blocks }];
  const { regime, country } = imports;
  const gaps: Gap[] = regime ? [] : [{ kind: 'regime', country, blocks }];
  if (!duty) gaps.push(...dutyGaps(price, imports, blocks));
  // Duty given as an amount is the whole bill of customs, fees included.
  if (!duty && imports.feesUnknown) gaps.push({ kind: 'fees', country, blocks });
  if (!duty) gaps.push(...feeGaps(price, imports, blocks));
  if (!tax && regime?.tax !== 'none' && imports.taxes.length === 0) gaps.push({ kind: 'tax', country, blocks });
  return gaps;
}

/** Lines whose duty is not known: no rate, no exchange rate for it, or no weight to count it by. */
function dutyGaps({ deal, exchange, load }: PriceInput, imports: ImportFacts, blocks: boolean): Gap[] {
  const packed = new Map(load.lines.map((line) => [line.line, line]));
  return deal.lines.flatMap(({ index: line }): Gap[] => {
    const duties = imports.duties[line] ?? [];
    if (imports.originNeeded[line]) return [{ kind: 'origin', line, blocks }];
    if (duties.length === 0) return [{ kind: 'duty', line, blocks }];
    return duties.flatMap(({ rate, origin }): Gap[] => {
      if (rate.kind === 'share') return [];
      const from = rate.money.currency ?? deal.currency;
      if (!exchange.convert(from, deal.currency))
        return [{ kind: 'fx', from, to: deal.currency, line, origin, blocks }];
      const weighed = packed.get(line)?.netWeight ?? packed.get(line)?.grossWeight;
      if (rate.per === 'unit' || weighed) return [];
      return [{ kind: 'chargeCount', element: 'importDuties', unit: rate.per, origin, blocks }];
    });
  });
}

/** Currencies of entry fees that lead nowhere. */
function feeGaps({ deal, exchange }: PriceInput, imports: ImportFacts, blocks: boolean): Gap[] {
  const currencies = imports.fees.flatMap((fee) => [fee.amount, fee.min, fee.max].map((money) => money?.currency));
  return [...new Set(currencies)].flatMap((from): Gap[] =>
    from === undefined || exchange.convert(from, deal.currency)
      ? []
      : [{ kind: 'fx', from, to: deal.currency, line: undefined, origin: undefined, blocks }],
  );
}

/** True where everything that an import bill is made of is known; what is not known is not shown as nothing. */
export function importKnown(input: PriceInput, { facts, regime, taxUnpaid }: ImportCase): boolean {
  const given = input.charges.given;
  const duty = given.has('importDuties') || dutyGaps(input, facts, true).length === 0;
  const tax = given.has('importTaxes') || taxUnpaid || regime.tax === 'none' || facts.taxes.length > 0;
  return duty && tax && !facts.feesUnknown && feeGaps(input, facts, true).length === 0;
}
