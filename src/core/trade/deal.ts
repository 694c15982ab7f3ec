import { ONE } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Cost, Packing, Product } from '../spec/product.ts';
import type { Item, TradeDocument } from '../spec/document.ts';
import type { Pricing } from '../spec/pricing.ts';
import type { ContainerChoice } from '../spec/measures.ts';
import type { Discount, Money } from '../spec/money.ts';
import type { Share } from '../spec/numbers.ts';
import type { Term } from '../spec/term.ts';
import type { DocumentFile, SourceFile } from '../spec/file.ts';
import type { Buyer, Seller } from '../spec/party.ts';
import type { Path } from '../spec/tree.ts';
import type { Found, Workspace } from '../spec/workspace.ts';
import { ORIGIN_RULES } from '../tables/incoterms.ts';
import type { Rule } from '../tables/incoterms.ts';

/** What a line's price is made from. */
export type PriceBasis =
  | { readonly method: 'final'; readonly price: Money }
  | { readonly method: 'list'; readonly price: Money; readonly term: Term; readonly tier: Decimal | undefined }
  | { readonly method: 'cost' }
  | { readonly method: 'none' };

export interface DealLine {
  /** Index in `items`. */
  readonly index: number;
  readonly item: Item;
  readonly product: Found<Product> | undefined;
  readonly quantity: Decimal | undefined;
  readonly unit: string;
  readonly basis: PriceBasis;
  readonly cost: Cost | undefined;
  readonly packing: Packing | undefined;
  readonly hs: string | undefined;
  readonly origin: string | undefined;
  readonly discount: Discount | undefined;
}

/** A document with everything that its seller, buyer and products say for it: what is agreed, before any arithmetic. */
export interface Deal {
  readonly file: DocumentFile;
  readonly seller: Extract<SourceFile, { kind: 'seller' }> | undefined;
  readonly buyer: { readonly value: Buyer; readonly file: SourceFile; readonly at: Path } | undefined;
  readonly currency: string;
  /** False where nothing names a currency: figures are then no offer. */
  readonly currencyKnown: boolean;
  readonly priceDecimals: number;
  readonly date: string | undefined;
  readonly term: Term | undefined;
  readonly mode: string | undefined;
  readonly container: ContainerChoice;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly country: string | undefined;
  readonly entryDate: string | undefined;
  readonly pricing: Pricing;
  readonly separate: boolean;
  readonly lines: readonly DealLine[];
}

/** Another term (and place) than the document's own, for comparisons. */
export interface OtherTerm {
  readonly rule: Rule;
  readonly place: string;
}

/** Gathers what a document, its seller's defaults, its buyer and its products say. A document's own word wins. */
export function gatherDeal(workspace: Workspace, file: DocumentFile, other?: OtherTerm): Deal {
  const value: TradeDocument = file.value;
  const seller = workspace.seller(value.seller, file.path);
  const defaults: NonNullable<Seller['defaults']> = seller?.value.defaults ?? {};
  const buyer = findBuyer(workspace, file);
  const own = value.incoterm ?? buyer?.value.incoterm ?? defaults.incoterm;
  const from = placeOf('origin', other, value.from, own);
  const to = placeOf('destination', other, value.to, own);
  const term: Term | undefined = other
    ? {
        rule: other.rule,
        word: other.rule,
        place: other.place || ((ORIGIN_RULES.has(other.rule) ? from : to) ?? ''),
        taxUnpaid: false,
      }
    : own;
  const pricing: Pricing = { ...defaults.pricing, ...withoutAbsent(value.pricing) };
  const mode = value.mode ?? (value.container && value.container !== 'auto' ? 'sea' : defaults.mode);
  const lines = (value.items ?? []).map((item, index) => gatherLine(workspace, item, index, pricing));
  const currency = value.currency ?? buyer?.value.currency ?? defaults.currency ?? listCurrency(lines);
  return {
    file,
    seller,
    buyer,
    currency: currency ?? 'USD',
    currencyKnown: currency !== undefined,
    priceDecimals: Math.min(defaults.priceDecimals ?? 2, 8),
    date: value.date,
    term,
    mode,
    container: value.container ?? defaults.container ?? 'auto',
    from,
    to,
    country: value.destination?.country ?? buyer?.value.country,
    entryDate: value.destination?.entryDate ?? value.date,
    pricing,
    separate: value.charging === 'separate lines',
    lines,
  };
}

/** Where the goods leave from or go to: the place of another term, the document's own word, or its term's place. */
function placeOf(
  end: 'origin' | 'destination',
  other: OtherTerm | undefined,
  written: string | undefined,
  own: Term | undefined,
): string | undefined {
  const here = (rule: Rule): boolean => ORIGIN_RULES.has(rule) === (end === 'origin');
  if (other?.place && here(other.rule)) return other.place;
  return written ?? (own?.rule && here(own.rule) ? own.place : undefined);
}

/** The one currency in which all list prices and given prices of the lines stand. */
function listCurrency(lines: readonly DealLine[]): string | undefined {
  const named = lines.map(({ basis }) =>
    basis.method === 'list' || basis.method === 'final' ? basis.price.currency : undefined,
  );
  const [first] = named;
  return named.every((currency) => currency === first) ? first : undefined;
}

function findBuyer(workspace: Workspace, file: DocumentFile): Deal['buyer'] {
  const { buyer } = file.value;
  if (buyer === undefined) return undefined;
  if (typeof buyer !== 'string') return { value: buyer, file, at: ['buyer'] };
  const found = workspace.buyer(buyer);
  return found && { value: found.value, file: found, at: [] };
}

function gatherLine(workspace: Workspace, item: Item, index: number, pricing: Pricing): DealLine {
  const product = item.sku === undefined ? undefined : workspace.product(item.sku);
  const cost = item.cost ?? product?.value.cost;
  return {
    index,
    item,
    product,
    quantity: item.quantity,
    unit: item.unit ?? product?.value.unit ?? 'pcs',
    basis: basisOf(item, product?.value, cost, pricing.method),
    cost,
    packing: item.packing ?? product?.value.packing,
    hs: item.hs ?? product?.value.hs,
    origin: item.origin ?? product?.value.origin,
    discount: item.discount,
  };
}

/** A price on the line stands; else the method that the document names; else the list price; else the cost. */
function basisOf(
  item: Item,
  product: Product | undefined,
  cost: Cost | undefined,
  method: 'list' | 'cost' | undefined,
): PriceBasis {
  if (item.price) return { method: 'final', price: item.price };
  const list = product?.price;
  if (method !== 'cost' && list?.term) {
    const tier = tierFor(list.tiers, item.quantity);
    const price = tier?.unit ?? list.unit;
    if (price)
      return {
        method: 'list',
        price: { amount: price.amount, currency: price.currency ?? list.currency },
        term: list.term,
        tier: tier?.from,
      };
  }
  return method !== 'list' && cost?.amount ? { method: 'cost' } : { method: 'none' };
}

type Tiers = NonNullable<NonNullable<Product['price']>['tiers']>;

/** The tier with the highest `from` that the quantity reaches; below all of them, the lowest. */
function tierFor(tiers: Tiers | undefined, quantity: Decimal | undefined): Tiers[number] | undefined {
  const inOrder = (tiers ?? [])
    .filter((tier) => tier.from && tier.unit)
    .sort((a, b) => (a.from ?? ONE).comparedTo(b.from ?? ONE));
  return inOrder.filter((tier) => quantity && tier.from?.lessThanOrEqualTo(quantity)).at(-1) ?? inOrder[0];
}

/** A share of the price that pricing names, as a fraction; zero when it names none or means another base. */
export function shareOf(share: Share | undefined, of: Share['of']): Decimal | undefined {
  return share?.of === of ? share.rate : undefined;
}

function withoutAbsent<T extends object>(value: T | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined)) as Partial<T>;
}

/** True where goods travel in sea containers: by sea, by rail, by several ways, or where the way is not said. */
export function goesInContainers(mode: string | undefined): boolean {
  return mode === undefined || mode === 'sea' || mode === 'multimodal' || mode === 'rail';
}
