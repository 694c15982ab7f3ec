import type { Workspace } from '../spec/workspace.ts';
import { parseFile } from '../spec/file.ts';
import type { DocumentFile } from '../spec/file.ts';
import { containerText } from '../spec/measures.ts';
import { termText } from '../spec/term.ts';
import type { Term } from '../spec/term.ts';
import { ORIGIN_RULES, isRule } from '../tables/incoterms.ts';
import type { Element, Rule } from '../tables/incoterms.ts';
import { compute } from './compute.ts';
import { yamlText } from '../spec/yaml-text.ts';

/** A new file: its text, and the offset at which the person goes on writing. */
export interface Draft {
  readonly text: string;
  readonly cursor: number;
}

/** Mark places of the cursor while a text is put together: things to fill, and where to go on when there is none. */
const CURSOR = '\u0000';
const REST = '\u0001';

export interface QuotationWish {
  readonly number: string;
  readonly date: string;
  readonly buyer: string;
  /** `FOB Ningbo`; the place may be absent. */
  readonly incoterm: string;
  readonly items: readonly { readonly sku: string; readonly quantity?: string | undefined }[];
}

/**
 * A commented quotation. What the term makes the seller pay and the workspace's rates do not give stands under
 * `charges:` with nothing behind it, to be filled in; the cursor is at the first thing to fill.
 */
export function draftQuotation(workspace: Workspace, path: string, wish: QuotationWish): Draft {
  const seller = workspace.seller(undefined, path)?.value;
  const buyer = workspace.buyer(wish.buyer)?.value;
  const [word = '', ...rest] = wish.incoterm.trim().split(/\s+/);
  const rule: Rule | undefined = isRule(word.toUpperCase()) ? (word.toUpperCase() as Rule) : undefined;
  const place = rest.join(' ');
  const home = originOf(workspace, wish, seller?.defaults?.incoterm);
  const atOrigin = rule !== undefined && ORIGIN_RULES.has(rule);
  const sea = rule === undefined || !['EXW', 'DAP'].includes(rule);
  const rows: Row[] = [
    ['number', wish.number],
    ['date', wish.date],
    ['validity', `${seller?.defaults?.validity ?? 30} days`, 'or validUntil: YYYY-MM-DD'],
    ['buyer', wish.buyer || CURSOR, 'the name of a .buyer.yaml file'],
    ['currency', buyer?.currency ?? seller?.defaults?.currency ?? 'USD'],
    ['incoterm', `${rule ?? word} ${place || CURSOR}`.trim(), 'rule and named place, Incoterms 2020'],
    ...(sea
      ? [['mode', seller?.defaults?.mode ?? 'sea', 'sea | air | rail | road | courier | multimodal'] satisfies Row]
      : []),
    ...(sea
      ? [
          [
            'container',
            containerText(seller?.defaults?.container ?? 'auto'),
            '20GP | 40GP | 40HC | 45HC | LCL | auto',
          ] satisfies Row,
        ]
      : []),
    ...(atOrigin && place ? [['from', place] satisfies Row] : home ? [['from', home] satisfies Row] : []),
    ...(!atOrigin && place ? [['to', place] satisfies Row] : []),
  ];
  const lines = [
    '# A quotation. It is checked as you type; what it comes to is in the Trade view of the side bar.',
    ...rows.map(rowText),
    'items:',
    ...(wish.items.length > 0 ? wish.items : [{ sku: CURSOR }]).map(
      ({ sku, quantity }) =>
        `  - { sku: ${sku === CURSOR ? sku : yamlText(sku, true)}, quantity: ${quantity ?? CURSOR} }`,
    ),
    REST,
    ...destination(rule, buyer?.country),
  ];
  const tail = [
    rowText([
      'payment',
      textOf(buyer?.payment ?? seller?.defaults?.payment) ?? '30% T/T in advance, 70% T/T against copy of B/L',
    ]),
    rowText(['leadTime', textOf(seller?.defaults?.leadTime) ?? CURSOR]),
    ...((buyer?.language ?? seller?.defaults?.language)
      ? [rowText(['language', buyer?.language ?? seller?.defaults?.language ?? 'en'])]
      : []),
    '# notes: [ "printed below the totals" ]',
    '# internal: never printed',
  ];
  const draft = [...lines, ...tail].join('\n');
  const missing = missingCharges(workspace, path, draft.replaceAll(CURSOR, '').replace(`\n${REST}`, ''));
  const charges =
    missing.length > 0
      ? [
          '# Yours to pay under this term, and not in your rates: an amount, or none.',
          'charges:',
          ...missing.map((element) => `  ${element}: ${CURSOR}`),
        ]
      : [];
  return withCursor(`${[...lines, ...charges, ...tail].join('\n')}\n`);
}

/** Where the goods leave from: the one place that their list prices are for, else that of the seller's usual term. */
function originOf(workspace: Workspace, { items }: QuotationWish, usual: Term | undefined): string | undefined {
  const placeOf = (term: Term | undefined): string | undefined =>
    term?.rule && ORIGIN_RULES.has(term.rule) ? term.place || undefined : undefined;
  const [listed, ...others] = new Set(
    items.flatMap(({ sku }) => placeOf(workspace.product(sku)?.value.price?.term) ?? []),
  );
  return listed !== undefined && others.length === 0 ? listed : placeOf(usual);
}

type Row = readonly [key: string, value: string, comment?: string];

function rowText([key, value, comment]: Row): string {
  const written = value.includes(CURSOR) ? value : yamlText(value);
  const line = `${key}: ${written}`;
  return comment === undefined ? line : `${line.padEnd(37 + (line.includes(CURSOR) ? 1 : 0))} # ${comment}`;
}

function destination(rule: Rule | undefined, country: string | undefined): string[] {
  if (rule !== 'DDP') return [];
  return [
    'destination:                          # where duty and tax fall due',
    `  country: ${country ?? CURSOR}`,
    rowText(['  importerOfRecord', CURSOR, 'seller | buyer | agent']),
    rowText(['  entryDate', CURSOR, 'day of import: selects rates and fees']),
  ];
}

/** Elements that the term needs for a total and nobody gave, and after them the usual ones. */
function missingCharges(workspace: Workspace, path: string, text: string): Element[] {
  const file = parseFile(path, text);
  if (file?.kind !== 'quotation') return [];
  const { gaps } = compute(workspace, file as DocumentFile).priced;
  const charges = gaps.flatMap((gap) => (gap.kind === 'charge' ? [gap] : []));
  return [...charges.filter((gap) => gap.blocks), ...charges.filter((gap) => !gap.blocks)].map((gap) => gap.element);
}

function textOf(value: string | Readonly<Record<string, string>> | undefined): string | undefined {
  return typeof value === 'string' ? value : (value?.['en'] ?? Object.values(value ?? {})[0]);
}

/** A product spec with every key that is usual, to be filled in. */
export function draftProduct(
  workspace: Workspace,
  { sku, name }: { readonly sku: string; readonly name: string },
): Draft {
  const defaults = workspace.seller(undefined, '')?.value.defaults;
  const term = defaults?.incoterm ? yamlText(termText(defaults.incoterm.word, defaults.incoterm)) : 'FOB';
  return withCursor(`# A product spec. Only sku, name and unit are needed; the rest makes price, packing and duty right.
sku: ${yamlText(sku)}
name: { en: ${name ? yamlText(name, true) : CURSOR} }
unit: pcs
hs: ${CURSOR}                                 # HS code, 6 digits or more
origin: ${workspace.seller(undefined, '')?.value.country ?? ''}                            # country of origin, two letters
price:
  term: ${term}
  currency: ${defaults?.currency ?? 'USD'}
  unit:                               # or tiers: [ { from: 100, unit: … }, { from: 500, unit: … } ]
# cost: { amount: … CNY, vat: …%, rebate: …% }     # per unit, VAT included; internal, never printed
moq:
packing:                              # of one carton, such as
# { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }
# image: images/${sku.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.jpg
# specs: { Power: 40 W, CCT: 4000 K }
`);
}

/** A buyer with every key that is usual, to be filled in. */
export function draftBuyer({ name, country }: { readonly name: string; readonly country: string }): Draft {
  return withCursor(`# A buyer. The file's name is the id by which documents call it.
name: ${name ? yamlText(name) : CURSOR}
address: ${CURSOR}
country: ${country}
contact:
  person:
  phone:
  email:
# language: en
# currency: USD
# payment: 30% T/T in advance, 70% T/T against copy of B/L
# consignee: where it is not the buyer
# notify: who is told when the ship arrives
`);
}

/**
 * Takes the marks out; the cursor is at the first thing to fill, else at the end of the items. Blanks at the ends of
 * lines go, but for the one before the cursor.
 */
function withCursor(marked: string): Draft {
  const [before = '', after = ''] = marked.split(`\n${REST}`);
  return cut(before.includes(CURSOR) || after.includes(CURSOR) ? before + after : before + CURSOR + after);
}

function cut(marked: string): Draft {
  const first = marked.indexOf(CURSOR);
  const rest = marked.slice(first + 1).replaceAll(CURSOR, '');
  const text = (first < 0 ? marked : marked.slice(0, first + 1) + rest).replace(/[ \t]+$/gm, '');
  return { text: text.replace(CURSOR, ''), cursor: Math.max(0, text.indexOf(CURSOR)) };
}
