import { bears, chargeOf, holds } from './charges.ts';
import type { Deal, Line } from './deal.ts';
import { regimeOf, rowsFor } from './import.ts';
import { imports } from './price.ts';
import { standsApart } from './prepare.ts';
import type { Element } from './tables.ts';

/** What the rule cannot do without and nobody gave: `price` holds up the total, `rest` only profit and import bill. */
export interface Missing {
  readonly price: readonly string[];
  readonly rest: boolean;
}

/** Whether the price of a line, or a line of its own beside it, takes in an element. */
function takes(deal: Deal, line: Line, element: Element): boolean {
  if (line.free || !line.ships) return false;
  const borne = bears(deal, deal.rule, element);
  if (line.price) return borne && deal.separate && standsApart(deal, line, element);
  if (deal.pricing.method === 'cost') return borne;
  return !line.list || holds(deal, line.list.rule, element) !== borne;
}

export function missingFrom(deal: Deal): Missing {
  const missing: { name: string; element: Element }[] = (['mainCarriage', 'insurance'] as const)
    .filter((element) => !chargeOf(deal, element))
    .filter((element) => bears(deal, deal.rule, element) || deal.lines.some((line) => takes(deal, line, element)))
    .map((element) => ({ name: element, element }));
  const { shown, duties, taxes, cost } = imports(deal);
  const regime = regimeOf(deal);
  const shipped = deal.lines.filter((line) => line.ships);
  const lack: { name: string; element: Element }[] = [];
  if ((shown || duties) && shipped.length > 0) {
    if (!regime) lack.push({ name: 'regime', element: 'importDuties' });
    if (shipped.some((line) => rowsFor(deal.duties, line).length === 0))
      lack.push({ name: 'duty', element: 'importDuties' });
    // A tax that is claimed back is no cost: without its rate only the bill is the shorter.
    const taxed = taxes && regime?.tax !== 'none' && (cost || !duties);
    if (taxed && shipped.some((line) => rowsFor(deal.taxes, line).length === 0))
      lack.push({ name: 'tax', element: 'importTaxes' });
  }
  const all = duties ? [...missing, ...lack] : missing;
  const price = all.filter(({ element }) => deal.lines.some((line) => takes(deal, line, element)));
  return { price: price.map(({ name }) => name), rest: missing.length + lack.length > 0 };
}
