import { bears, chargeOf } from './charges.ts';
import type { Deal } from './deal.ts';
import { regimeOf, rowsFor } from './import.ts';
import { imports } from './price.ts';

/** What the rule of the document cannot do without and nobody gave. */
export function missingFrom(deal: Deal): string[] {
  const { duties, taxes } = imports(deal);
  const missing: string[] = (['mainCarriage', 'insurance'] as const).filter(
    (element) => bears(deal, deal.rule, element) && !chargeOf(deal, element),
  );
  if (!duties) return missing;
  const regime = regimeOf(deal);
  const shipped = deal.lines.filter((line) => line.ships);
  if (shipped.length === 0) return missing;
  if (!regime) missing.push('regime');
  if (shipped.some((line) => rowsFor(deal.duties, line).length === 0)) missing.push('duty');
  const taxed = taxes && regime?.tax !== 'none';
  if (taxed && shipped.some((line) => rowsFor(deal.taxes, line).length === 0)) missing.push('tax');
  return missing;
}
