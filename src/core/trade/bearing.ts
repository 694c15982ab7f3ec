import { ARRIVAL_RULES, ELEMENTS, bearer } from '../tables/incoterms.ts';
import type { Element, Rule } from '../tables/incoterms.ts';

/**
 * True when the seller bears an element under a rule. Terminal handling at destination that depends on the contract
 * of carriage is the seller's when the document itself gives it; so is insurance under DAP, DPU and DDP, where nobody
 * is obliged to insure but the risk is the seller's to the door. Under the other rules insurance that a document gives
 * is there to be compared, or taken out of a CIF list price. Under FCA the place is taken to be other than the seller's
 * premises: the seller brings the goods there.
 */
export function sellerBears(rule: Rule, element: Element, given: boolean): boolean {
  const who = bearer(rule, element);
  if (who === 'S') return true;
  if (who === 'B') return false;
  if (who === 'N') return given && ARRIVAL_RULES.has(rule);
  return given || rule === 'FCA';
}

/** What turns a price under one rule into a price under another: elements to add and elements to take out. */
export interface Difference {
  readonly add: readonly Element[];
  readonly remove: readonly Element[];
}

export function difference(from: Rule, borne: ReadonlySet<Element>): Difference {
  const inside = (element: Element): boolean => sellerBears(from, element, false);
  return {
    add: ELEMENTS.filter((element) => borne.has(element) && !inside(element)),
    remove: ELEMENTS.filter((element) => !borne.has(element) && inside(element)),
  };
}
