import type { FoundProduct, ProductAt, Workspace } from '../../core/index.ts';
import { moneyText } from './money-text.ts';
import type { Offer, Writing } from './completion.ts';
import { inOwn } from './names.ts';
import { namesOf } from './parties.ts';
import { findable, initials } from './pinyin.ts';
import { used } from './uses.ts';

type Product = ProductAt['product'];

/** More rows nobody reads; typing on narrows them down. */
const MOST = 100;
/** So many products can be read while somebody waits. The others are read meanwhile, and come with the next letters. */
const MOST_UNREAD = 12;
/** In so many products names are looked for at a time; of the others the code alone is known meanwhile. */
const MOST_NEW_LINES = 2000;

/** Every product on a line of one lower-case text, in which letters are looked for at the speed of the machine. */
interface Index {
  /** In the order of their lines. */
  readonly skus: readonly string[];
  readonly lines: ReadonlyMap<string, string>;
  readonly text: string;
  readonly starts: readonly number[];
  /** Whether every line holds names. */
  readonly isWhole: boolean;
}

/** The map of products is another one after each change of a product. */
const KNOWN = new WeakMap<ReturnType<Workspace['productsBySku']>, Index>();

export interface Found {
  readonly products: readonly (readonly [sku: string, product: Product])[];
  readonly isCut: boolean;
}

/** The products that what is typed may mean: by code, by name in any language, by initials of its Pinyin; the most used first. */
export function productsFor(writing: Writing): Found {
  const all = writing.view.workspace.productsBySku();
  let index = KNOWN.get(all);
  if (!index?.isWhole) KNOWN.set(all, (index = indexOf(all)));
  const typed = writing.cursor.typed.trim().toLowerCase();
  const isExact = index.text.includes(typed);
  const fits = (line: string): boolean => (isExact ? line.includes(typed) : holds(line, typed));
  const chosen = new Set<string>();
  for (const [sku] of used(writing, 'sku')) {
    if (chosen.size > MOST) break;
    const line = index.lines.get(sku);
    if (line !== undefined && fits(line)) chosen.add(sku);
  }
  for (const sku of isExact ? withText(index, typed) : withLetters(index, typed)) {
    if (chosen.size > MOST) break;
    chosen.add(sku);
  }
  let unread = 0;
  const products = [...chosen].slice(0, MOST).flatMap((sku) => {
    const found = all.get(sku)?.[0];
    if (!found || (!found.file.isRead(found.index) && ++unread > MOST_UNREAD)) return [];
    return [[sku, found.value] as const];
  });
  return { products, isCut: chosen.size > MOST || unread > MOST_UNREAD || !index.isWhole };
}

function indexOf(all: ReturnType<Workspace['productsBySku']>): Index {
  const lines = new Map<string, string>();
  const starts: number[] = [];
  let length = 0;
  let left = MOST_NEW_LINES;
  for (const [sku, [found]] of all) {
    let line = found ? LINE_FOR.get(found.file.pieceOf(found.index)) : '';
    if (found && line === undefined && left-- > 0) line = lineFor(found);
    line ??= sku.toLowerCase();
    lines.set(sku, line);
    starts.push(length);
    length += line.length + 1;
  }
  return { skus: [...lines.keys()], lines, starts, text: `${[...lines.values()].join('\n')}\n`, isWhole: left >= 0 };
}

/** A product that is the same says the same, in whatever state of its file. */
const LINE_FOR = new WeakMap<object, string>();

function lineFor(found: FoundProduct): string {
  const { names, sku } = found;
  const line = [sku, ...names, ...names.map(initials)].join(' ').toLowerCase();
  LINE_FOR.set(found.file.pieceOf(found.index), line);
  return line;
}

/** Products whose line holds a text. */
function* withText({ skus, text, starts }: Index, typed: string): Iterable<string> {
  for (let n = 0; n < skus.length; n += 1) {
    const at = text.indexOf(typed, starts[n]);
    if (at < 0 || at >= text.length) return;
    n = lineOf(starts, at);
    yield skus[n] ?? '';
  }
}

/** Products whose line holds these letters in their order. */
function* withLetters({ lines }: Index, letters: string): Iterable<string> {
  for (const [sku, line] of lines) if (holds(line, letters)) yield sku;
}

function lineOf(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function holds(line: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = line.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A product as a value: its code, its names, what it costs from how many. */
export function productOffer({ view }: Writing, sku: string, product: Product): Offer {
  const names = namesOf(product.name);
  const own = inOwn(view, product.name);
  const { price, moq } = product;
  const first = price?.tiers?.[0]?.unit ?? price?.unit;
  const money = first && moneyText(first, price?.currency);
  return {
    value: sku,
    kind: 'product',
    description: [own, ...names.filter((name) => name !== own)].filter(Boolean).join(' · '),
    detail: [money, moq && view.l10n.t('MOQ {quantity}', { quantity: moq.toFixed() })].filter(Boolean).join(' · '),
    found: foundBy(product),
    words: () =>
      [...names, ...priceLines(product), [product.hs, product.origin].filter(Boolean).join(' · ')]
        .filter(Boolean)
        .join('\n\n'),
  };
}

/** A product is read once and offered with every letter that is typed. */
const FOUND_BY = new WeakMap<Product, string>();

function foundBy(product: Product): string {
  const known = FOUND_BY.get(product) ?? namesOf(product.name).map(findable).join(' ');
  FOUND_BY.set(product, known);
  return known;
}

/** The list price, a line for each tier. */
function priceLines({ price, unit }: Product): string[] {
  const term = price?.term && `${price.term.word} ${price.term.place}`.trim();
  const each = unit ? ` / ${unit}` : '';
  if (price?.unit) return [`${term ?? ''} ${moneyText(price.unit, price.currency)}${each}`.trim()];
  return (price?.tiers ?? []).flatMap(({ from, unit: amount }) =>
    from && amount ? [`≥ ${from.toFixed()}: ${term ?? ''} ${moneyText(amount, price?.currency)}${each}`] : [],
  );
}

/** What is ordered at the least: the minimum, else the first tier, else one. */
export function leastQuantity({ moq, price }: Product): string {
  return (moq ?? price?.tiers?.[0]?.from)?.toFixed() ?? '1';
}
