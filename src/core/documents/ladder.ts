import { ZERO, fixed, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { minorUnits } from '../tables/currencies.ts';
import { ELEMENTS, RISK_AFTER, bearer } from '../tables/incoterms.ts';
import type { Element, Rule } from '../tables/incoterms.ts';
import type { Deal } from '../trade/deal/deal.ts';
import type { Computation } from './compute.ts';

/**
 * The price on its way from works to door: what each step adds, who pays for it, where this term stops and where the
 * risk passes. Amounts are text in the document's currency. The steps of the seller sum to the total.
 */
export interface PriceLadder {
  readonly steps: readonly LadderStep[];
  readonly total: string | null;
  /** The last step that happens at the seller's risk; `null` without a rule. */
  readonly riskAfter: LadderStep['id'] | null;
  /** The last step that the seller pays for. */
  readonly sellerUntil: LadderStep['id'];
}

export interface LadderStep {
  /** The goods as they leave the works, or a cost on their way. */
  readonly id: 'goods' | Element;
  /** S the seller, inside the total; B the buyer, beside it; N nobody is obliged. */
  readonly who: 'S' | 'B' | 'N';
  /** `null` for a cost that is not known apart; for the buyer it is what nobody has given. */
  readonly amount: string | null;
  /**
   * Where an amount of the seller's is that is not known apart: inside the goods, as their list price or a given price
   * holds it or the buyer is not told; inside the freight, as the document says. `null`: nothing is counted for it.
   */
  readonly within: 'goods' | 'mainCarriage' | null;
  /** Of the goods, for the seller alone: what the price of the goods consists of. Absent where a cost is not known. */
  readonly inside?: readonly LadderPart[];
}

export interface LadderPart {
  readonly id: 'cost' | 'profit' | 'commission' | 'otherShares';
  readonly amount: string;
}

/**
 * The ladder of a document under its own term. `buyer` shows no more than the buyer's documents do: what stands inside
 * prices is in the goods, and what those consist of is left out.
 */
export function priceLadder(computation: Computation, options: { readonly buyer?: boolean } = {}): PriceLadder {
  const { deal, priced, charges, inside } = computation;
  const digits = minorUnits(deal.currency);
  const money = (amount: Decimal): string => fixed(amount, digits);
  const rule = deal.term?.rule;
  const told = priced.charges.filter(({ shown }) => !options.buyer || shown === 'separate');
  const borne = new Map(told.map(({ element, amount, borne: whole }) => [element, options.buyer ? amount : whole]));
  const goods = priced.total?.minus(sum(borne.values()));
  const parts: LadderPart[] = inside
    ? (['cost', 'profit', 'commission', 'otherShares'] as const)
        .map((id) => ({ id, amount: money(inside[id]) }))
        .filter(({ id, amount }) => id === 'cost' || id === 'profit' || /[1-9]/.test(amount))
    : [];
  const first: LadderStep = {
    id: 'goods',
    who: 'S',
    amount: goods ? money(goods) : null,
    within: null,
    ...(!options.buyer && parts.length > 0 && { inside: parts }),
  };
  const held = heldBy(priced);
  const rest = ELEMENTS.map((element): LadderStep => {
    const who = priced.borne.has(element) ? 'S' : rule && bearer(rule, element) === 'N' ? 'N' : 'B';
    const given = options.buyer ? undefined : charges.given.get(element)?.amount;
    const amount = who === 'S' ? borne.get(element) : given;
    const known = amount && (who === 'S' || !amount.equals(ZERO)) ? amount : undefined;
    const within = who === 'S' && !known ? (options.buyer ? 'goods' : withinOf(element, deal, held)) : null;
    return { id: element, who, amount: known ? money(known) : null, within };
  });
  const steps = [first, ...rest];
  return {
    steps,
    total: priced.total ? money(priced.total) : null,
    riskAfter: rule ? (rule === 'FCA' && deal.atPremises ? 'loadingAtOrigin' : RISK_AFTER[rule]) : null,
    sellerUntil: steps.filter(({ who }) => who === 'S').at(-1)?.id ?? 'goods',
  };
}

/** What prices of lines hold without saying how much: all, where one is given; else what the terms of list prices bear. */
interface Held {
  readonly all: boolean;
  readonly rules: ReadonlySet<Rule>;
}

function heldBy({ groups }: Computation['priced']): Held {
  const rules = new Set<Rule>();
  let all = false;
  for (const { group } of groups) {
    // What prices start from is the same for all of a group.
    const basis = group.members[0]?.line.basis;
    if (basis?.method === 'final') all = true;
    if (basis?.method === 'list' && basis.term.rule) rules.add(basis.term.rule);
  }
  return { all, rules };
}

function withinOf(element: Element, { covered }: Deal, { all, rules }: Held): LadderStep['within'] {
  if (covered.has(element)) return 'mainCarriage';
  return all || [...rules].some((rule) => bearer(rule, element) === 'S') ? 'goods' : null;
}
