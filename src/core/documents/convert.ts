import { minorUnits } from '../tables/currencies.ts';
import { fixed } from '../money/decimal.ts';
import { parseFile } from '../spec/file.ts';
import type { DocumentFile } from '../spec/file.ts';
import { nodeAt, wholeTree } from '../spec/file-tree.ts';
import { termText } from '../spec/term.ts';
import type { Tree } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';
import { compute, paymentOf } from './compute.ts';
import type { Computation } from './compute.ts';
import { buyerModel } from './build-model.ts';
import type { Draft } from './draft.ts';
import type { LineModel } from './model.ts';
import { goesInContainers } from '../trade/deal/deal.ts';
import { isLoose } from './packing-model.ts';
import { yamlText } from '../spec/yaml-text.ts';

export interface ProformaWish {
  readonly number: string;
  readonly date: string;
}

/** Keys of a quotation that a proforma says anew. */
const ANEW: ReadonlySet<string> = new Set(['number', 'date', 'validity', 'validUntil', 'follows', 'items', 'charges']);

/** Where the person goes on writing. */
const LATEST = 'shipment:\n  latest: ';

/**
 * The proforma that follows a quotation. The quotation's own lines are kept as they are written, comments included;
 * prices, and charges on lines of their own, are pinned at what was offered, so that later rates change nothing.
 * What comes out is read and computed again: where it would say something else (YAML may be written in ways that these
 * lines do not foresee), it is written anew, without its comments; `undefined` where that is not the same offer either,
 * or the quotation is not sound YAML itself.
 */
export function draftProforma(workspace: Workspace, file: DocumentFile, wish: ProformaWish): Draft | undefined {
  if (!isSound(file)) return undefined;
  const offer = compute(workspace, file);
  return [topLevel(file), anew(file)]
    .map((blocks) => drafted(file, blocks, offer, wish))
    .find(({ text }) => saysTheSame(workspace, offer, text));
}

function drafted(file: DocumentFile, blocks: readonly Block[], offer: Computation, wish: ProformaWish): Draft {
  const discount = discountPinned(offer);
  const kept = blocks
    .filter(({ key }) => !ANEW.has(key))
    .map(({ key, text }) => (key === 'discount' && discount ? discount : text.trimEnd()));
  const before = [
    `# Proforma invoice for ${file.value.number ?? 'a quotation'}: prices are pinned at what was offered.`,
    `number: ${yamlText(wish.number)}`,
    `date: ${wish.date}`,
  ];
  if (file.value.number) before.push(`follows: ${yamlText(file.value.number)}`);
  const after = [
    'shipment:',
    '  latest:                             # last day of shipment, YYYY-MM-DD',
    '# partialShipments: yes | no',
    '# transhipment: yes | no',
    '# tolerance: 5%                      # more or less, of quantity and amount',
  ];
  const goods = items(file, blocks, offer);
  const parts = [
    ...before,
    ...kept,
    ...agreed(offer),
    goods,
    ...charges(file, offer),
    ...shippingLines(offer),
    ...after,
  ];
  const text = `${parts.join('\n')}\n`;
  return { text, cursor: text.indexOf(LATEST) + LATEST.length };
}

/** What the offer took from the buyer's or the seller's file, which may say something else one day. */
function agreed(offer: Computation): string[] {
  const { deal } = offer;
  const { incoterm, currency, payment } = deal.file.value;
  const terms = payment === undefined ? paymentOf(deal) : undefined;
  return [
    ...(incoterm === undefined && deal.term ? [`incoterm: ${yamlText(termText(deal.term.word, deal.term))}`] : []),
    // The freight by measure is pinned as a sum, which would no longer tell.
    ...(isLoose(offer) && goesInContainers(deal.mode) ? ['container: LCL'] : []),
    ...(currency === undefined && deal.currencyKnown ? [`currency: ${deal.currency}`] : []),
    ...(terms ? [`payment: ${typeof terms === 'string' ? yamlText(terms) : inBraces(terms)}`] : []),
  ];
}

function inBraces(texts: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(texts)
    .map(([key, text]) => `${yamlText(key, true)}: ${yamlText(text, true)}`)
    .join(', ')} }`;
}

/** A discount of the document in another currency, at what it came to; `undefined` for one that stands as written. */
function discountPinned({ deal, priced }: Computation): string | undefined {
  const { discount, currency } = deal;
  if (discount?.kind !== 'amount' || [undefined, currency].includes(discount.money.currency)) return undefined;
  return priced.goods && `discount: ${fixed(priced.discount, minorUnits(currency))} ${currency}`;
}

/** Whether a draft is sound YAML and offers the same: every key that is kept, every price, pinned, and the total. */
function saysTheSame(workspace: Workspace, offer: Computation, text: string): boolean {
  const { file } = offer.deal;
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const draft = parseFile(`${folder}draft.proforma.yaml`, text);
  if (draft?.kind !== 'proforma' || !isSound(draft)) return false;
  const read: Record<string, unknown> = draft.value;
  const same = Object.entries(file.value).every(
    ([key, value]) =>
      ANEW.has(key) ||
      (key === 'discount' && discountPinned(offer)) ||
      JSON.stringify(value) === JSON.stringify(read[key]),
  );
  const [before, after] = [buyerModel(offer), buyerModel(compute(workspace, draft))];
  const [offered, asked] = [before.totals.total, after.totals.total];
  return (
    same &&
    // A rate that has ended since may leave a total open: that is said in the proforma itself.
    (offered === undefined || asked === undefined || offered === asked) &&
    after.lines.length === before.lines.length &&
    before.lines.every(({ quantity, unitPrice }, index) => {
      const line = after.lines[index];
      const pinned = unitPrice === undefined || draft.value.items?.[index]?.price !== undefined;
      return pinned && line?.quantity === quantity && line?.unitPrice === unitPrice;
    })
  );
}

function isSound({ issues }: DocumentFile): boolean {
  return !issues.some(({ code }) => code === 'yaml-syntax');
}

interface Block {
  readonly key: string;
  readonly text: string;
  /** Where it stands in the quotation; `undefined` for one that is written anew. */
  readonly start: number | undefined;
}

/** The top-level keys with all that stands below them, as written. */
function topLevel({ tree: read, text }: DocumentFile): Block[] {
  const tree = wholeTree(read);
  if (tree?.kind !== 'map') return [];
  const entries = [...tree.entries];
  return entries.map(([key, entry], index) => {
    const next = entries[index + 1]?.[1].key.start ?? text.length;
    return { key, text: text.slice(entry.key.start, next), start: entry.key.start };
  });
}

/** The top-level keys with what they say, written anew: each on one line, aliases followed, without comments. */
function anew(file: DocumentFile): Block[] {
  const tree = wholeTree(file.tree);
  if (tree?.kind !== 'map') return [];
  return [...tree.entries].map(([key, { value }]) => ({
    key,
    text: `${yamlText(key)}: ${value ? flowText(value) : ''}`,
    start: undefined,
  }));
}

/** The items, each with its price: as they are written, or each anew in braces where its block is not as written. */
function items({ text, tree }: DocumentFile, blocks: readonly Block[], offer: Computation): string {
  const block = blocks.find(({ key }) => key === 'items');
  const list = nodeAt(tree, ['items']);
  if (!block || list?.kind !== 'list') return 'items: []';
  const lines = buyerModel(offer).lines;
  const { start } = block;
  const pinned = list.items.map((item, index) => (item?.kind === 'map' ? pins(item, { offer, lines, index }) : {}));
  const edits = list.items.flatMap((item, index): Edit[] => {
    const { price, discount } = pinned[index] ?? {};
    if (item?.kind !== 'map' || (price === undefined && discount === undefined)) return [];
    const places = [
      ...(price === undefined ? [] : [pricePlace(text, item, price)]),
      ...(discount === undefined ? [] : [discountPlace(item, discount)]),
    ];
    const inPlace = places.flatMap((place) => place ?? []).sort((a, b) => a.start - b.start);
    return inPlace.length === places.length ? inPlace : [{ ...item.range, text: flowText(item, pinned[index]) }];
  });
  if (start === undefined) {
    const rows = list.items.map((item, index) => item && flowText(item, pinned[index]));
    return ['items:', ...rows.map((row) => `  - ${row ?? ''}`)].join('\n');
  }
  return edits
    .reverse()
    .reduce(
      (written, edit) => written.slice(0, edit.start - start) + edit.text + written.slice(edit.end - start),
      block.text.trimEnd(),
    );
}

/** A stretch of the quotation's text and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Item = Extract<Tree, { kind: 'map' }>;

/** What is pinned in an item: its price, and a discount that would follow the rate of exchange of another day. */
interface Pins {
  readonly price?: string | undefined;
  readonly discount?: string | undefined;
}

function pins(
  item: Item,
  offered: { readonly offer: Computation; readonly lines: readonly LineModel[]; readonly index: number },
): Pins {
  const { offer, lines, index } = offered;
  const line = lines[index];
  const { price, discount, free } = offer.deal.file.value.items?.[index] ?? {};
  if (!line || free) return {};
  const here = (currency: string | undefined): boolean => currency === undefined || currency === offer.deal.currency;
  const stands = item.entries.get('price')?.value !== undefined && here(price?.currency);
  const follows = discount?.kind === 'amount' && !here(discount.money.currency) && line.amount !== undefined;
  return {
    price: stands ? undefined : line.unitPrice,
    discount: follows ? `${line.discount ?? '0'} ${offer.deal.currency}` : undefined,
  };
}

function discountPlace({ entries, range }: Item, discount: string): Edit | undefined {
  const there = entries.get('discount')?.value?.range;
  return there && there.start >= range.start && there.end <= range.end ? { ...there, text: discount } : undefined;
}

/**
 * Where and how a price is put into an item: instead of the one there; right behind the last value in the braces; or
 * on a line of its own. `undefined` where the item is not written there, as with an alias.
 */
function pricePlace(text: string, item: Item, price: string): Edit | undefined {
  const entries = [...item.entries.values()];
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || first.key.start < item.range.start || first.key.start >= item.range.end) return undefined;
  const there = item.entries.get('price');
  if (there?.value) return { ...there.value.range, text: price };
  if (there) {
    const empty = /^[ \t]*:(?:[ \t]*(?:~|null)(?![\w-]))?/.exec(text.slice(there.key.end));
    return empty ? { start: there.key.end, end: there.key.end + empty[0].length, text: `: ${price}` } : undefined;
  }
  const end = last.value?.range.end ?? last.key.end;
  if (text[item.range.start] === '{') {
    const colon = last.value ? '' : (/^[ \t]*:/.exec(text.slice(end))?.[0] ?? '');
    const at = end + colon.length;
    return { start: at, end: at, text: `, price: ${price}` };
  }
  const indent = ' '.repeat(first.key.start - (text.lastIndexOf('\n', first.key.start - 1) + 1));
  const lineEnd = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  const at = lineEnd < 0 ? text.trimEnd().length : lineEnd;
  return { start: at, end: at, text: `\n${indent}price: ${price}` };
}

/** A tree as YAML on one line; a map with what is pinned instead of its own. */
function flowText(tree: Tree, pinned: Pins = {}): string {
  if (tree.kind === 'text') return yamlText(tree.text, true);
  if (tree.kind === 'list') return `[ ${tree.items.map((one) => (one ? flowText(one) : '~')).join(', ')} ]`;
  const anew = new Map(Object.entries(pinned).filter(([, text]) => text !== undefined));
  const written = [...tree.entries]
    .filter(([key]) => !anew.has(key))
    .map(([key, { value }]) => `${yamlText(key, true)}: ${value ? flowText(value) : '~'}`);
  return `{ ${[...written, ...[...anew].map(([key, text]) => `${key}: ${text}`)].join(', ')} }`;
}

/** Charges: those with lines of their own at the amounts offered, the others as the quotation writes them. */
function charges(file: DocumentFile, computation: Computation): string[] {
  const { tree, text } = file;
  const own = nodeAt(tree, ['charges']);
  const digits = minorUnits(computation.deal.currency);
  const rows = new Map<string, string>();
  if (own?.kind === 'map')
    for (const [key, { value }] of own.entries)
      if (value) {
        const written = text.slice(value.range.start, value.range.end);
        rows.set(key, /^\*|\n/.test(written) ? flowText(value) : written);
      }
  for (const { element, amount, shown } of computation.priced.charges) {
    if (shown === 'separate') rows.set(element, `${fixed(amount, digits)} ${computation.deal.currency}`);
  }
  return rows.size > 0 ? ['charges:', ...[...rows].map(([key, value]) => `  ${key}: ${value}`)] : [];
}

/** The bank in the document's currency and the ports, where the quotation leaves no doubt. */
function shippingLines({ deal }: Computation): string[] {
  const value: Record<string, unknown> = deal.file.value;
  const lines: string[] = [];
  const bank = deal.seller?.value.banks?.find((one) => one.currency === deal.currency && one.id !== undefined);
  if (bank?.id !== undefined && value['bank'] === undefined) lines.push(`bank: ${yamlText(bank.id)}`);
  if (deal.mode === 'sea' || deal.mode === undefined) {
    if (deal.from) lines.push(`portOfLoading: ${yamlText(deal.from)}`);
    if (deal.to) lines.push(`portOfDischarge: ${yamlText(deal.to)}`);
  }
  return lines;
}
