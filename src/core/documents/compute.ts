import type { Decimal } from '../money/decimal.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Workspace } from '../spec/workspace.ts';
import { inLanguage } from '../spec/shape.ts';
import type { LocalText } from '../spec/shape.ts';
import { scaled, withoutCovered } from '../trade/charges/charge-changes.ts';
import { freightsOf, gatherCharges } from '../trade/charges/charges.ts';
import type { Charges } from '../trade/charges/charges.ts';
import { containerSizes, planContainers } from '../trade/cargo/containers.ts';
import type { ContainerPlan } from '../trade/cargo/containers.ts';
import { gatherDeal, goesInContainers } from '../trade/deal/deal.ts';
import type { Deal, OtherTerm, Supposed } from '../trade/deal/deal.ts';
import { importFacts, moreDuty } from '../trade/import/duties.ts';
import type { ImportFacts } from '../trade/import/duties.ts';
import { originOf } from '../trade/deal/fact.ts';
import { exchangeOf, holdingTo } from '../trade/deal/fx.ts';
import type { Exchange } from '../trade/deal/fx.ts';
import type { Head } from '../trade/deal/head.ts';
import { gatherGoods } from '../trade/deal/goods.ts';
import type { Goods } from '../trade/deal/goods.ts';
import { loadOfDeal } from '../trade/cargo/packing.ts';
import type { Load } from '../trade/cargo/packing.ts';
import { readPayment, schedule } from '../trade/payment/payment.ts';
import type { Instalment } from '../trade/payment/payment.ts';
import { leavesOut } from '../trade/price/gaps.ts';
import { price } from '../trade/price/price.ts';
import type { Priced } from '../trade/price/priced.ts';
import type { ContainerSize } from '../tables/containers.ts';
import { ARRIVAL_RULES } from '../tables/incoterms.ts';
import type { Element } from '../tables/incoterms.ts';
import { insideOf } from './inside.ts';
import type { Inside } from './inside.ts';

/** Everything that a document comes to. Exact decimals; the models for eyes are made from it. */
export interface Computation {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly load: Load;
  readonly plan: ContainerPlan | undefined;
  readonly sizes: readonly ContainerSize[];
  readonly charges: Charges;
  readonly goods: Goods;
  /** What an import costs by rule, where the goods travel there at the seller's risk; `undefined` where no country is known. */
  readonly imports: ImportFacts | undefined;
  readonly priced: Priced;
  readonly payment: {
    readonly text: string | undefined;
    readonly parts: readonly Instalment[];
    readonly amounts: readonly Decimal[] | undefined;
  };
  readonly inside: Inside | undefined;
}

/** What is supposed beside what the files say; all of it leaves the files as they are. */
export interface Supposition extends Supposed {
  /** Rates of exchange by pair, `USD/CNY`. */
  readonly fx?: ReadonlyMap<string, Decimal>;
  /** Factors on charges: 1.1 is a tenth more. */
  readonly charges?: ReadonlyMap<Element, Decimal>;
  /** Added to the duty of every line, as a share of its customs value. */
  readonly duty?: Decimal;
}

/** The last computation of each document of a workspace, and what it was made from. */
const LAST = new WeakMap<Workspace, Map<string, Last>>();

interface Last {
  readonly index: object;
  readonly computation: Computation;
}

/**
 * Computes one document of a workspace, under its own term or another, as it is or with something supposed. Pure; never
 * throws for what a user wrote. What the last computation of the same document left is taken over where it still holds.
 */
export function compute(
  workspace: Workspace,
  file: DocumentFile,
  other?: OtherTerm,
  supposed?: Supposition,
): Computation {
  if (other || supposed) return computeAnew(workspace, file, other, supposed);
  let documents = LAST.get(workspace);
  if (!documents) LAST.set(workspace, (documents = new Map()));
  const last = documents.get(file.path);
  const index = workspace.productsBySku();
  const computation =
    last?.index === index && saysTheSame(last.computation.deal.file, file)
      ? placed(last.computation, file)
      : computeAnew(workspace, file);
  if (computation !== last?.computation) documents.set(file.path, { index, computation });
  return computation;
}

function saysTheSame(before: DocumentFile, now: DocumentFile): boolean {
  return before.value === now.value && leavesOut(before) === leavesOut(now);
}

/** The same computation of a document that says what it said, with what it says in other places. */
function placed(computation: Computation, file: DocumentFile): Computation {
  const { deal } = computation;
  if (deal.file === file) return computation;
  const buyer = deal.buyer?.file === deal.file ? { ...deal.buyer, file } : deal.buyer;
  return { ...computation, deal: { ...deal, file, buyer } };
}

function computeAnew(
  workspace: Workspace,
  file: DocumentFile,
  other?: OtherTerm,
  supposed: Supposition = {},
): Computation {
  const deal = gatherDeal(workspace, file, other, supposed);
  const rates = workspace.rates();
  const supposedFact = originOf('', [], { source: 'supposed' });
  const exchange = holdingTo(exchangeOf(rates, deal.date), file).holding(supposed.fx ?? [], () => supposedFact);
  const load = loadOfDeal(deal);
  const sizes = containerSizes(rates);
  const freights = deal.container === 'auto' ? freightsOf(deal, rates, exchange) : undefined;
  const plan = goesInContainers(deal.mode) ? planContainers(load, deal.container, sizes, freights) : undefined;
  const charges = scaled(withoutCovered(gatherCharges({ deal, exchange, load, plan }, rates), deal), supposed.charges);
  const goods = gatherGoods(deal, exchange, load);
  const arrives = deal.term?.rule && ARRIVAL_RULES.has(deal.term.rule);
  const imports = arrives && deal.country ? moreDuty(importFacts(deal, deal.country, rates), supposed.duty) : undefined;
  const priced = price({ deal, exchange, charges, load, goods, imports });
  return {
    deal,
    exchange,
    load,
    plan,
    sizes,
    charges,
    goods,
    imports,
    priced,
    payment: dueOf(deal, priced),
    inside: insideOf({ deal, exchange, goods, priced }),
  };
}

/** The same in another language, if one is given: the texts are that language's, every figure stays. */
export function saidIn(computation: Computation, language: string | undefined): Computation {
  if (language === undefined || language === computation.deal.language) return computation;
  const deal = { ...computation.deal, language };
  return { ...computation, deal, payment: dueOf(deal, computation.priced) };
}

/** The terms of payment as they are written in the deal's language, and what each part comes to. */
function dueOf(deal: Deal, { total }: Pick<Priced, 'total'>): Computation['payment'] {
  const text = paymentText(deal);
  const parts = readPayment(text ?? '');
  return { text, parts, amounts: total && schedule(parts, total, deal.currency) };
}

/** The terms of payment as they are written in the deal's language. */
export function paymentText(deal: Head): string | undefined {
  return inLanguage(paymentOf(deal), deal.language);
}

/** The terms of payment as the document, its buyer or its seller writes them. */
export function paymentOf({ file, buyer, seller }: Head): LocalText | undefined {
  return file.value.payment ?? buyer?.value.payment ?? seller?.value.defaults?.payment;
}

/** Margin below which the seller does not want to sell, as a fraction. */
export function floorMargin(deal: Deal): Decimal | undefined {
  return deal.seller?.value.floor?.margin;
}
