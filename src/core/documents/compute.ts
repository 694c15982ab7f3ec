import { ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { roundMoney } from '../money/round.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Workspace } from '../spec/workspace.ts';
import { inLanguage } from '../spec/shape.ts';
import { lineCost } from '../trade/base.ts';
import type { LineCost } from '../trade/base.ts';
import { gatherCharges, ratedTypes } from '../trade/charges.ts';
import type { Charges } from '../trade/charges.ts';
import { gatherDeal, goesInContainers, shareOf } from '../trade/deal.ts';
import type { Deal, OtherTerm } from '../trade/deal.ts';
import { importFacts } from '../trade/duties.ts';
import type { ImportFacts } from '../trade/duties.ts';
import { Exchange } from '../trade/fx.ts';
import { containerSizes, loadOfDeal, planContainers } from '../trade/packing.ts';
import type { ContainerPlan, Load } from '../trade/packing.ts';
import { readPayment, schedule } from '../trade/payment.ts';
import type { Instalment } from '../trade/payment.ts';
import { price } from '../trade/price.ts';
import type { Priced } from '../trade/priced.ts';
import type { ContainerSize } from '../tables/containers.ts';
import { NEED } from '../tables/incoterms.ts';

/** Everything that a document comes to. Exact decimals; the models for eyes are made from it. */
export interface Computation {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly load: Load;
  readonly plan: ContainerPlan | undefined;
  readonly sizes: readonly ContainerSize[];
  readonly charges: Charges;
  readonly costs: readonly (LineCost | undefined)[];
  /** What an import into the country of destination costs by rule; `undefined` where no country is known. */
  readonly imports: ImportFacts | undefined;
  readonly priced: Priced;
  readonly payment: {
    readonly text: string | undefined;
    readonly parts: readonly Instalment[];
    readonly amounts: readonly Decimal[] | undefined;
  };
  readonly inside: Inside | undefined;
}

/** What only the seller may see. Amounts in the document's currency, exact but for the rounded price and charges. */
export interface Inside {
  readonly cost: Decimal;
  readonly rebate: Decimal;
  readonly charges: Decimal;
  readonly commission: Decimal;
  readonly profit: Decimal;
  /** Profit ÷ price. */
  readonly margin: Decimal | undefined;
  /** In the currency of the purchase, where all lines share one that is not the document's. */
  readonly purchase: Purchase | undefined;
  /** Profit ÷ what is spent at home. */
  readonly markup: Decimal | undefined;
}

export interface Purchase {
  readonly currency: string;
  readonly cost: Decimal;
  readonly profit: Decimal;
  /** Cost at home per unit of the document's currency earned (换汇成本). */
  readonly exchangeCost: Decimal;
}

/** Computes one document of a workspace, under its own term or another. Pure; never throws for what a user wrote. */
export function compute(workspace: Workspace, file: DocumentFile, other?: OtherTerm): Computation {
  const deal = gatherDeal(workspace, file, other);
  const rates = workspace.rates();
  const exchange = new Exchange(rates, deal.date);
  const load = loadOfDeal(deal);
  const sizes = containerSizes(rates);
  const boxed = goesInContainers(deal.mode);
  const rated = deal.container === 'auto' ? ratedTypes(deal, rates) : new Set();
  const usable = rated.size > 0 ? sizes.filter((size) => rated.has(size.type)) : sizes;
  const plan = boxed ? planContainers(load, deal.container, usable) : undefined;
  const charges = gatherCharges({ deal, exchange, load, plan }, rates);
  const costs = deal.lines.map((line) => lineCost(deal, line, exchange));
  const imports = deal.country ? importFacts(deal, deal.country, rates) : undefined;
  const priced = price({ deal, exchange, charges, load, costs, imports });
  return {
    deal,
    exchange,
    load,
    plan,
    sizes,
    charges,
    costs,
    imports,
    priced,
    payment: payment(deal, priced),
    inside: inside(deal, exchange, costs, priced),
  };
}

function payment(deal: Deal, { total }: Priced): Computation['payment'] {
  const written = deal.file.value.payment ?? deal.buyer?.value.payment ?? deal.seller?.value.defaults?.payment;
  const text = inLanguage(written, languageOf(deal));
  const parts = readPayment(text ?? '');
  return { text, parts, amounts: total && schedule(parts, total, deal.currency) };
}

/** The language of a document: its own, its buyer's, its seller's, else English. */
export function languageOf(deal: Deal): string {
  return deal.file.value.language ?? deal.buyer?.value.language ?? deal.seller?.value.defaults?.language ?? 'en';
}

function inside(
  deal: Deal,
  exchange: Exchange,
  costs: readonly (LineCost | undefined)[],
  priced: Priced,
): Inside | undefined {
  const { total } = priced;
  // A cost that the term brings and nobody gave would be counted as profit.
  const unknown = priced.gaps.some((gap) => gap.kind !== 'charge' || NEED[gap.element] === 'required');
  if (!total || costs.length === 0 || unknown) return undefined;
  const known = costs.filter((cost) => cost !== undefined);
  if (known.length !== costs.length) return undefined;
  const cost = sum(known.map((line) => line.net));
  const rebate = sum(known.map((line) => line.rebate));
  const charges = sum(priced.charges.map((charge) => charge.borne));
  const { commission, bank, overhead } = deal.pricing;
  const taken = (share: typeof commission): Decimal => total.times(shareOf(share, 'price') ?? ZERO);
  const fee = roundMoney(taken(commission), deal.currency);
  const shares = fee.plus(taken(bank)).plus(taken(overhead));
  const profit = total.minus(cost).minus(charges).minus(shares);
  const margin = total.isZero() ? undefined : profit.div(total);
  const home = atHome({ deal, exchange, priced }, known, total.minus(shares));
  return {
    cost,
    rebate,
    charges,
    commission: fee,
    profit,
    margin,
    purchase: home,
    markup: home && !home.cost.isZero() ? home.profit.div(home.cost) : undefined,
  };
}

/** Purchase and charges paid at home against what the sale earns abroad. */
function atHome(
  { deal, exchange, priced }: Pick<Computation, 'deal' | 'exchange' | 'priced'>,
  costs: readonly LineCost[],
  earned: Decimal,
): Purchase | undefined {
  const currency = costs[0]?.currency;
  if (!currency || currency === deal.currency || costs.some((cost) => cost.currency !== currency)) return undefined;
  const conversion = exchange.convert(deal.currency, currency);
  if (!conversion) return undefined;
  const home = priced.charges.filter(
    ({ given }) => given?.charge.kind === 'amount' && given.charge.money.currency === currency,
  );
  const abroad = priced.charges.filter((charge) => !home.includes(charge));
  const spent = (line: LineCost): Decimal => line.net.div(line.rate);
  const cost = sum([
    ...costs.map(spent),
    ...home.map((charge) =>
      charge.given?.charge.kind === 'amount' ? charge.given.charge.money.amount.times(charge.given.count ?? 1) : ZERO,
    ),
  ]);
  const net = earned.minus(sum(abroad.map((charge) => charge.borne)));
  if (net.lessThanOrEqualTo(0)) return undefined;
  return { currency, cost, profit: net.times(conversion.rate).minus(cost), exchangeCost: cost.div(net) };
}

/** Margin below which the seller does not want to sell, as a fraction. */
export function floorMargin(deal: Deal): Decimal | undefined {
  return deal.seller?.value.floor?.margin;
}
