import { ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { roundMoney } from '../money/round.ts';
import { NEED } from '../tables/incoterms.ts';
import { amountIn } from '../trade/charges/charges.ts';
import { AFTER_FOB } from '../trade/import/customs.ts';
import { shareOf } from '../trade/deal/deal.ts';
import type { Deal } from '../trade/deal/deal.ts';
import type { Exchange } from '../trade/deal/fx.ts';
import { sumCosts } from '../trade/deal/goods.ts';
import type { Bought, Goods } from '../trade/deal/goods.ts';
import type { Priced } from '../trade/price/priced.ts';

/** What only the seller may see. Amounts in the document's currency, exact but for the rounded price and charges. */
export interface Inside {
  readonly cost: Decimal;
  readonly rebate: Decimal;
  readonly charges: Decimal;
  readonly commission: Decimal;
  /** Bank charge and overhead that are shares of the price. */
  readonly otherShares: Decimal;
  readonly profit: Decimal;
  /** Profit ÷ price. */
  readonly margin: Decimal | undefined;
  /** In the currency of the purchase, where all lines share one that is not the document's. */
  readonly purchase: Purchase | undefined;
  /** Profit ÷ what is spent: at home where the purchase is in another currency, else on goods and charges. */
  readonly markup: Decimal | undefined;
}

export interface Purchase {
  readonly currency: string;
  readonly cost: Decimal;
  readonly profit: Decimal;
  /** Cost at home per unit of the document's currency earned (换汇成本). */
  readonly exchangeCost: Decimal;
}

/** What the inside is worked out from. */
export interface InsideInput {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly goods: Goods;
  readonly priced: Priced;
}

/** Cost, charges, commission and profit of a priced deal; `undefined` where a cost is not known. */
export function insideOf(input: InsideInput): Inside | undefined {
  const { deal, goods, priced } = input;
  const { total } = priced;
  // A cost that the term brings and nobody gave would be counted as profit; a tax that is claimed back is no cost.
  const unknown = priced.gaps.some((gap) =>
    gap.kind === 'charge' ? NEED[gap.element] === 'required' : gap.kind !== 'tax' || deal.tax !== 'recoverable',
  );
  if (!total || goods.facts.length === 0 || unknown) return undefined;
  const bought = sumCosts(goods.facts);
  if (!bought.known) return undefined;
  const { net: cost, rebate } = bought.costs;
  const charges = sum(priced.charges.map((charge) => charge.borne));
  const { bank, overhead } = deal.pricing;
  const commission = commissionOf(deal, priced, total);
  const otherShares = sum([bank, overhead].map((share) => total.times(shareOf(share, 'price') ?? ZERO)));
  const profit = total.minus(cost).minus(charges).minus(commission).minus(otherShares);
  const home = atHome(input, bought, total.minus(commission).minus(otherShares));
  return {
    cost,
    rebate,
    charges,
    commission,
    otherShares,
    profit,
    margin: total.isZero() ? undefined : profit.div(total),
    purchase: home,
    markup: home && !home.cost.isZero() ? home.profit.div(home.cost) : markupOf(profit, cost.plus(charges)),
  };
}

function markupOf(profit: Decimal, spent: Decimal): Decimal | undefined {
  return spent.isZero() ? undefined : profit.div(spent);
}

/** Commission of the price, or of what of it is the FOB value. */
function commissionOf({ pricing: { commission }, currency }: Deal, priced: Priced, total: Decimal): Decimal {
  const ofFob = shareOf(commission, 'FOB');
  const base = ofFob ? total.minus(afterFob(priced)) : total;
  return roundMoney(base.times(commission?.rate ?? ZERO), currency);
}

/** Freight, insurance and what follows them in a price. */
export function afterFob({ charges }: Priced): Decimal {
  return sum(charges.filter(({ element }) => AFTER_FOB.includes(element)).map(({ borne }) => borne));
}

/** Purchase and charges paid at home against what the sale earns abroad. */
function atHome({ deal, exchange, priced }: InsideInput, bought: Bought, earned: Decimal): Purchase | undefined {
  const [first, second] = bought.conversions;
  if (!first || second || first[0] === deal.currency) return undefined;
  const [currency, { rate }] = first;
  const conversion = exchange.convert(deal.currency, currency);
  if (!conversion) return undefined;
  const spent = priced.charges.map(({ given }) => given && amountIn(given, currency));
  const abroad = priced.charges.filter((_, n) => spent[n] === undefined);
  const cost = bought.costs.net.div(rate).plus(sum(spent.flatMap((amount) => amount ?? [])));
  const left = earned.minus(sum(abroad.map((charge) => charge.borne)));
  if (left.lessThanOrEqualTo(0)) return undefined;
  return { currency, cost, profit: left.times(conversion.rate).minus(cost), exchangeCost: cost.div(left) };
}
