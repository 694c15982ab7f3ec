import { ARRIVAL_RULES, ELEMENTS, bearer } from '../../tables/incoterms.ts';
import type { Element, Rule } from '../../tables/incoterms.ts';
import { ofHead } from '../deal/head.ts';

/** What a document says where the rule leaves it open who bears an element. */
export interface Conditions {
  /** The document itself gives this charge. */
  readonly given: boolean;
  /** The freight covers this element (liner terms, through carriage). */
  readonly covered: boolean;
  /** FCA at the seller's premises. */
  readonly atPremises: boolean;
}

const NOTHING_SAID: Conditions = { given: false, covered: false, atPremises: false };

/**
 * True when the seller bears an element under a rule.
 * - What the freight covers is borne by whoever bears the freight.
 * - Terminal handling at destination that depends on the contract of carriage is the seller's when the document gives it.
 * - Insurance, where nobody is obliged to insure, is the seller's under DAP, DPU and DDP when the document gives it: the
 *   risk is the seller's to the door. Under the other rules it is there to be compared, or taken out of a CIF list price.
 * - Under FCA the seller loads at its own premises, and brings the goods to any other place.
 */
export function sellerBears(rule: Rule, element: Element, said: Conditions = NOTHING_SAID): boolean {
  if (said.covered) return bearer(rule, 'mainCarriage') === 'S';
  const who = bearer(rule, element);
  if (who === 'S') return true;
  if (who === 'B') return false;
  if (who === 'N') return said.given && ARRIVAL_RULES.has(rule);
  if (rule === 'FCA') return element === 'loadingAtOrigin' || !said.atPremises;
  return said.given;
}

/** What the seller of a deal bears under its term; nothing where it has none. */
export const borneBy = ofHead(({ term, file, covered, atPremises, tax }): ReadonlySet<Element> => {
  const rule = term?.rule;
  if (!rule) return new Set();
  const given = (element: Element): boolean => {
    const charge = file.value.charges?.[element];
    return charge !== undefined && charge.kind !== 'none';
  };
  const taxFree = term.taxUnpaid || tax !== 'paid';
  return new Set(
    ELEMENTS.filter(
      (element) =>
        sellerBears(rule, element, { given: given(element), covered: covered.has(element), atPremises }) &&
        !(element === 'importTaxes' && taxFree),
    ),
  );
});

/**
 * What turns a price under one rule into a price under another: elements to add and elements to take out. An FCA list
 * price is taken to be for the place that the document means.
 */
export interface Difference {
  readonly add: readonly Element[];
  readonly remove: readonly Element[];
}

export function difference(from: Rule, borne: ReadonlySet<Element>, atPremises = false): Difference {
  const inside = (element: Element): boolean => sellerBears(from, element, { ...NOTHING_SAID, atPremises });
  return {
    add: ELEMENTS.filter((element) => borne.has(element) && !inside(element)),
    remove: ELEMENTS.filter((element) => !borne.has(element) && inside(element)),
  };
}
