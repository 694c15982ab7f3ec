import { fixed } from '../money/decimal.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Workspace } from '../spec/workspace.ts';
import { minorUnits } from '../tables/currencies.ts';
import { ELEMENTS, ORIGIN_RULES, RISK_PASSES, RULES, bearer } from '../tables/incoterms.ts';
import type { Bearer, Element, Rule } from '../tables/incoterms.ts';
import { gapName } from '../trade/deal/gap.ts';
import { compute } from './compute.ts';
import type { Computation } from './compute.ts';
import { underTerm } from './keep.ts';
import type { Keep } from './keep.ts';
import type { TermRow } from './report.ts';

/**
 * The same deal under all eleven rules. A rule at origin takes the place of loading, the others the destination;
 * a rule that lacks inputs says which and has no total; so does one under which nothing leaves the margin that is to be
 * kept. For the seller: profit and margin are in it.
 */
export function compareTerms(workspace: Workspace, file: DocumentFile, keep: Keep = 'earnings'): TermRow[] {
  const own = compute(workspace, file);
  return RULES.map((rule) => {
    const current = own.deal.term?.rule === rule;
    const place = placeFor(rule, own);
    const kept = current ? own : underTerm(own, workspace, { rule, place }, keep);
    const computed = kept ?? compute(workspace, file, { rule, place });
    const { priced, inside, deal } = computed;
    const digits = minorUnits(deal.currency);
    const missing = priced.gaps.filter((gap) => gap.blocks).map(gapName);
    return {
      rule,
      place,
      complete: kept !== undefined && priced.total !== undefined,
      missing: [...new Set(kept ? missing : [...missing, 'shares'])],
      total: kept && priced.total ? fixed(priced.total, digits) : null,
      profit: kept && inside ? fixed(inside.profit, digits) : null,
      margin: kept && inside?.margin ? fixed(inside.margin, 4) : null,
      current,
      bears: bearing(computed),
      riskPasses: RISK_PASSES[rule],
    };
  });
}

/** Who bears each element as this document has it: what a rule leaves open is settled by what the document says. */
function bearing({ deal, priced }: Computation): TermRow['bears'] {
  const rule = deal.term?.rule;
  const who = (element: Element): Exclude<Bearer, 'D'> => {
    if (priced.borne.has(element)) return 'S';
    return rule && bearer(rule, element) === 'N' ? 'N' : 'B';
  };
  return Object.fromEntries(ELEMENTS.map((element) => [element, who(element)])) as TermRow['bears'];
}

/** The named place of a rule: the document's own, where the goods leave from, or where they go. */
export function placeFor(rule: Rule, { deal }: Computation): string {
  if (deal.term?.rule === rule) return deal.term.place;
  return (ORIGIN_RULES.has(rule) ? deal.from : deal.to) ?? '';
}
