import { MOVING, bears, holds, spread } from './charges.ts';
import type { Deal, Line } from './deal.ts';
import { rate, worth } from './exchange.ts';
import { ONE, ZERO, add, div, frac, less, mul, percent, same, sub, total } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { loadOf } from './packing.ts';
import type { Load } from './packing.ts';
import { FROM_CARRIAGE } from './tables.ts';
import type { Element } from './tables.ts';

/** One line with all that is known of it before its price. Amounts in the document's currency, exact. */
export interface Prepared {
  readonly line: Line;
  readonly load: Load;
  readonly quantity: Fraction;
  /** What the price starts from: net cost, list price or given price, for the whole line. */
  readonly start: Fraction;
  /** Net cost with overhead and interest; absent where no cost is known. */
  readonly cost: Fraction | undefined;
  readonly rebate: Fraction;
  /** This line's part of every charge, borne or not. */
  readonly parts: ReadonlyMap<Element, Fraction>;
  /** Elements on lines of their own. */
  readonly apart: ReadonlySet<Element>;
  readonly feePart: Fraction;
}

/** Net cost = cost − cost ÷ (1 + VAT) × rebate. */
function costOf(deal: Deal, line: Line): { net: Fraction; whole: Fraction; rebate: Fraction } | undefined {
  if (!line.cost) return undefined;
  const purchase = mul(worth(deal, line.cost), frac(line.quantity));
  const vat = line.cost.vat ? percent(line.cost.vat) : ZERO;
  const rebate = line.cost.rebate ? mul(div(purchase, add(ONE, vat)), percent(line.cost.rebate)) : ZERO;
  const { overhead, interest } = deal.pricing;
  const over = overhead?.of === 'purchase' ? mul(purchase, percent(overhead.rate)) : ZERO;
  const days = interest ? mul(mul(purchase, percent(interest.rate)), div(frac(interest.days), frac(360))) : ZERO;
  const net = sub(purchase, rebate);
  return { net, whole: add(net, add(over, days)), rebate };
}

/** The list price of a line's quantity, for the whole line. */
function listOf(deal: Deal, line: Line): Fraction {
  if (!line.list) throw new Error('no list price');
  const reached = line.list.tiers.filter((tier) => !less(frac(line.quantity), frac(tier.from)));
  const tier = reached.at(-1) ?? line.list.tiers[0];
  if (!tier) throw new Error('no tier');
  return mul(mul(frac(tier.unit), rate(deal, line.list.currency, deal.currency)), frac(line.quantity));
}

function startOf(deal: Deal, line: Line): Fraction {
  if (line.free) return ZERO;
  if (line.price) return mul(worth(deal, line.price), frac(line.quantity));
  return deal.pricing.method === 'cost' ? (costOf(deal, line)?.whole ?? ZERO) : listOf(deal, line);
}

/** Beside a price from cost: carriage and what follows. Beside a given price also what the document itself charges. */
export function standsApart(deal: Deal, line: Line, element: Element): boolean {
  return FROM_CARRIAGE.includes(element) || (line.price !== undefined && deal.charges[element] !== undefined);
}

function apartOf(deal: Deal, line: Line): Set<Element> {
  if (!deal.separate || line.free) return new Set();
  const borne = [...MOVING, 'importDuties', 'importTaxes'] as Element[];
  const from = line.price || deal.pricing.method === 'cost' ? undefined : line.list?.rule;
  return new Set(
    borne
      .filter((element) => bears(deal, deal.rule, element))
      .filter((element) => (from ? !holds(deal, from, element) : standsApart(deal, line, element))),
  );
}

export function prepare(deal: Deal): Prepared[] {
  const loads = deal.lines.map(loadOf);
  const sharing = deal.lines.map((line) => line.ships && !line.free);
  const starts = deal.lines.map((line, n) => (sharing[n] ? startOf(deal, line) : ZERO));
  const all = total(starts);
  const parts = new Map(MOVING.map((element) => [element, spread(deal, element, loads, starts)]));
  return deal.lines.map((line, n) => {
    const cost = costOf(deal, line);
    return {
      line,
      load: loads[n] ?? loadOf(line),
      quantity: frac(line.quantity),
      start: startOf(deal, line),
      cost: cost?.whole,
      rebate: cost?.rebate ?? ZERO,
      parts: new Map(MOVING.map((element) => [element, parts.get(element)?.[n] ?? ZERO])),
      apart: apartOf(deal, line),
      feePart: same(all, ZERO) ? ZERO : div(starts[n] ?? ZERO, all),
    };
  });
}
