import type { Decimal } from '../../money/decimal.ts';
import type { Item, TradeDocument } from '../../spec/document.ts';
import type { Pricing } from '../../spec/pricing.ts';
import type { ContainerChoice } from '../../spec/measures.ts';
import type { Discount } from '../../spec/money.ts';
import type { Share } from '../../spec/numbers.ts';
import type { Term } from '../../spec/term.ts';
import type { DocumentFile, SourceFile } from '../../spec/file.ts';
import type { Buyer, Seller } from '../../spec/party.ts';
import type { Path } from '../../spec/tree.ts';
import type { Workspace } from '../../spec/workspace.ts';
import { ORIGIN_RULES } from '../../tables/incoterms.ts';
import type { Element, Rule } from '../../tables/incoterms.ts';
import { gatherLines, passingLines } from './deal-line.ts';
import { headOf } from './same-head.ts';
import { leavingFrom } from './leaving.ts';
import type { Leaving } from './leaving.ts';
import { KeptSums, all } from './kept-sums.ts';
import type { DealLine, PriceBasis } from './deal-line.ts';

/** A document with everything that its seller, buyer and products say for it: what is agreed, before any arithmetic. */
export interface Deal {
  readonly file: DocumentFile;
  readonly seller: Extract<SourceFile, { kind: 'seller' }> | undefined;
  readonly buyer: { readonly value: Buyer; readonly file: SourceFile; readonly at: Path } | undefined;
  /** One, or two beside each other: `en+zh`. */
  readonly language: string;
  readonly currency: string;
  /** False where nothing names a currency: figures are then no offer. */
  readonly currencyKnown: boolean;
  readonly priceDecimals: number;
  readonly date: string | undefined;
  readonly term: Term | undefined;
  readonly mode: string | undefined;
  readonly container: ContainerChoice;
  readonly from: string | undefined;
  /** Where charges are counted from: `from`, or what stands for it where nobody wrote it. It is not printed. */
  readonly leaving: Leaving | undefined;
  readonly to: string | undefined;
  readonly country: string | undefined;
  readonly entryDate: string | undefined;
  readonly pricing: Pricing;
  readonly separate: boolean;
  /** Off the goods as a whole. */
  readonly discount: Discount | undefined;
  /** Under FCA the goods are handed over at the seller's premises. */
  readonly atPremises: boolean;
  /** Elements that the freight covers. */
  readonly covered: ReadonlySet<Element>;
  /** How the one who pays import tax bears it. */
  readonly tax: 'paid' | 'suspended' | 'recoverable';
  readonly lines: readonly DealLine[];
  /** What is kept of the document for the next time is kept by this. */
  readonly memory: object;
  /** What is made of all but the lines is kept by this. */
  readonly head: object;
  /** True where something is supposed that the document does not say: nothing of it is kept for the next time. */
  readonly passing: boolean;
}

/** Another term (and place) than the document's own, for comparisons. */
export interface OtherTerm {
  readonly rule: Rule;
  readonly place: string;
}

/** What is supposed of a deal: other items (prices, quantities), or all prices from cost with this profit. */
export interface Supposed {
  readonly items?: readonly Item[] | undefined;
  /** What held prices started from, by line: what stands apart beside them stays apart. */
  readonly held?: readonly PriceBasis[] | undefined;
  readonly profit?: Share | undefined;
}

const NOTHING_SUPPOSED: Supposed = {};

/** Gathers what a document, its seller's defaults, its buyer and its products say. A document's own word wins. */
export function gatherDeal(
  workspace: Workspace,
  file: DocumentFile,
  other?: OtherTerm,
  supposed: Supposed = NOTHING_SUPPOSED,
): Deal {
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
  const { items, profit } = supposed;
  const stated = pricingOf(value.pricing, defaults.pricing);
  const pricing = profit ? { ...stated, method: 'cost' as const, profit } : stated;
  const mode = value.mode ?? (value.container && value.container !== 'auto' ? 'sea' : defaults.mode);
  const passing = profit !== undefined || items !== undefined;
  const { lines, memory } = passing
    ? { lines: passingLines(workspace, items ?? value.items ?? [], pricing, supposed.held), memory: {} }
    : gatherLines(workspace, file, pricing);
  const currency = value.currency ?? buyer?.value.currency ?? defaults.currency ?? listCurrency(lines);
  const leaving = leavingFrom({ from, lines, usual: defaults.incoterm });
  return {
    file,
    seller,
    buyer,
    language: value.language ?? buyer?.value.language ?? defaults.language ?? 'en',
    currency: currency ?? 'USD',
    currencyKnown: currency !== undefined,
    priceDecimals: Math.min(defaults.priceDecimals ?? 2, 8),
    date: value.date,
    term,
    mode,
    container: value.container ?? defaults.container ?? 'auto',
    from,
    leaving,
    to,
    country: value.destination?.country ?? buyer?.value.country,
    entryDate: value.destination?.entryDate ?? value.date,
    pricing,
    separate: value.charging === 'separate lines',
    discount: value.discount,
    atPremises: value.handover === 'premises',
    covered: new Set(value.carriageCovers),
    tax: value.destination?.tax ?? 'paid',
    lines,
    memory,
    head: passing || other ? {} : headOf(memory, { value, others: workspace.productsBySku(), currency, leaving }),
    passing: passing || other !== undefined,
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

const CURRENCIES = new KeptSums<DealLine, ReadonlySet<string | undefined>>(
  all(({ basis }) => [basis.method === 'list' || basis.method === 'final' ? basis.price.currency : undefined]),
);

/** The one currency in which all list prices and given prices of the lines stand. */
function listCurrency(lines: readonly DealLine[]): string | undefined {
  const [first, ...others] = CURRENCIES.of(lines);
  return others.length === 0 ? first : undefined;
}

function findBuyer(workspace: Workspace, file: DocumentFile): Deal['buyer'] {
  const { buyer } = file.value;
  if (buyer === undefined) return undefined;
  if (typeof buyer !== 'string') return { value: buyer, file, at: ['buyer'] };
  const found = workspace.buyer(buyer);
  return found && { value: found.value, file: found, at: [] };
}

/** A share of the price that pricing names, as a fraction; zero when it names none or means another base. */
export function shareOf(share: Share | undefined, of: Share['of']): Decimal | undefined {
  return share?.of === of ? share.rate : undefined;
}

const NO_PRICING: Pricing = {};
const MERGED = new WeakMap<Pricing, WeakMap<Pricing, Pricing>>();

/** The document's pricing over the seller's; the same two give the same object, so that what hangs on it can be kept. */
function pricingOf(own: Pricing = NO_PRICING, defaults: Pricing = NO_PRICING): Pricing {
  let known = MERGED.get(own);
  if (!known) MERGED.set(own, (known = new WeakMap()));
  let merged = known.get(defaults);
  if (!merged) known.set(defaults, (merged = { ...defaults, ...withoutAbsent(own) }));
  return merged;
}

function withoutAbsent<T extends object>(value: T | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined)) as Partial<T>;
}

/** True where goods travel in sea containers: by sea, by rail, by several ways, or where the way is not said. */
export function goesInContainers(mode: string | undefined): boolean {
  return mode === undefined || mode === 'sea' || mode === 'multimodal' || mode === 'rail';
}
