import * as z from 'zod';
import { CHOICES } from '../../core/spec/grammar.ts';
import { scalar } from '../../core/spec/scalars.ts';
import { localText } from '../../core/spec/shape.ts';
import { asValue, literal } from './completion.ts';
import type { Completion, Writing } from './completion.ts';
import { expectedAt } from '../expected.ts';
import type { Values } from './values.ts';
import { leastQuantity, productOffer, productsFor } from './skus.ts';

/** Whole elements of a list of mappings, written as the element before is. */
export function blocks(writing: Writing, list: Writing['cursor']['path'], lead: Lead): Values {
  const { kind } = writing;
  const style: Style = writing.cursor.inFlow ? 'flow' : styleBefore(writing);
  const write = (pairs: readonly Pair[]): string => `${LEADS[lead]}${written(pairs, style, lead)}`;
  if (list.at(-1) === 'items' && (kind === 'quotation' || kind === 'proforma')) {
    const { products, isCut } = productsFor(writing);
    const items = products.map(([sku, product]): Completion => {
      const offer = productOffer(writing, sku, product);
      const value = asValue({ ...writing, cursor: { ...writing.cursor, inFlow: style === 'flow' } }, offer);
      const insert = write([
        ['sku', value.insert],
        ['quantity', `\${1:${leastQuantity(product)}}`],
      ]);
      return { ...value, insert };
    });
    return { items: [...items, skeleton(writing, ['description', 'quantity', 'price'], write)], isCut };
  }
  const element = { ...writing, expected: expectedAt(kind, [...list, 0]) };
  const usual = usualKeys(String(list.at(-1)), element);
  return { items: usual.length > 0 ? [skeleton(element, usual, write)] : [], isCut: false };
}

/** What stands before the first key: nothing, a dash, or a new line and a dash. */
export type Lead = 'none' | 'dash' | 'line';
const LEADS: Readonly<Record<Lead, string>> = { none: '', dash: '- ', line: '\n  - ' };

type Style = 'flow' | 'block';
type Pair = readonly [key: string, insert: string];

function written(pairs: readonly Pair[], style: Style, lead: Lead): string {
  const all = pairs.map(([key, insert]) => `${key}: ${insert}`);
  return style === 'flow' ? `{ ${all.join(', ')} }` : all.join(lead === 'line' ? '\n    ' : '\n  ');
}

/** A mapping in braces, with the keys that it usually has. */
export function inBraces(writing: Writing): Completion {
  const usual = usualKeys(String(writing.cursor.path.at(-1)), writing);
  if (usual.length === 0) return { label: '{ … }', kind: 'block', insert: '{ $0 }', filter: '{', goesOn: true };
  return skeleton(writing, usual, (pairs) => written(pairs, 'flow', 'none'));
}

const PARTY = ['name', 'address', 'country'];
const ROUTE = ['element', 'from', 'to', 'amount', 'source', 'validUntil'];

/** What a mapping or an element of a list usually holds, by its key, where that is more than it cannot do without. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  banks: ['id', 'currency', 'beneficiary', 'bank', 'account', 'swift'],
  buyer: PARTY,
  charges: ROUTE,
  consignee: PARTY,
  contact: ['person', 'phone', 'email'],
  cost: ['amount', 'vat', 'rebate'],
  destination: ['country', 'importerOfRecord', 'entryDate'],
  duties: ['hs', 'from', 'to', 'name', 'rate', 'source', 'date'],
  fees: ['to', 'name', 'rate', 'source', 'date'],
  insurance: ['rate', 'of', 'source'],
  lc: ['number', 'issuingBank', 'latestShipment', 'expiry', 'presentation'],
  notify: PARTY,
  packing: ['unitsPerCarton', 'carton', 'netWeight', 'grossWeight'],
  pallet: ['cartons', 'size', 'weight'],
  price: ['term', 'currency', 'unit'],
  pricing: ['method', 'profit'],
  shipment: ['latest'],
  taxes: ['to', 'name', 'rate', 'source', 'date'],
};

function usualKeys(name: string, { expected }: Writing): readonly string[] {
  const usual = Object.hasOwn(USUAL, name) ? (USUAL[name] ?? []) : [];
  return usual.length > 0 && usual.every((key) => expected.keys?.[key]) ? usual : expected.required;
}

function skeleton(writing: Writing, keys: readonly string[], write: (pairs: readonly Pair[]) => string): Completion {
  const { view, expected } = writing;
  return {
    label: `{ ${keys.join(', ')} }`,
    kind: 'block',
    insert: write(keys.map((key, n) => [key, stop(writing, expected.keys?.[key], n + 1)])),
    filter: keys.join(' '),
    words: () =>
      keys
        .map((key) => {
          const words = expected.explained[key];
          return words === undefined ? key : `${key} · ${view.l10n.t(words)}`;
        })
        .join('\n\n'),
  };
}

/**
 * A tab stop: today for a day, the words where there are a few, quotes around free text, of one language or several: a
 * comma in it, as in `Co., Ltd.`, would end it in braces.
 */
function stop({ view }: Writing, type: z.ZodType | undefined, n: number): string {
  const inner = type instanceof z.ZodOptional ? type.unwrap() : type;
  if (inner === scalar.date) return `\${${n}:${literal(view.today)}}`;
  const words = inner && CHOICES.get(inner)?.words;
  if (words && words.length <= MOST_CHOICES) return `\${${n}|${words.join(',')}|}`;
  const isText = inner instanceof z.ZodString || inner === localText;
  return isText ? `"$${n}"` : `$${n}`;
}

const MOST_CHOICES = 6;

/** How the nearest element above in the same column is written; in braces where there is none. */
function styleBefore({ text, cursor }: Writing): Style {
  const lineStart = text.lastIndexOf('\n', cursor.range.start - 1) + 1;
  const line = text.slice(lineStart, cursor.range.start);
  const column = line.search(/[^ ]|$/);
  const dash = `${' '.repeat(column)}- `;
  const before = text.slice(0, lineStart).split('\n').reverse();
  const element = before.find((one) => one.startsWith(dash));
  return element === undefined || element.slice(dash.length).trimStart().startsWith('{') ? 'flow' : 'block';
}
