import type { Decimal } from '../../money/decimal.ts';
import type { Element } from '../../tables/incoterms.ts';
import type { Charges } from './charges.ts';
import type { Deal } from '../deal/deal.ts';

/** Charges without those that the freight covers already; what the document itself gives stands. */
export function withoutCovered(charges: Charges, { covered, file }: Deal): Charges {
  if (covered.size === 0) return charges;
  const stands = (element: Element): boolean => !covered.has(element) || file.value.charges?.[element] !== undefined;
  return {
    given: new Map([...charges.given].filter(([element]) => stands(element))),
    problems: charges.problems.filter(({ element }) => stands(element)),
  };
}

/** Charges by so much dearer or cheaper: factors by element. */
export function scaled(charges: Charges, factors: ReadonlyMap<Element, Decimal> = new Map()): Charges {
  if (factors.size === 0) return charges;
  const given = [...charges.given].map(([element, charge]) => {
    const factor = factors.get(element);
    if (!factor) return [element, charge] as const;
    return [element, { ...charge, amount: charge.amount?.times(factor), share: charge.share?.times(factor) }] as const;
  });
  return { ...charges, given: new Map(given) };
}
