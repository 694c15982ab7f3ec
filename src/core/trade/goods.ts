import { ONE, ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { lineCost } from './cost.ts';
import type { LineCost } from './cost.ts';
import type { Deal } from './deal.ts';
import type { DealLine } from './deal-line.ts';
import { addUp } from './form.ts';
import type { Features } from './form.ts';
import type { Conversion, Exchange } from './fx.ts';
import type { Gap } from './gap.ts';
import { KeptSums } from './kept-sums.ts';
import type { Load, PackedLine } from './packing.ts';

/** What a line comes to whatever the term: amounts exact, for the whole line, in the document's currency. */
export interface LineFacts {
  readonly line: DealLine;
  readonly cost: LineCost | undefined;
  readonly packed: PackedLine | undefined;
  /** List price, cost or given price; nothing for free goods; `undefined` where `gap` says what is missing. */
  readonly base: Decimal | undefined;
  readonly conversion: Conversion | undefined;
  /** Takes part in the charges: it ships, and is not free. */
  readonly bears: boolean;
  /** `own` is nothing here: a duty by weight or unit fills it in. The base of free goods is their customs value. */
  readonly features: Features;
  readonly gap: Gap | undefined;
}

export interface Goods {
  readonly facts: readonly LineFacts[];
  /** Sums of the features of the lines that take part in charges. */
  readonly sums: Features;
  /** True where each of those lines says its volume, its weight. */
  readonly measured: { readonly volume: boolean; readonly weight: boolean };
}

/** What facts hang on besides their line and its packing. */
interface Setting {
  readonly exchange: Exchange;
  readonly currency: string;
  readonly pricing: Deal['pricing'];
}

interface Known extends Setting {
  readonly facts: readonly LineFacts[];
}

/** The facts worked out last for each document: while somebody types, all but one line are the same. */
const KNOWN = new WeakMap<Exchange, Map<string, Known>>();

/** Looks at each line of a deal once: what it costs, what its price starts from, what it weighs in the charges. */
export function gatherGoods(deal: Deal, exchange: Exchange, load: Load): Goods {
  const setting = { exchange, currency: deal.currency, pricing: deal.pricing };
  const facts = factsOf(deal, load, setting);
  const bearing = facts.filter((line) => line.bears);
  return {
    facts,
    sums: sumFeatures(bearing),
    measured: {
      volume: bearing.every(({ packed: one }) => one?.volume !== undefined),
      weight: bearing.every(({ packed: one }) => one?.grossWeight !== undefined),
    },
  };
}

function factsOf({ file, lines, passing }: Deal, load: Load, setting: Setting): readonly LineFacts[] {
  let documents = KNOWN.get(setting.exchange);
  if (!documents) KNOWN.set(setting.exchange, (documents = new Map()));
  const last = documents.get(file.path);
  const before = last?.currency === setting.currency && last.pricing === setting.pricing ? last.facts : [];
  const packed = new Map(load.lines.map((line) => [line.line, line]));
  const facts = lines.map((line, n) => {
    const kept = before[n];
    const box = packed.get(line.index);
    return kept?.line === line && kept.packed === box ? kept : workOut(line, box, setting);
  });
  if (!passing) documents.set(file.path, { ...setting, facts });
  return facts;
}

function workOut(line: DealLine, packed: PackedLine | undefined, setting: Setting): LineFacts {
  const cost = lineCost(line, setting);
  const { base, conversion, gap } = baseOf(line, cost, setting);
  const free = line.basis.method === 'free';
  const bears = line.ships && !free && line.quantity !== undefined;
  const features: Features = {
    price: base ?? ZERO,
    base: (free ? customsValueOf(line, setting) : base) ?? ZERO,
    volume: (bears ? packed?.volume : undefined) ?? ZERO,
    weight: (bears ? packed?.grossWeight : undefined) ?? ZERO,
    each: bears ? ONE : ZERO,
    own: ZERO,
  };
  return { line, cost, packed, base, conversion, bears, features, gap };
}

/** What a line's price starts from: a price given, its list price or its cost, in the document's currency. */
function baseOf(
  line: DealLine,
  cost: LineCost | undefined,
  { exchange, currency }: Setting,
): Pick<LineFacts, 'base' | 'conversion' | 'gap'> {
  const { basis, quantity, index } = line;
  const lacking = (gap: Gap): ReturnType<typeof baseOf> => ({ base: undefined, conversion: undefined, gap });
  if (!quantity) return lacking({ kind: 'quantity', line: index, blocks: true });
  if (basis.method === 'free') {
    const from = line.item.customsValue?.currency ?? currency;
    return {
      base: ZERO,
      conversion: undefined,
      gap: exchange.convert(from, currency) ? undefined : noRate(line, from, currency),
    };
  }
  if (basis.method === 'none') return lacking({ kind: 'price', line: index, blocks: true });
  const from = (basis.method === 'cost' ? line.cost?.amount?.currency : basis.price.currency) ?? currency;
  const conversion = exchange.convert(from, currency);
  if (!conversion) return lacking(noRate(line, from, currency));
  const base = basis.method === 'cost' ? cost?.net : basis.price.amount.times(quantity).times(conversion.rate);
  return { base, conversion, gap: undefined };
}

/** What goods free of charge are worth to customs. */
function customsValueOf({ item, quantity }: DealLine, { exchange, currency }: Setting): Decimal | undefined {
  const { customsValue } = item;
  const conversion = customsValue && exchange.convert(customsValue.currency ?? currency, currency);
  return conversion && quantity && customsValue.amount.times(conversion.rate).times(quantity);
}

/** No rate of exchange for something of a line. */
export function noRate(line: DealLine, from: string, to: string): Gap {
  return { kind: 'fx', from, to, line: line.index, origin: undefined, blocks: true };
}

const SUMS = new KeptSums<LineFacts, Features>((lines) => addUp(lines.map((line) => line.features)), addUp);

/** The sums of the features of lines. */
export function sumFeatures(lines: readonly LineFacts[]): Features {
  return SUMS.of(lines);
}

/** What lines cost the seller, in the document's currency. */
export interface CostSums {
  readonly net: Decimal;
  readonly rebate: Decimal;
}

const COSTS = new KeptSums<LineFacts, CostSums>((lines) => addCosts(lines.flatMap(({ cost }) => cost ?? [])), addCosts);

/** The sums of the costs that are known. */
export function sumCosts(lines: readonly LineFacts[]): CostSums {
  return COSTS.of(lines);
}

function addCosts(rows: readonly CostSums[]): CostSums {
  return { net: sum(rows.map((row) => row.net)), rebate: sum(rows.map((row) => row.rebate)) };
}
