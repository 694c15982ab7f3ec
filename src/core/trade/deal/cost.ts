import { ONE, ZERO, product, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Pricing } from '../../spec/pricing.ts';
import type { Cost } from '../../spec/product.ts';
import type { DealLine } from './deal-line.ts';
import type { Conversion, Exchange } from './fx.ts';

/** What a purchase of a currency, VAT and rebate comes to; the same object for all lines that are alike. */
export interface CostTerms {
  readonly currency: string;
  /** From its currency to the document's. */
  readonly conversion: Conversion;
  /** Shares of the purchase with VAT. */
  readonly rebate: Decimal;
  /** Overhead and interest. */
  readonly overhead: Decimal;
  /** 1 − rebate + overhead. */
  readonly net: Decimal;
}

/** What a line costs the seller to buy. Exact. */
export interface LineCost {
  /** With VAT, in its own currency. */
  readonly purchase: Decimal;
  readonly terms: CostTerms;
}

/** What the costs of a document go by. */
export interface CostSetting {
  readonly exchange: Exchange;
  readonly currency: string;
  readonly pricing: Pricing;
  /** Terms met so far. */
  readonly terms: Map<string, CostTerms>;
}

/**
 * Cost of a line. Net cost is cost − cost ÷ (1 + VAT) × rebate rate, the rebate taken from the price without VAT; then
 * overhead and interest (yearly rate × days ÷ 360) on the purchase. `undefined` where no cost or no rate is known.
 */
export function lineCost({ cost, quantity }: DealLine, setting: CostSetting): LineCost | undefined {
  if (!cost?.amount || !quantity) return undefined;
  const from = cost.amount.currency ?? setting.currency;
  const key = `${from} ${rebateKey(cost)}`;
  let terms = setting.terms.get(key);
  if (!terms) {
    const conversion = setting.exchange.convert(from, setting.currency);
    if (!conversion) return undefined;
    const rebate = cost.rebate ? cost.rebate.div(ONE.plus(cost.vat ?? ZERO)) : ZERO;
    const overhead = onPurchase(setting.pricing);
    terms = { currency: from, conversion, rebate, overhead, net: ONE.minus(rebate).plus(overhead) };
    setting.terms.set(key, terms);
  }
  return { purchase: product(cost.amount.amount, quantity), terms };
}

const REBATES = new WeakMap<Cost, string>();

/** The same text for costs with the same VAT and rebate. */
function rebateKey(cost: Cost): string {
  let key = REBATES.get(cost);
  if (key === undefined) REBATES.set(cost, (key = [cost.vat, cost.rebate].join(' ')));
  return key;
}

/** Overhead and interest, as a share of the purchase. */
function onPurchase({ overhead, interest }: Pricing): Decimal {
  const share = overhead && overhead.of !== 'price' ? overhead.rate : ZERO;
  const credit = interest?.rate && interest.days ? interest.rate.times(interest.days).div(360) : ZERO;
  return share.plus(credit);
}

/** A cost in the document's currency. */
export interface CostAmounts {
  readonly purchase: Decimal;
  readonly rebate: Decimal;
  readonly overhead: Decimal;
  /** purchase − rebate + overhead. */
  readonly net: Decimal;
}

export function costAmounts({ purchase, terms }: LineCost): CostAmounts {
  const here = purchase.times(terms.conversion.rate);
  return {
    purchase: here,
    rebate: here.times(terms.rebate),
    overhead: here.times(terms.overhead),
    net: here.times(terms.net),
  };
}

/** The sum of costs, in the document's currency: of alike ones the purchases are summed first. */
export function totalCost(purchases: ReadonlyMap<CostTerms, Decimal>): CostAmounts {
  const all = [...purchases].map(([terms, purchase]) => costAmounts({ purchase, terms }));
  return {
    purchase: sum(all.map((one) => one.purchase)),
    rebate: sum(all.map((one) => one.rebate)),
    overhead: sum(all.map((one) => one.overhead)),
    net: sum(all.map((one) => one.net)),
  };
}
