import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Share } from '../../spec/numbers.ts';
import type { Element } from '../../tables/incoterms.ts';
import { AFTER_FOB } from '../import/customs.ts';
import { shareOf } from '../deal/deal.ts';
import { NOTHING, minus, only, over, plus, times } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import type { Group } from './group.ts';
import type { ImportTerms } from '../import/import-terms.ts';
import { partOf } from './price-case.ts';
import type { PriceCase } from './price-case.ts';

/**
 * The price of the lines of a group, every share of it solved at once:
 *
 *     P = q·(F + D) + s·P + c·(P − R − D)
 *
 * F what it starts from and what the term adds and takes out; D duties, taxes and fees; q 1 + profit of cost; s shares
 * of the price (profit, commission, bank, insurance); c commission of FOB and R what follows FOB inside the price.
 */
export interface Solution {
  /** P, with what stands on lines of its own; `undefined` where the shares leave nothing. */
  readonly price: Form | undefined;
  /** What of P is in the unit prices. */
  readonly goods: Form | undefined;
  readonly shares: Shares;
  readonly terms: ImportTerms | undefined;
  /** D where the term adds it to the price, with what is due on goods free of charge. */
  readonly duty: Linear | undefined;
  /** R + D where a commission of FOB leaves it out. */
  readonly afterFob: Linear | undefined;
}

/** A fixed part and a share of the price. */
export interface Linear {
  readonly ofPrice: Decimal;
  readonly fixed: Form;
}

/** Shares of the price, as fractions. */
export interface Shares {
  readonly profit: Decimal;
  readonly commission: Decimal;
  readonly bank: Decimal;
  readonly overhead: Decimal;
  /** Insurance that the term adds, or that is worked out anew because the price changes. */
  readonly insurance: Decimal;
  /** Of the FOB value. */
  readonly ofFob: Decimal;
  /** 1, or 1 + profit of cost. */
  readonly factor: Decimal;
}

/** Prices that hang on the head of a document alone, by kind: whatever the quantities, the same. */
const STANDING = new WeakMap<Group['kind'], Solution>();

/** Solves a group. */
export function solveGroup(price: PriceCase, group: Group, terms: ImportTerms | undefined): Solution {
  const { kind } = group;
  const known = terms ? undefined : STANDING.get(kind);
  if (known) return known;
  const shares = sharesOf(price, kind);
  const solved = solveBy(price, kind, { shares, terms });
  const isChanged = kind.add.length + kind.remove.length + kind.apart.size > 0;
  if (!terms && !isChanged && shares.insurance.isZero() && shares.ofFob.isZero()) STANDING.set(kind, solved);
  return solved;
}

function solveBy(
  price: PriceCase,
  kind: Group['kind'],
  { shares, terms }: { readonly shares: Shares; readonly terms: ImportTerms | undefined },
): Solution {
  const standing = { shares, terms, duty: undefined, afterFob: undefined };
  if (kind.method === 'free') return { ...standing, price: NOTHING, goods: NOTHING };
  if (kind.method === 'final') {
    const goods = only('base', ONE);
    return { ...standing, price: wholeOf(price, { kind, terms }, goods), goods };
  }
  const { factor, ofFob } = shares;
  const duty = terms && kind.add.includes('importDuties') ? terms.duty : undefined;
  const after = ofFob.isZero() ? undefined : kind.ships ? afterFob(price, terms) : NOTHING_AFTER;
  const s = sum([shares.profit, shares.commission, shares.bank, shares.overhead, shares.insurance.times(factor)]);
  const rest = ONE.minus(s)
    .minus(factor.times(duty?.ofPrice ?? ZERO))
    .minus(after ? ofFob.times(ONE.minus(after.ofPrice)) : ZERO);
  const found = { shares, terms, duty, afterFob: after };
  if (!rest.greaterThan(0)) return { ...found, price: undefined, goods: undefined };
  const fixed = times(plus(startOf(price, kind, shares), duty?.fixed ?? NOTHING), factor);
  const whole = over(after ? minus(fixed, times(after.fixed, ofFob)) : fixed, rest);
  return { ...found, price: whole, goods: goodsOf(price, { kind, terms }, whole) };
}

function sharesOf({ deal, insurance, borne }: PriceCase, kind: Group['kind']): Shares {
  const { commission, bank, overhead } = deal.pricing;
  const of = (share: Share | undefined): Decimal => shareOf(share, 'price') ?? ZERO;
  const shares = {
    profit: of(kind.profit),
    commission: of(commission),
    bank: of(bank),
    overhead: of(overhead),
    ofFob: shareOf(commission, 'FOB') ?? ZERO,
    factor: ONE.plus(shareOf(kind.profit, 'cost') ?? ZERO),
  };
  // Insurance inside the list price and inside the new one grows with what is added: it is taken out and solved again.
  const changes = [shares.commission, shares.bank, shares.overhead, shares.ofFob].some((share) => !share.isZero());
  const kept = kind.method === 'list' && kind.ships && borne.has('insurance');
  const moves = changes || kind.add.length + kind.remove.length > 0;
  return { ...shares, insurance: kind.add.includes('insurance') || (kept && moves) ? insurance : ZERO };
}

/** F: list price or cost, with what the term adds and without what it leaves to the buyer. */
function startOf(price: PriceCase, kind: Group['kind'], shares: Shares): Form {
  const stated = (elements: readonly Element[]): Form[] =>
    elements.filter((element) => !price.derived.has(element)).map((element) => partOf(price, element));
  const insuredBefore =
    kind.remove.includes('insurance') || (!shares.insurance.isZero() && !kind.add.includes('insurance'));
  const base = only('base', insuredBefore ? ONE.minus(price.insurance) : ONE);
  return minus(plus(base, ...stated(kind.add)), plus(...stated(kind.remove)));
}

const NOTHING_AFTER: Linear = { ofPrice: ZERO, fixed: NOTHING };

/** R + D: what follows FOB inside the price, as fixed part and share of the price. */
function afterFob(price: PriceCase, terms: ImportTerms | undefined): Linear {
  const stated = AFTER_FOB.filter((element) => price.borne.has(element) && !price.derived.has(element));
  const duty = price.dutyInPrice ? terms?.duty : undefined;
  const insured = price.borne.has('insurance') ? price.insurance : ZERO;
  return {
    ofPrice: insured.plus(duty?.ofPrice ?? ZERO),
    fixed: plus(...stated.map((element) => partOf(price, element)), duty?.fixed ?? NOTHING),
  };
}

interface Standing {
  readonly kind: Group['kind'];
  readonly terms: ImportTerms | undefined;
}

/** What stands on lines of its own beside the goods: a fixed part, and shares of the whole price. */
function apartOf(price: PriceCase, { kind, terms }: Standing): Linear {
  const stated = [...kind.apart].filter((element) => !price.derived.has(element));
  const duty = kind.apart.has('importDuties') && price.dutyInPrice ? terms?.duty : undefined;
  return {
    ofPrice: (kind.apart.has('insurance') ? price.insurance : ZERO).plus(duty?.ofPrice ?? ZERO),
    fixed: plus(...stated.map((element) => partOf(price, element)), duty?.fixed ?? NOTHING),
  };
}

/** The part of a solved price that is in the unit prices. */
function goodsOf(price: PriceCase, standing: Standing, whole: Form): Form {
  if (standing.kind.apart.size === 0) return whole;
  const apart = apartOf(price, standing);
  return minus(times(whole, ONE.minus(apart.ofPrice)), apart.fixed);
}

/** A whole price from the goods in it, and what stands apart. */
export function wholeOf(price: PriceCase, standing: Standing, goods: Form): Form {
  if (standing.kind.method === 'free') return NOTHING;
  if (standing.kind.apart.size === 0) return goods;
  const apart = apartOf(price, standing);
  const rest = ONE.minus(apart.ofPrice);
  return rest.greaterThan(0) ? over(plus(goods, apart.fixed), rest) : goods;
}
