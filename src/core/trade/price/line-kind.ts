import { ELEMENTS } from '../../tables/incoterms.ts';
import type { Element, Rule } from '../../tables/incoterms.ts';
import type { Share } from '../../spec/numbers.ts';
import { difference } from './bearing.ts';
import type { Deal } from '../deal/deal.ts';
import { currencyOf } from '../deal/deal-line.ts';
import type { DealLine, PriceBasis } from '../deal/deal-line.ts';
import { linesAlike } from '../deal/goods.ts';
import { ofHead } from '../deal/head.ts';
import type { Goods, LineFacts } from '../deal/goods.ts';

/** Lines that the deal's term treats alike. */
export interface LineKind {
  readonly method: PriceBasis['method'];
  readonly ships: boolean;
  readonly profit: Share | undefined;
  /** Of what the prices start from; absent where that is the document's. */
  readonly currency: string | undefined;
  /** What the term adds to what the price starts from, and takes out of it. */
  readonly add: readonly Element[];
  readonly remove: readonly Element[];
  /** Elements on lines of their own. */
  readonly apart: ReadonlySet<Element>;
}

const FROM_MAIN: ReadonlySet<Element> = new Set(ELEMENTS.slice(ELEMENTS.indexOf('mainCarriage')));

/** The lines by their kinds. */
export function lineKinds(
  deal: Deal,
  { facts }: Goods,
  borne: ReadonlySet<Element>,
): ReadonlyMap<LineKind, readonly LineFacts[]> {
  const kinds = new Map<LineKind, readonly LineFacts[]>();
  const known = kindsOf(deal);
  for (const [key, alike] of linesAlike(facts)) {
    let kind = known.get(key);
    if (!kind && alike[0]) known.set(key, (kind = kindOf(deal, borne, alike[0].line)));
    if (kind) kinds.set(kind, alike);
  }
  return kinds;
}

/** The kinds met so far, by what lines of a kind have in common. */
const kindsOf = ofHead(() => new Map<string, LineKind>());

function kindOf(deal: Deal, borne: ReadonlySet<Element>, line: DealLine): LineKind {
  const { basis, ships } = line;
  const { add, remove } = ships ? changeOf(basis, borne, deal.atPremises) : { add: [], remove: [] };
  const from = line.held ?? basis;
  const apartAdd = line.held ? changeOf(from, borne, deal.atPremises).add : add;
  const apart = ships ? apartOf(deal, borne, from.method, apartAdd) : new Set<Element>();
  const profit = basis.method === 'cost' ? line.profit : undefined;
  return { method: basis.method, ships, profit, currency: currencyOf(line.item, basis, line.cost), add, remove, apart };
}

/** What leads from cost, or from the term of a list price, to the deal's term; a price that stands is not changed. */
function changeOf(
  basis: PriceBasis,
  borne: ReadonlySet<Element>,
  atPremises: boolean,
): Pick<LineKind, 'add' | 'remove'> {
  if (basis.method === 'cost') return { add: ELEMENTS.filter((element) => borne.has(element)), remove: [] };
  const rule: Rule | undefined = basis.method === 'list' ? basis.term.rule : undefined;
  return rule ? difference(rule, borne, atPremises) : { add: [], remove: [] };
}

/** Elements that stand on lines of their own: what the term adds to a list price; carriage and what follows it otherwise. */
function apartOf(
  deal: Deal,
  borne: ReadonlySet<Element>,
  method: PriceBasis['method'],
  add: readonly Element[],
): ReadonlySet<Element> {
  if (!deal.separate || method === 'free' || method === 'none') return new Set();
  if (method === 'list') return new Set(add);
  const own = deal.file.value.charges;
  return new Set(
    [...borne].filter((element) => FROM_MAIN.has(element) || (method === 'final' && own?.[element] !== undefined)),
  );
}
