import { isDocumentKind, nextNumber } from '../../core/index.ts';
import type { DocumentFile } from '../../core/index.ts';
import { addDays } from '../../core/documents/dates.ts';
import type { Offer, Writing } from './completion.ts';
import { inOwn } from './names.ts';
import { findable } from './pinyin.ts';
import { moneyText } from './money-text.ts';
import { productUses } from './product-uses.ts';
import { leastQuantity } from './skus.ts';

/** The number of a new document; the quotations that a proforma may follow, the newest first. */
export function numbers(writing: Writing): Offer[] {
  const { view, path, kind, cursor } = writing;
  if (!isDocumentKind(kind)) return [];
  if (cursor.path.at(-1) === 'number')
    return [
      {
        value: nextNumber(view.workspace, kind, view.today, path),
        kind: 'figure',
        description: view.l10n.t('next number'),
      },
    ];
  const quotations = view.workspace.documents().filter((file) => file.kind === 'quotation' && file.value.number);
  return quotations
    .sort((a, b) => compare(b.value.date ?? '', a.value.date ?? ''))
    .map((file) => ofDocument(writing, file));
}

function ofDocument({ view }: Writing, file: DocumentFile): Offer {
  const { number = '', buyer, date } = file.value;
  const known = typeof buyer === 'string' ? view.workspace.buyer(buyer)?.value : buyer;
  const name = inOwn(view, known?.name) ?? (typeof buyer === 'string' ? buyer : undefined);
  return {
    value: number,
    description: [name, date].filter(Boolean).join(' · '),
    found: findable(name ?? ''),
    words: () => {
      const computed = view.computation(file.path);
      const total = computed?.priced.total;
      return (
        total &&
        `${computed.deal.term?.word ?? ''} ${moneyText({ amount: total, currency: computed.deal.currency }, undefined)}`.trim()
      );
    },
  };
}

/** Days: today, the end of an offer, and round numbers of days from today. */
export function dates({ view, path, cursor }: Writing): Offer[] {
  const value = view.workspace.document(path)?.value;
  const key = cursor.path.at(-1);
  const from = key === 'validUntil' && value?.date ? value.date : view.today;
  const offered = value?.validity ?? view.workspace.seller(value?.seller, path)?.value.defaults?.validity ?? 30;
  const days = key === 'date' ? [0] : key === 'validUntil' ? [offered, 14, 30, 60, 90] : [0, 14, 30, 60, 90];
  return [...new Set(days)].map((after) => ({
    value: addDays(from, after),
    kind: 'figure',
    description: after === 0 ? view.l10n.t('today') : view.l10n.t('in {days} days', { days: String(after) }),
  }));
}

/** Durations, those of the workspace's sellers first. */
export function durations({ view, path }: Writing): Offer[] {
  const usual = view.workspace.seller(view.workspace.document(path)?.value.seller, path)?.value.defaults?.validity;
  return [...new Set([usual ?? 30, 7, 14, 21, 30, 60, 90])].map((days) => ({ value: `${days} days`, kind: 'figure' }));
}

/** Quantities of an item: the least, and where each tier of its price begins. */
export function quantities({ view, path, cursor }: Writing): Offer[] {
  const [list, n, key] = cursor.path;
  if (list !== 'items' || key !== 'quantity' || typeof n !== 'number') return [];
  const sku = view.workspace.document(path)?.value.items?.[n]?.sku;
  const product = sku === undefined ? undefined : view.workspace.product(sku)?.value;
  if (!product) return [];
  const least = leastQuantity(product);
  const tiers = (product.price?.tiers ?? []).flatMap(({ from, unit }): Offer[] =>
    from
      ? [{ value: from.toFixed(), kind: 'figure', description: unit && moneyText(unit, product.price?.currency) }]
      : [],
  );
  const moq: Offer = { value: least, kind: 'figure', description: view.l10n.t('MOQ {quantity}', { quantity: least }) };
  return [...(product.moq && !tiers.some(({ value }) => value === least) ? [moq] : []), ...tiers];
}

/** HS codes of the workspace's products, with what they are of. */
export function hsCodes({ view }: Writing): Offer[] {
  const names = new Map<string, readonly Parameters<typeof inOwn>[1][]>();
  const counts = new Map<string, number>();
  for (const { codes } of productUses(view.workspace))
    for (const [hs, code] of codes) {
      counts.set(hs, (counts.get(hs) ?? 0) + code.count);
      const known = names.get(hs) ?? [];
      if (known.length < 3) names.set(hs, [...known, ...code.names].slice(0, 3));
    }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 200)
    .map(([value]) => {
      const of = [...new Set((names.get(value) ?? []).map((name) => inOwn(view, name)))].filter(Boolean).join(' · ');
      return { value, kind: 'figure', insert: `"${value}"`, description: of, found: findable(of) };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
