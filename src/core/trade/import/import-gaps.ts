import type { DutyTerm } from '../../spec/duty.ts';
import type { Duty, ImportFacts, LineImport } from './duties.ts';
import { dutyProblems } from './duty-branch.ts';
import type { Gap } from '../deal/gap.ts';
import type { LineFacts } from '../deal/goods.ts';
import type { ImportCase } from './import-case.ts';
import type { PriceCase, PriceInput } from '../price/price-case.ts';
import type { BadReference } from './references.ts';
import { unknownReference } from './taxes.ts';
import type { Tax } from './taxes.ts';

/**
 * What is missing of duties, taxes and fees that the seller bears and that the document does not all give as amounts;
 * `blocks` where a price is made from them.
 */
export function importGaps(price: PriceCase, blocks: boolean): Gap[] {
  const { imports, charges, borne, deal } = price;
  const duty = charges.given.has('importDuties');
  const tax = charges.given.has('importTaxes') || !(borne.has('importTaxes') || deal.tax === 'recoverable');
  if (!imports) return [{ kind: 'country', blocks }];
  const { regime, country } = imports;
  const gaps: Gap[] = regime ? [] : [{ kind: 'regime', country, blocks }];
  gaps.push(...cutGaps(price, imports, blocks));
  if (!duty) gaps.push(...dutyGaps(price, imports, blocks));
  // Duty given as an amount is the whole bill of customs, fees included.
  if (!duty && imports.feesUnknown) gaps.push({ kind: 'fees', country, blocks });
  if (!duty) gaps.push(...feeGaps(price, imports, blocks));
  if (!tax) gaps.push(...taxReferences(price, imports, blocks));
  if (!tax && regime?.tax !== 'none' && !taxesKnown(price, imports))
    // A tax that is claimed back is not in the price: without it only the bill is the shorter.
    gaps.push({ kind: 'tax', country, blocks: blocks && deal.tax !== 'recoverable' });
  return gaps;
}

/** A country that cuts amounts down does so in its own currency. */
function cutGaps({ deal, exchange }: PriceInput, { regime }: ImportFacts, blocks: boolean): Gap[] {
  const to = regime?.truncate?.currency;
  if (to === undefined || exchange.convert(deal.currency, to)) return [];
  return [{ kind: 'fx', from: deal.currency, to, line: undefined, origin: undefined, blocks }];
}

const NOTHING_FOUND: LineImport = { duties: [], originNeeded: false, taxes: [] };

/** Lines whose duty is not known: no rate, no exchange rate for it, or no weight to count it by. */
function dutyGaps(input: PriceInput, imports: ImportFacts, blocks: boolean): Gap[] {
  const counted = new Map<readonly Duty[], readonly Counted[]>();
  const gaps: Gap[] = [];
  const bad: Gap[] = [];
  for (const [line, facts] of input.goods.facts.entries()) {
    if (!facts.line.ships) continue;
    const { duties, originNeeded } = imports.lines.get(facts.line) ?? NOTHING_FOUND;
    if (originNeeded) gaps.push({ kind: 'origin', line, blocks });
    else if (duties.length === 0) gaps.push({ kind: 'duty', line, blocks });
    else {
      let terms = counted.get(duties);
      if (!terms) {
        bad.push(...dutyProblems(duties).map((one) => referenceGap(one, blocks)));
        counted.set(duties, (terms = duties.flatMap((duty) => countedTerms(duty, blocks))));
      }
      for (const term of terms) gaps.push(...termGap(input, { facts, line }, term));
    }
  }
  return [...gaps, ...bad];
}

function referenceGap({ row, of }: BadReference<Duty | Tax>, blocks: boolean): Gap {
  return { kind: 'reference', name: row.name, of, origin: row.origin, blocks };
}

/** Taxes of a tax that is not charged. */
function taxReferences(input: PriceInput, { lines }: ImportFacts, blocks: boolean): Gap[] {
  const unlike = new Set<readonly Tax[]>();
  for (const { line } of input.goods.facts) if (line.ships) unlike.add((lines.get(line) ?? NOTHING_FOUND).taxes);
  return [...unlike].flatMap(unknownReference).map((one) => referenceGap(one, blocks));
}

interface Counted {
  readonly term: DutyTerm & { readonly kind: 'specific' };
  readonly duty: Duty;
  readonly blocks: boolean;
}

/** The terms of a duty that go by weight or unit. */
function countedTerms(duty: Duty, blocks: boolean): Counted[] {
  const { value, min, max } = duty.rate;
  return [value, min, max].flat().flatMap((term) => (term?.kind === 'specific' ? [{ term, duty, blocks }] : []));
}

function termGap(
  { deal, exchange }: PriceInput,
  { facts: { packed }, line }: { readonly facts: LineFacts; readonly line: number },
  { term, duty, blocks }: Counted,
): Gap[] {
  const { origin } = duty;
  const from = term.money.currency ?? deal.currency;
  if (!exchange.convert(from, deal.currency)) return [{ kind: 'fx', from, to: deal.currency, line, origin, blocks }];
  if (term.per === 'unit' || packed?.netWeight || packed?.grossWeight) return [];
  return [{ kind: 'chargeCount', element: 'importDuties', unit: term.per, origin, blocks }];
}

function taxesKnown(input: PriceInput, imports: ImportFacts): boolean {
  return input.goods.facts.every(
    ({ line }) => !line.ships || (imports.lines.get(line) ?? NOTHING_FOUND).taxes.length > 0,
  );
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
export function importKnown(input: PriceInput, { facts, taxDue }: ImportCase): boolean {
  const given = input.charges.given;
  const duty = given.has('importDuties') || dutyGaps(input, facts, true).length === 0;
  const tax = given.has('importTaxes') || !taxDue || input.deal.tax === 'recoverable' || taxesKnown(input, facts);
  const free = input.goods.facts.every(
    ({ line }) => line.basis.method !== 'free' || !line.ships || line.item.customsValue,
  );
  return (
    cutGaps(input, facts, true).length === 0 &&
    duty &&
    tax &&
    free &&
    !facts.feesUnknown &&
    feeGaps(input, facts, true).length === 0
  );
}
