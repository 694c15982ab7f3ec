import { Decimal, ONE, ZERO, product, sum } from '../../money/decimal.ts';
import { lineCost, totalCost } from './cost.ts';
import type { CostAmounts, CostSetting, CostTerms, LineCost } from './cost.ts';
import type { Deal } from './deal.ts';
import { currencyOf } from './deal-line.ts';
import type { DealLine } from './deal-line.ts';
import { NOTHING as NO_FEATURES, addUp } from './form.ts';
import type { Features } from './form.ts';
import type { Conversion, Exchange } from './fx.ts';
import type { Gap } from './gap.ts';
import { KeptSums } from './kept-sums.ts';
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
  readonly gap: Gap | undefined;
}

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
  readonly facts: readonly LineFacts[];
}

/** The facts worked out last for each document: while somebody types, all but one line are the same. */
const KNOWN = new WeakMap<Exchange, Map<string, Known>>();

/** Looks at each line of a deal once: what it costs, what its price starts from, what it weighs in the charges. */
export function gatherGoods(deal: Deal, exchange: Exchange, load: Load): Goods {
  const facts = factsOf(deal, load, exchange);
  const bearing = facts.filter((line) => line.bears);
  return {
    facts,
    sums: sumHere(bearing, bearing.length === facts.length ? load : undefined),
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
  // Both are in the order of the lines.
  let next = 0;
  const facts = lines.map((line, n) => {
    const kept = before?.facts[n];
    const box = load.lines[next]?.line === line.index ? load.lines[next++] : undefined;
    return kept?.line === line && kept.packed === box ? kept : workOut(line, box, setting);
  });
  if (!passing) documents.set(file.path, { ...setting, facts });
  return facts;
}

const UNCHANGED: Conversion = { rate: ONE, steps: [] };

function workOut(line: DealLine, packed: PackedLine | undefined, setting: CostSetting): LineFacts {
  const cost = lineCost(line, setting);
  const { quantity, basis } = line;
  const free = basis.method === 'free';
  const bears = line.ships && !free && quantity !== undefined;
  const from = currencyOf(line.item, basis, line.cost) ?? setting.currency;
  const conversion = setting.exchange.convert(from, setting.currency);
  const gap = gapOf(line) ?? (conversion ? undefined : noRate(line, from, setting.currency));
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

function gapOf({ quantity, basis, index }: DealLine): Gap | undefined {
  if (!quantity) return { kind: 'quantity', line: index, blocks: true };
  return basis.method === 'none' ? { kind: 'price', line: index, blocks: true } : undefined;
}

/** What a line's price starts from, for the whole line: a price given, its list price or its net cost. */
function baseOf({ basis, quantity = ZERO }: DealLine, cost: LineCost | undefined): Decimal | undefined {
  if (basis.method === 'cost') return cost && product(cost.purchase, cost.terms.net);
  return 'price' in basis ? product(basis.price.amount, quantity) : ZERO;
}

/** No rate of exchange for something of a line. */
export function noRate(line: DealLine, from: string, to: string): Gap {
  return { kind: 'fx', from, to, line: line.index, origin: undefined, blocks: true };
}

const featuresOf = (lines: readonly LineFacts[]): Features => addUp(lines.map((line) => line.features));
const SUMS = new KeptSums<LineFacts, Features>(featuresOf, addUp);

const BASES = new KeptSums<LineFacts, Decimal>((lines) => sum(lines.map((line) => line.features.base)), sum);
const OF_GROUPS = new KeptSums<LineFacts, Features>(featuresOf, addUp);

/** The sums of the features of lines whose bases are in one currency, in that currency. */
export function sumFeatures(lines: readonly LineFacts[]): Features {
  return OF_GROUPS.of(lines);
}

/** The sums of the features of lines, in the document's currency; measures are those of the `load` where it is all of it. */
function sumHere(lines: readonly LineFacts[], load: Load | undefined): Features {
  const { volume, grossWeight: weight } = load ?? {};
  const measured = volume && weight && { volume, weight };
  const byCurrency = new Map<Conversion, LineFacts[]>();
  for (const line of lines) {
    const alike = byCurrency.get(line.conversion);
    if (alike) alike.push(line);
    else byCurrency.set(line.conversion, [line]);
  }
  const sums = [...byCurrency].map(([{ rate }, alike]) => {
    const found = measured ? { ...NO_FEATURES, base: BASES.of(alike) } : SUMS.of(alike);
    return { ...found, base: found.base.times(rate) };
  });
  const all = addUp(sums);
  return measured ? { ...all, ...measured, each: new Decimal(lines.length) } : all;
}

type Purchases = ReadonlyMap<CostTerms, Decimal>;

const COSTS = new KeptSums<LineFacts, Purchases>(
  (lines) => purchases(lines.flatMap(({ cost }) => (cost ? [[cost.terms, cost.purchase] as const] : []))),
  (all) => purchases(all.flatMap((one) => [...one])),
);

/** The sum of the costs that are known, in the document's currency. */
export function sumCosts(lines: readonly LineFacts[]): CostAmounts {
  return totalCost(COSTS.of(lines));
}

function purchases(rows: readonly (readonly [CostTerms, Decimal])[]): Purchases {
  const sums = new Map<CostTerms, Decimal>();
  for (const [terms, purchase] of rows) sums.set(terms, sums.get(terms)?.plus(purchase) ?? purchase);
  return sums;
}
