import { ONE, ZERO, product } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { lineCost, totalCost } from './cost.ts';
import type { CostAmounts, CostSetting, CostTerms, LineCost } from './cost.ts';
import type { Deal } from './deal.ts';
import { currencyOf } from './deal-line.ts';
import type { DealLine } from './deal-line.ts';
import { addUp, minus, plus } from './form.ts';
import type { Features } from './form.ts';
import { UNCHANGED } from './fx.ts';
import type { Conversion, Exchange } from './fx.ts';
import type { Gap } from './gap.ts';
import { alikeEnds, between, inBoth } from './kept-rows.ts';
import { KeptSums, all, those } from './kept-sums.ts';
import type { Load, PackedLine } from '../cargo/packing.ts';

/** What a line comes to whatever the term: amounts exact, for the whole line, in the currency that they stand in. */
export interface LineFacts {
  readonly line: DealLine;
  readonly cost: LineCost | undefined;
  readonly packed: PackedLine | undefined;
  /** List price, cost or given price; nothing for free goods; `undefined` where `gap` says what is missing. */
  readonly base: Decimal | undefined;
  /** From the currency of the base to the document's. */
  readonly conversion: Conversion;
  /** Takes part in the charges: it ships, and is not free. */
  readonly bears: boolean;
  /**
   * In the currency of the base. `own` is nothing here: a duty by weight or unit fills it in; `price` is known once it is
   * rounded. The base of free goods is their customs value.
   */
  readonly features: Features;
  readonly gap: LineGap | undefined;
}

/** A gap of a line; which line it is, is told where the lines stand in their order. */
export type LineGap =
  | { readonly kind: 'quantity' | 'price'; readonly blocks: true }
  | {
      readonly kind: 'fx';
      readonly from: string;
      readonly to: string;
      readonly origin: undefined;
      readonly blocks: true;
    };

/** The features of a line in the document's currency. */
export function featuresHere({ features, conversion }: LineFacts): Features {
  return { ...features, base: features.base.times(conversion.rate) };
}

/** What a line's price starts from, in the document's currency. */
export function baseHere({ base, conversion }: LineFacts): Decimal | undefined {
  return base?.times(conversion.rate);
}

export interface Goods {
  readonly facts: readonly LineFacts[];
  /** Sums of the features of the lines that take part in charges, in the document's currency. */
  readonly sums: Features;
  /** True where every line that is packed says its volume, its weight. */
  readonly measured: { readonly volume: boolean; readonly weight: boolean };
}

interface Known extends CostSetting {
  readonly lines: readonly DealLine[];
  readonly cargo: readonly (PackedLine | undefined)[];
  readonly facts: readonly LineFacts[];
}

/** The facts worked out last for each document: while somebody types, all but one line are the same. */
const KNOWN = new WeakMap<Exchange, Map<string, Known>>();

/** Looks at each line of a deal once: what it costs, what its price starts from, what it weighs in the charges. */
export function gatherGoods(deal: Deal, exchange: Exchange, load: Load): Goods {
  const facts = factsOf(deal, load, exchange);
  return {
    facts,
    sums: sumHere(facts, load),
    measured: {
      volume: load.volume !== undefined,
      weight: load.grossWeight !== undefined,
    },
  };
}

function factsOf(
  { file, lines, passing, currency, pricing }: Deal,
  load: Load,
  exchange: Exchange,
): readonly LineFacts[] {
  let documents = KNOWN.get(exchange);
  if (!documents) KNOWN.set(exchange, (documents = new Map()));
  const last = documents.get(file.path);
  const before = last?.currency === currency && last.pricing === pricing ? last : undefined;
  const setting: CostSetting = before ?? { exchange, currency, pricing, terms: new Map() };
  const { cargo } = load;
  const make = (n: number): LineFacts => workOut(lines[n] as DealLine, cargo[n], setting);
  const facts = before
    ? between(before.facts, inBoth(alikeEnds(before.lines, lines), alikeEnds(before.cargo, cargo)), lines.length, make)
    : lines.map((_, n) => make(n));
  if (!passing) documents.set(file.path, { ...setting, lines, cargo, facts });
  return facts;
}

function workOut(line: DealLine, packed: PackedLine | undefined, setting: CostSetting): LineFacts {
  const cost = lineCost(line, setting);
  const { quantity, basis } = line;
  const free = basis.method === 'free';
  const bears = line.ships && !free && quantity !== undefined;
  const from = currencyOf(line.item, basis, line.cost) ?? setting.currency;
  const conversion = setting.exchange.convert(from, setting.currency);
  const gap = gapOf(line) ?? (conversion ? undefined : noRate(from, setting.currency));
  const base = gap ? undefined : baseOf(line, cost);
  const worth = free && quantity ? line.item.customsValue?.amount.times(quantity) : base;
  const features: Features = {
    price: ZERO,
    base: worth ?? ZERO,
    volume: (bears ? packed?.volume : undefined) ?? ZERO,
    weight: (bears ? packed?.grossWeight : undefined) ?? ZERO,
    each: bears ? ONE : ZERO,
    own: ZERO,
  };
  return { line, cost, packed, base, conversion: conversion ?? UNCHANGED, bears, features, gap };
}

function gapOf({ quantity, basis }: DealLine): LineGap | undefined {
  if (!quantity) return { kind: 'quantity', blocks: true };
  return basis.method === 'none' ? { kind: 'price', blocks: true } : undefined;
}

/** What a line's price starts from, for the whole line: a price given, its list price or its net cost. */
function baseOf({ basis, quantity = ZERO }: DealLine, cost: LineCost | undefined): Decimal | undefined {
  if (basis.method === 'cost') return cost && product(cost.purchase, cost.terms.net);
  return 'price' in basis ? product(basis.price.amount, quantity) : ZERO;
}

/** No rate of exchange for something of a line. */
export function noRate(from: string, to: string): LineGap {
  return { kind: 'fx', from, to, origin: undefined, blocks: true };
}

const OF_GROUPS = new KeptSums<LineFacts, Features>({
  add: (lines) => addUp(lines.map((line) => line.features)),
  join: addUp,
  swap: (all, gone, come) => plus(minus(all, gone), come),
});

/** The sums of the features of lines whose bases are in one currency, in that currency. */
export function sumFeatures(lines: readonly LineFacts[]): Features {
  return OF_GROUPS.of(lines);
}

/** What takes part in charges, each in the currency that it stands in. */
interface Bearing {
  readonly count: number;
  readonly byCurrency: ReadonlyMap<Conversion, Features>;
}

const BEARING = new KeptSums<LineFacts, Bearing>({
  add: (lines) => {
    const bearing = lines.filter(({ bears }) => bears);
    return bearings(
      bearing.length,
      bearing.map(({ conversion, features }) => [conversion, features]),
    );
  },
  join: (all) =>
    bearings(
      all.reduce((count, one) => count + one.count, 0),
      all.flatMap(({ byCurrency }) => [...byCurrency]),
    ),
  swap: (all, gone, come) => {
    const byCurrency = swapped(all.byCurrency, gone.byCurrency, come.byCurrency, (sum, less, more) =>
      plus(minus(sum, less), more),
    );
    return byCurrency && { count: all.count - gone.count + come.count, byCurrency };
  },
});

/** Sums by key with others of some rows; `undefined` where those are of other keys: their order may be another one then. */
function swapped<K, V>(
  all: ReadonlyMap<K, V>,
  gone: ReadonlyMap<K, V>,
  come: ReadonlyMap<K, V>,
  swap: (sum: V, gone: V, come: V) => V,
): ReadonlyMap<K, V> | undefined {
  const [keys, others] = [[...gone.keys()], [...come.keys()]];
  if (keys.length !== others.length || keys.some((key, n) => key !== others[n])) return undefined;
  const sums = new Map(all);
  for (const [key, less] of gone) {
    const [sum, more] = [all.get(key), come.get(key)];
    if (sum === undefined || more === undefined) return undefined;
    sums.set(key, swap(sum, less, more));
  }
  return sums;
}

function bearings(count: number, rows: readonly (readonly [Conversion, Features])[]): Bearing {
  const alike = new Map<Conversion, Features[]>();
  for (const [conversion, features] of rows) {
    const others = alike.get(conversion);
    if (others) others.push(features);
    else alike.set(conversion, [features]);
  }
  return { count, byCurrency: new Map([...alike].map(([conversion, all]) => [conversion, addUp(all)])) };
}

/** The sums of the features of lines that take part, in the document's currency; measures are the load's where that is all. */
function sumHere(facts: readonly LineFacts[], load: Load): Features {
  const { count, byCurrency } = BEARING.of(facts);
  const sums = addUp([...byCurrency].map(([{ rate }, found]) => ({ ...found, base: found.base.times(rate) })));
  const { volume, grossWeight: weight } = load;
  return count === facts.length && volume && weight ? { ...sums, volume, weight } : sums;
}

interface Costs {
  /** True where every line has its cost. */
  readonly known: boolean;
  readonly purchases: ReadonlyMap<CostTerms, Decimal>;
}

const COSTS = new KeptSums<LineFacts, Costs>({
  add: (lines) => ({
    known: lines.every(({ cost }) => cost),
    purchases: purchases(lines.flatMap(({ cost }) => (cost ? [[cost.terms, cost.purchase] as const] : []))),
  }),
  join: (all) => ({
    known: all.every(({ known }) => known),
    purchases: purchases(all.flatMap((one) => [...one.purchases])),
  }),
  swap: (all, gone, come) => {
    const sums = swapped(all.purchases, gone.purchases, come.purchases, (sum, less, more) =>
      sum.minus(less).plus(more),
    );
    return sums && all.known && gone.known && come.known ? { known: true, purchases: sums } : undefined;
  },
});

/** What lines cost in all. */
export interface Bought {
  /** True where every line has its cost. */
  readonly known: boolean;
  /** The sum of those that are known, in the document's currency. */
  readonly costs: CostAmounts;
  /** From each currency that a cost stands in. */
  readonly conversions: ReadonlyMap<string, Conversion>;
}

export function sumCosts(lines: readonly LineFacts[]): Bought {
  const { known, purchases: all } = COSTS.of(lines);
  const conversions = new Map([...all.keys()].map(({ currency, conversion }) => [currency, conversion]));
  return { known, costs: totalCost(all), conversions };
}

function purchases(rows: readonly (readonly [CostTerms, Decimal])[]): ReadonlyMap<CostTerms, Decimal> {
  const sums = new Map<CostTerms, Decimal>();
  for (const [terms, purchase] of rows) sums.set(terms, sums.get(terms)?.plus(purchase) ?? purchase);
  return sums;
}

const WITH_GAPS = new KeptSums<LineFacts, readonly LineFacts[]>(those(({ gap }) => gap !== undefined));

/** What is missing of the lines. */
export function gapsOfLines(lines: readonly LineFacts[]): readonly Gap[] {
  let line = -1;
  return WITH_GAPS.of(lines).flatMap((facts) => {
    line = lines.indexOf(facts, line + 1);
    return facts.gap ? { ...facts.gap, line } : [];
  });
}

const KINDS = new KeptSums<LineFacts, ReadonlySet<string>>(all(({ line }) => [line.alike]));
const ALIKE = new KeptSums<LineFacts, ReadonlyMap<string, readonly LineFacts[]>>({
  add: (lines) => byAlike(lines.map((facts) => [facts.line.alike, [facts]])),
  join: (groups) => byAlike(groups.flatMap((one) => [...one])),
});

/** The lines by what makes a term treat them alike, in their order. */
export function linesAlike(lines: readonly LineFacts[]): ReadonlyMap<string, readonly LineFacts[]> {
  const [first, ...others] = KINDS.of(lines);
  return first !== undefined && others.length === 0 ? new Map([[first, lines]]) : ALIKE.of(lines);
}

function byAlike(rows: readonly (readonly [string, readonly LineFacts[]])[]): Map<string, LineFacts[]> {
  const groups = new Map<string, LineFacts[]>();
  for (const [alike, lines] of rows) {
    const group = groups.get(alike);
    if (group) for (const facts of lines) group.push(facts);
    else groups.set(alike, [...lines]);
  }
  return groups;
}
