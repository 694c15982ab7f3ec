import { ONE } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Item } from '../../spec/document.ts';
import type { DocumentFile } from '../../spec/file.ts';
import type { Discount, Money } from '../../spec/money.ts';
import type { Share } from '../../spec/numbers.ts';
import type { Pricing } from '../../spec/pricing.ts';
import type { Cost, Packing, Product } from '../../spec/product.ts';
import type { Term } from '../../spec/term.ts';
import type { FoundProduct, Workspace } from '../../spec/workspace.ts';
import { remade } from './kept-rows.ts';

/** What a line's price is made from. */
export type PriceBasis =
  | { readonly method: 'final'; readonly price: Money }
  | { readonly method: 'list'; readonly price: Money; readonly term: Term; readonly tier: Decimal | undefined }
  | { readonly method: 'cost' }
  | { readonly method: 'free' }
  | { readonly method: 'none' };

/** Where it stands among the others is asked of `placeOf`: a line that moved is the same line. */
export interface DealLine {
  readonly item: Item;
  readonly product: FoundProduct | undefined;
  readonly quantity: Decimal | undefined;
  readonly unit: string;
  readonly basis: PriceBasis;
  readonly cost: Cost | undefined;
  readonly packing: Packing | undefined;
  readonly hs: string | undefined;
  readonly origin: string | undefined;
  readonly discount: Discount | undefined;
  /** False for moulds, artwork and samples that are not in the shipment. */
  readonly ships: boolean;
  /** The line's own profit, else the document's. */
  readonly profit: Share | undefined;
  /** What the price started from, where the price found is held as a given one. */
  readonly held: PriceBasis | undefined;
  /** The same text for lines that a term treats alike: what prices start from, in which currency, and a profit of their own. */
  readonly alike: string;
}

export interface Gathered {
  readonly products: object;
  readonly pricing: Pricing;
  readonly items: readonly Item[];
  readonly lines: readonly DealLine[];
  /** Stands for the document: what else is kept of it is kept by this. */
  readonly memory: object;
}

/** The lines gathered last for each document of a workspace: while somebody types, all but one are the same. */
const GATHERED = new WeakMap<Workspace, Map<string, Gathered>>();

/** The lines of a document of which nothing is kept: it only supposes something. */
export function passingLines(
  workspace: Workspace,
  items: readonly Item[],
  pricing: Pricing,
  held: readonly PriceBasis[] = [],
): readonly DealLine[] {
  return items.map((item, index) => {
    const line = gatherLine(workspace, item, pricing);
    const from = held[index];
    if (!from || line.basis.method !== 'final') return line;
    return { ...line, held: from, alike: `${line.alike} held ${startOf(from)}` };
  });
}

/** The lines of a document. Items that are the same objects as last time give the same lines. */
export function gatherLines(workspace: Workspace, file: DocumentFile, pricing: Pricing): Gathered {
  let documents = GATHERED.get(workspace);
  if (!documents) GATHERED.set(workspace, (documents = new Map()));
  const products = workspace.productsBySku();
  const last = documents.get(file.path);
  const before = last?.products === products && last.pricing === pricing ? last : undefined;
  const items = file.value.items ?? [];
  const kept = before && { from: before.items, made: before.lines };
  const lines = remade(kept, items, (item) => gatherLine(workspace, item, pricing));
  if (before && lines === before.lines) return before;
  const gathered = { products, pricing, items, lines, memory: last?.memory ?? {} };
  documents.set(file.path, gathered);
  return gathered;
}

const PLACES = new WeakMap<readonly DealLine[], { asked: number; map?: ReadonlyMap<DealLine, number> }>();

/** Who asks for more places gets an index of all: at a key it is mostly one. */
const FEW = 4;

/** The index of a line in the items of its document. */
export function placeOf(lines: readonly DealLine[], line: DealLine): number {
  let places = PLACES.get(lines);
  if (!places) PLACES.set(lines, (places = { asked: 0 }));
  if (++places.asked <= FEW) return lines.indexOf(line);
  places.map ??= new Map(lines.map((one, n) => [one, n]));
  return places.map.get(line) ?? -1;
}

/** An item with what its product says for it. The item's own word wins. */
function gatherLine(workspace: Workspace, item: Item, pricing: Pricing): DealLine {
  const product = item.sku === undefined ? undefined : workspace.product(item.sku);
  const cost = item.cost ?? product?.value.cost;
  const basis = basisOf(item, product?.value, cost, pricing.method);
  return {
    item,
    product,
    quantity: item.quantity,
    unit: item.unit ?? product?.value.unit ?? 'pcs',
    basis,
    cost,
    packing: item.packing ?? product?.value.packing,
    hs: item.hs ?? product?.value.hs,
    origin: item.origin ?? product?.value.origin,
    discount: item.discount,
    ships: item.ships ?? true,
    held: undefined,
    profit: item.profit ?? pricing.profit,
    alike: alikeKey(item, basis, currencyOf(item, basis, cost)),
  };
}

function alikeKey({ ships = true, profit }: Item, basis: PriceBasis, currency: string | undefined): string {
  return [startOf(basis), currency, ships, profit?.rate.toFixed(), profit?.of].join(' ');
}

/** What a price starts from: a list price says under which term. */
function startOf(basis: PriceBasis): string {
  return basis.method === 'list' ? `list ${basis.term.word}` : basis.method;
}

/** The currency of what a price starts from, where it says one. */
export function currencyOf(item: Item, basis: PriceBasis, cost: Cost | undefined): string | undefined {
  switch (basis.method) {
    case 'free':
      return item.customsValue?.currency;
    case 'cost':
      return cost?.amount?.currency;
    case 'none':
      return undefined;
    default:
      return basis.price.currency;
  }
}

const NOTHING: PriceBasis = { method: 'none' };
const FROM_COST: PriceBasis = { method: 'cost' };
const FREE: PriceBasis = { method: 'free' };

/** A price on the line stands; else the method that the document names; else the list price; else the cost. */
function basisOf(
  item: Item,
  product: Product | undefined,
  cost: Cost | undefined,
  method: 'list' | 'cost' | undefined,
): PriceBasis {
  if (item.free) return FREE;
  if (item.price) return { method: 'final', price: item.price };
  const list = product?.price;
  const listed = method !== 'cost' && list ? tierFor(steps(list), item.quantity) : undefined;
  if (listed) return listed;
  return method !== 'list' && cost?.amount ? FROM_COST : NOTHING;
}

type ListPrice = NonNullable<Product['price']>;
type ListBasis = Extract<PriceBasis, { method: 'list' }>;

const STEPS = new WeakMap<ListPrice, readonly ListBasis[]>();

/** A list price step by step, the lowest quantity first; one step where it is the same for all. */
function steps(list: ListPrice): readonly ListBasis[] {
  const known = STEPS.get(list);
  if (known) return known;
  const { term, currency, unit, tiers } = list;
  const inOrder = tiers
    ?.filter((tier) => tier.from && tier.unit)
    .sort((a, b) => (a.from ?? ONE).comparedTo(b.from ?? ONE));
  const all = inOrder?.length ? inOrder : [{ from: undefined, unit }];
  const made = all.flatMap(({ from, unit: price }): ListBasis[] =>
    term && price
      ? [{ method: 'list', price: { amount: price.amount, currency: price.currency ?? currency }, term, tier: from }]
      : [],
  );
  STEPS.set(list, made);
  return made;
}

/** The step with the highest quantity that is reached; below all of them, the lowest. */
function tierFor(all: readonly ListBasis[], quantity: Decimal | undefined): ListBasis | undefined {
  let found = all[0];
  if (quantity) for (const step of all) if (step.tier?.lessThanOrEqualTo(quantity)) found = step;
  return found;
}
