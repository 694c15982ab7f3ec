import { ONE, ZERO, dec, fixed, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { round } from '../money/round.ts';
import type { Item } from '../spec/document.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Workspace } from '../spec/workspace.ts';
import { minorUnits } from '../tables/currencies.ts';
import { RULES } from '../tables/incoterms.ts';
import type { Rule } from '../tables/incoterms.ts';
import { gapName } from '../trade/deal/gap.ts';
import { compute, floorMargin } from './compute.ts';
import type { Computation, Supposition } from './compute.ts';
import { costlessLines } from './costless.ts';
import { holdPrices } from './hold.ts';
import { placeFor } from './terms.ts';

/** A price and what it leaves, as text in the document's currency; `null` where an input is missing. */
export interface Offer {
  readonly total: string | null;
  readonly profit: string | null;
  /** Profit ÷ price, as a fraction with four decimals. */
  readonly margin: string | null;
  readonly unitPrices: readonly (string | null)[];
  /** What the total lacks, by name; `shares` where no price is high enough. */
  readonly missing: readonly string[];
  /** Numbers of the lines, from 1, whose cost is not given: profit and margin lack them. */
  readonly withoutCost: readonly number[];
}

function offerOf({ priced, inside, deal }: Computation): Offer {
  const money = (amount: Decimal | undefined): string | null =>
    amount ? fixed(amount, minorUnits(deal.currency)) : null;
  return {
    total: money(priced.total),
    profit: money(inside?.profit),
    margin: inside?.margin ? fixed(inside.margin, 4) : null,
    unitPrices: priced.lines.map(({ unitPrice }) =>
      unitPrice ? fixed(unitPrice, Math.max(unitPrice.decimalPlaces(), deal.priceDecimals)) : null,
    ),
    missing: [...new Set(priced.gaps.filter(({ blocks }) => blocks).map(gapName))],
    withoutCost: costlessLines(deal).map((n) => n + 1),
  };
}

/** No price is high enough. */
function outOfReach({ priced, deal }: Computation): Offer {
  const unitPrices = priced.lines.map(() => null);
  const withoutCost = costlessLines(deal).map((n) => n + 1);
  return { total: null, profit: null, margin: null, unitPrices, missing: ['shares'], withoutCost };
}

const MOST_TRIES = 6;
const MOST_TURNS = 60;

/** A computation that leaves a margin, and the profit, as a share of the price, that was asked of each line for it. */
interface Solved {
  readonly computation: Computation;
  readonly profit: Decimal;
  readonly reached: boolean;
}

/**
 * The prices that leave a margin (profit ÷ price, as a fraction): all lines from their cost, solved, then rounded. What
 * discounts, free goods and bounds of duties and fees take is tried out: the profit asked of each line is raised or
 * lowered until the margin of the whole is there. A line whose cost is not known keeps its price. What is `supposed` holds meanwhile.
 */
export function priceForMargin(
  workspace: Workspace,
  file: DocumentFile,
  margin: Decimal,
  supposed: Supposition = {},
): Offer {
  const { computation, reached } = solveMargin(workspace, file, margin, supposed);
  return reached ? offerOf(computation) : outOfReach(computation);
}

/** The profit to ask of each line, as a share of the price, that leaves a margin of the whole; `undefined` where none does. */
export function profitForMargin(
  workspace: Workspace,
  file: DocumentFile,
  margin: Decimal,
  supposed: Supposition = {},
): Decimal | undefined {
  const { profit, reached } = solveMargin(workspace, file, margin, supposed);
  return reached ? profit : undefined;
}

function solveMargin(workspace: Workspace, file: DocumentFile, margin: Decimal, supposed: Supposition): Solved {
  const known = compute(workspace, file, undefined, supposed);
  const items = (supposed.items ?? file.value.items ?? []).map((item, n) => {
    const { price, profit, ...rest } = item;
    return (price || profit) && known.deal.lines[n]?.cost?.amount ? rest : item;
  });
  const at = (rate: Decimal): Computation =>
    compute(workspace, file, undefined, { ...supposed, items, profit: { rate, of: 'price' } });
  // What the other shares of the price leave is profit and cost: with cost as it is, the price grows as they shrink.
  const left = ONE.minus(sharesOfPrice(known.deal));
  const off = ({ inside }: Computation): Decimal | undefined => inside?.margin?.minus(margin).abs();
  let asked: Asked = { rate: margin };
  let best = { computation: at(margin), profit: margin };
  let tried = best.computation;
  let enough = false;
  for (let turn = 1; turn < MOST_TURNS; turn++) {
    const found = tried.inside?.margin;
    enough ||= found?.greaterThan(margin.minus(NEAR)) ?? false;
    const unsolved = tried.priced.gaps.some(({ kind }) => kind === 'shares');
    if (found ? off(tried)?.lessThan(NEAR) : !unsolved) break;
    const guess = found && left.minus(left.minus(asked.rate).times(left.minus(margin)).div(left.minus(found)));
    asked = narrowed(asked, { less: !found?.lessThan(margin), guess: turn % 3 === 0 ? undefined : guess, left });
    if (asked.low && asked.high?.minus(asked.low).lessThan(NEAREST)) break;
    tried = at(asked.rate);
    if (!best.computation.inside?.margin || off(tried)?.lessThan(off(best.computation) ?? ONE))
      best = { computation: tried, profit: asked.rate };
  }
  // Asked for ever more, the margin came only near to what duties and other shares leave of the price.
  return { ...best, reached: !asked.high || enough };
}

/** A profit to ask for, and between which the one wanted lies, as far as they are known. */
interface Asked {
  readonly rate: Decimal;
  readonly low?: Decimal | undefined;
  readonly high?: Decimal | undefined;
}

/** The next to ask for: what is guessed if it lies between, else half-way. */
function narrowed(
  { rate, low, high }: Asked,
  { less, guess, left }: { readonly less: boolean; readonly guess: Decimal | undefined; readonly left: Decimal },
): Asked {
  const [from, to] = less ? [low, rate] : [rate, high];
  const inside = guess && (!from || guess.greaterThan(from)) && guess.lessThan(to ?? left);
  const middle = from ? from.plus(to ?? left).div(2) : rate.times(2).minus(left);
  return { rate: inside ? guess : middle, low: from, high: to };
}

/** Commission, bank charge and overhead, as far as they are shares of the price. */
function sharesOfPrice({ pricing: { commission, bank, overhead } }: Computation['deal']): Decimal {
  return sum([commission, bank, overhead].map((share) => (share && share.of !== 'purchase' ? share.rate : ZERO)));
}

/** Nearer than this rounding of unit prices does not come. */
const NEAR = dec('0.0000001');
const NEAREST = dec('0.0000000001');

/** What a buyer's price is held against. */
export interface BuyersPrice {
  /** For the whole document: unit prices are taken to it in proportion. */
  readonly total?: Decimal;
  /** For a unit of one line, others as they are. */
  readonly line?: { readonly index: number; readonly unitPrice: Decimal };
}

/** What a buyer's price leaves, and what would make it worth while. */
export interface TargetAnswer {
  readonly now: Offer;
  readonly target: Offer;
  /** Where nothing is earned or lost. */
  readonly breakEven: Offer;
  /** The margin below which the seller does not want to sell; zero where the seller gives none. */
  readonly floor: string;
  /** Rules under which the buyer's unit prices leave the floor, with what they leave. */
  readonly terms: readonly { readonly rule: Rule; readonly margin: string }[];
  /** How many times the quantities reach the floor, and what they leave; `undefined` where none was found. */
  readonly quantity: { readonly times: string; readonly quantities: readonly string[]; readonly margin: string } | null;
}

/** Holds a buyer's price against the costs of a document. */
export function targetPrice(workspace: Workspace, file: DocumentFile, wish: BuyersPrice): TargetAnswer {
  const now = compute(workspace, file);
  const held = heldAt(workspace, now, wish);
  const target = compute(workspace, file, undefined, held);
  const floor = floorMargin(now.deal) ?? ZERO;
  const terms = RULES.flatMap((rule) => {
    const { inside } = compute(workspace, file, { rule, place: placeFor(rule, now) }, held);
    return inside?.margin?.greaterThanOrEqualTo(floor) ? [{ rule, margin: fixed(inside.margin, 4) }] : [];
  });
  const found = quantityFor({ workspace, file, held, floor });
  return {
    now: offerOf(now),
    target: offerOf(target),
    breakEven: priceForMargin(workspace, file, ZERO),
    floor: fixed(floor, 4),
    terms,
    quantity: found
      ? {
          times: found.times.toFixed(),
          quantities: found.items.map(({ quantity }) => quantity?.toFixed() ?? ''),
          margin: fixed(found.margin, 4),
        }
      : null,
  };
}

type Held = ReturnType<typeof holdPrices>;

function heldAt(workspace: Workspace, now: Computation, { total, line }: BuyersPrice): Held {
  if (line) return holdPrices(now, (unitPrice, n) => (n === line.index ? line.unitPrice : unitPrice));
  const { total: before, goods } = now.priced;
  if (!total || !before || !goods || goods.isZero()) return holdPrices(now);
  const decimals = now.deal.priceDecimals;
  const at = (factor: Decimal): Held => holdPrices(now, (unitPrice) => round(unitPrice.times(factor), decimals));
  // The total is nearly a straight line in the factor: what stands apart and amounts taken off are found by two points.
  let [x0, y0] = [ONE, before];
  let x1 = total.minus(before).div(goods).plus(ONE);
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const y1 = compute(workspace, now.deal.file, undefined, at(x1)).priced.total;
    if (!y1 || y1.equals(total) || y1.equals(y0) || x1.equals(x0)) break;
    const next = x1.plus(total.minus(y1).times(x1.minus(x0)).div(y1.minus(y0)));
    [x0, y0, x1] = [x1, y1, next];
  }
  return at(x1);
}

const MOST_TIMES = 64;
const TENTHS = 10;

interface Reached {
  readonly times: Decimal;
  readonly margin: Decimal;
  readonly items: readonly Item[];
}

/** The least quantities found at which the prices leave the floor: all lines by the same factor, units whole. */
function quantityFor(search: {
  readonly workspace: Workspace;
  readonly file: DocumentFile;
  readonly held: Held;
  readonly floor: Decimal;
}): Reached | undefined {
  const { workspace, file, held, floor } = search;
  const at = (times: Decimal): Reached | undefined => {
    const more = (held.items ?? []).map((item) =>
      item.quantity ? { ...item, quantity: item.quantity.times(times).ceil() } : item,
    );
    const margin = compute(workspace, file, undefined, { ...held, items: more }).inside?.margin;
    return margin?.greaterThanOrEqualTo(floor) ? { times, margin, items: more } : undefined;
  };
  let low = 1;
  let found = at(ONE);
  if (found) return found;
  for (let times = 2; times <= MOST_TIMES && !found; times *= 2) {
    found = at(dec(String(times)));
    if (!found) low = times;
  }
  if (!found) return undefined;
  // Between the last that does not and the first that does, to a tenth: charges by the container go in steps.
  let [from, to] = [low * TENTHS, found.times.times(TENTHS).toNumber()];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    const tried = at(dec(String(middle)).div(TENTHS));
    if (tried) [to, found] = [middle, tried];
    else from = middle;
  }
  return found;
}
