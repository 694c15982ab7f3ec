import type { Decimal } from '../money/decimal.ts';
import { ELEMENTS } from '../tables/incoterms.ts';
import type { Element } from '../tables/incoterms.ts';
import { difference } from './bearing.ts';
import type { Deal, DealLine, PriceBasis } from './deal.ts';
import type { Conversion } from './fx.ts';
import type { Gap } from './gap.ts';
import type { PriceInput } from './priced.ts';

/** What a line's price starts from, and what the deal's term adds to it or takes out of it. */
export interface Start {
  readonly line: DealLine;
  /** For the whole line, in the document's currency, exact; `undefined` where `gap` says what is missing. */
  readonly base: Decimal | undefined;
  readonly conversion: Conversion | undefined;
  readonly add: readonly Element[];
  readonly remove: readonly Element[];
  /** Elements on lines of their own for this line. */
  readonly apart: ReadonlySet<Element>;
  readonly gap: Gap | undefined;
}

const FROM_MAIN: ReadonlySet<Element> = new Set(ELEMENTS.slice(ELEMENTS.indexOf('mainCarriage')));

/** A line's price given, its list price, or its cost, in the document's currency. */
export function startOf(input: PriceInput, borne: ReadonlySet<Element>, line: DealLine): Start {
  const { deal, exchange } = input;
  const { basis, quantity, index } = line;
  if (!quantity) return without(line, { kind: 'quantity', line: index, blocks: true });
  if (basis.method === 'none') return without(line, { kind: 'price', line: index, blocks: true });
  if (basis.method === 'cost') return fromCost(input, borne, line);
  const currency = basis.price.currency ?? deal.currency;
  const conversion = exchange.convert(currency, deal.currency);
  if (!conversion) return without(line, noRate(deal, line, currency));
  const base = basis.price.amount.times(conversion.rate).times(quantity);
  const change = changeOf(basis, borne);
  return { line, base, conversion, ...change, apart: apart(deal, borne, basis.method, change.add), gap: undefined };
}

/** What leads from the term of a list price to the deal's; a price that stands is not changed. */
function changeOf(
  basis: Extract<PriceBasis, { method: 'final' | 'list' }>,
  borne: ReadonlySet<Element>,
): Pick<Start, 'add' | 'remove'> {
  const rule = basis.method === 'list' ? basis.term.rule : undefined;
  return rule ? difference(rule, borne) : { add: [], remove: [] };
}

function fromCost({ deal, costs, exchange }: PriceInput, borne: ReadonlySet<Element>, line: DealLine): Start {
  const cost = costs[line.index];
  if (!cost) return without(line, noRate(deal, line, line.cost?.amount?.currency ?? ''));
  const conversion = exchange.convert(cost.currency, deal.currency);
  const add = ELEMENTS.filter((element) => borne.has(element));
  return { line, base: cost.net, conversion, add, remove: [], apart: apart(deal, borne, 'cost', add), gap: undefined };
}

function without(line: DealLine, gap: Gap): Start {
  return { line, base: undefined, conversion: undefined, add: [], remove: [], apart: new Set(), gap };
}

/** No rate of exchange for something of a line. */
export function noRate(deal: Deal, line: DealLine, from: string): Gap {
  return { kind: 'fx', from, to: deal.currency, line: line.index, origin: undefined, blocks: true };
}

/** Elements that stand on lines of their own: what the term adds to a list price; carriage and what follows it otherwise. */
function apart(
  deal: Deal,
  borne: ReadonlySet<Element>,
  method: 'final' | 'list' | 'cost',
  add: readonly Element[],
): ReadonlySet<Element> {
  if (!deal.separate) return new Set();
  if (method === 'list') return new Set(add);
  const own = deal.file.value.charges;
  return new Set(
    [...borne].filter((element) => FROM_MAIN.has(element) || (method === 'final' && own?.[element] !== undefined)),
  );
}
