import { ORIGIN_RULES } from '../../tables/incoterms.ts';
import type { Term } from '../../spec/term.ts';
import type { DealLine } from './deal-line.ts';
import { KeptSums, all } from './kept-sums.ts';

/** The place that charges are counted from, and who names it. */
export interface Leaving {
  readonly place: string;
  readonly by: 'document' | 'list prices' | 'seller';
}

/** What is asked for it: the place in the document itself, its lines, and the seller's usual term. */
interface Asked {
  readonly from: string | undefined;
  readonly lines: readonly DealLine[];
  readonly usual: Term | undefined;
}

/**
 * Where the goods leave from: as the document says; else the one place that the list prices of its lines are for; else
 * that of the seller's usual term. A destination is no place to leave from.
 */
export function leavingFrom({ from, lines, usual }: Asked): Leaving | undefined {
  if (from) return { place: from, by: 'document' };
  const [listed, ...others] = LISTED.of(lines);
  if (listed && others.length === 0) return { place: listed, by: 'list prices' };
  const place = usual && placeAtOrigin(usual);
  return place ? { place, by: 'seller' } : undefined;
}

const LISTED = new KeptSums<DealLine, ReadonlySet<string | undefined>>(
  all(({ product }) => {
    const term = product?.value.price?.term;
    return term ? [placeAtOrigin(term)] : [];
  }),
);

function placeAtOrigin({ rule, place }: Term): string | undefined {
  return rule && ORIGIN_RULES.has(rule) && place ? place : undefined;
}
