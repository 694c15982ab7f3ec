import { minorUnits } from '../tables/currencies.ts';
import { fixed } from '../money/decimal.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Tree } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';
import { compute } from './compute.ts';
import type { Computation } from './compute.ts';
import { buyerModel } from './build-model.ts';
import type { Draft } from './draft.ts';
import { yamlText } from './yaml-text.ts';

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
 */
export function draftProforma(workspace: Workspace, file: DocumentFile, wish: ProformaWish): Draft {
  const computation = compute(workspace, file);
  const blocks = topLevel(file);
  const kept = blocks.filter(({ key }) => !ANEW.has(key)).map(({ text }) => text.trimEnd());
  const before = [
    `# Proforma invoice for ${file.value.number ?? 'a quotation'}: prices are pinned at what was offered.`,
    `number: ${yamlText(wish.number)}`,
    `date: ${wish.date}`,
  ];
  if (file.value.number) before.push(`follows: ${yamlText(file.value.number)}`);
  const shipping = shippingLines(computation);
  const after = [
    'shipment:',
    '  latest:                             # last day of shipment, YYYY-MM-DD',
    '# partialShipments: yes | no',
    '# transhipment: yes | no',
    '# tolerance: 5%                      # more or less, of quantity and amount',
  ];
  const parts = [...before, ...kept, items(file, computation), ...charges(file, computation), ...shipping, ...after];
  const text = `${parts.join('\n')}\n`;
  return { text, cursor: text.indexOf(LATEST) + LATEST.length };
}

interface Block {
  readonly key: string;
  readonly text: string;
}

/** The top-level keys with all that stands below them, as written. */
function topLevel({ tree, text }: DocumentFile): Block[] {
  if (tree?.kind !== 'map') return [];
  const entries = [...tree.entries];
  return entries.map(([key, entry], index) => {
    const next = entries[index + 1]?.[1].key.start ?? text.length;
    return { key, text: text.slice(entry.key.start, next) };
  });
}

/** The items as written, each with its price: a price that came out of a list or a cost is put behind what is there. */
function items(file: DocumentFile, computation: Computation): string {
  const { text, tree } = file;
  const block = topLevel(file).find(({ key }) => key === 'items');
  const list = tree?.kind === 'map' ? tree.entries.get('items') : undefined;
  if (!block || !list || list.value?.kind !== 'list') return 'items: []';
  const lines = buyerModel(computation).lines;
  let written = block.text.trimEnd();
  const start = list.key.start;
  [...list.value.items.entries()].reverse().forEach(([index, item]) => {
    const price = lines[index]?.unitPrice;
    if (item?.kind !== 'map' || item.entries.get('price')?.value || price === undefined) return;
    const place = pricePlace(text, item, price);
    written = written.slice(0, place.at - start) + place.text + written.slice(place.at - start);
  });
  return written;
}

/** Where and how a price is put into an item: before the closing brace, or on a line of its own. */
function pricePlace(text: string, item: Extract<Tree, { kind: 'map' }>, price: string): { at: number; text: string } {
  const empty = item.entries.get('price');
  if (empty) return { at: empty.key.end + 1, text: ` ${price}` };
  if (text[item.range.start] === '{') {
    const close = text.lastIndexOf('}', item.range.end);
    const at = text.slice(0, close).trimEnd().length;
    return { at, text: `, price: ${price}` };
  }
  const last = [...item.entries.values()].at(-1);
  const end = last?.value?.range.end ?? last?.key.end ?? item.range.end;
  const lineEnd = text.indexOf('\n', end);
  const first = item.entries.values().next().value?.key.start ?? item.range.start;
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  const at = lineEnd < 0 ? text.length : lineEnd;
  return { at, text: `\n${indent}price: ${price}` };
}

/** Charges: those with lines of their own at the amounts offered, the others as the quotation writes them. */
function charges(file: DocumentFile, computation: Computation): string[] {
  const { tree, text } = file;
  const own = tree?.kind === 'map' ? tree.entries.get('charges')?.value : undefined;
  const digits = minorUnits(computation.deal.currency);
  const rows = new Map<string, string>();
  if (own?.kind === 'map')
    for (const [key, { value }] of own.entries)
      if (value) rows.set(key, text.slice(value.range.start, value.range.end));
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
