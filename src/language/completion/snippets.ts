import SNIPPETS from '../../../snippets/trade-yaml.json';
import type { FileKind } from '../../core/index.ts';
import type { Completion, Writing } from './completion.ts';
import { tailored } from './tailored.ts';

/** Where a snippet belongs: an empty file, a new key of the file, or a new element of a list of that name. */
interface Belongs {
  readonly word: string;
  readonly kinds: readonly FileKind[];
  readonly at: 'file' | { readonly key: string } | { readonly list: string };
}

const DOCUMENTS = ['quotation', 'proforma'] as const;
const file = (kind: FileKind, word: string = kind): Belongs => ({ word, kinds: [kind], at: 'file' });
const key = (word: string, name: string, kinds: readonly FileKind[]): Belongs => ({ word, kinds, at: { key: name } });
const element = (word: string, list: string, kinds: readonly FileKind[]): Belongs => ({ word, kinds, at: { list } });
const paid = (word: string): Belongs => key(word, 'payment', [...DOCUMENTS, 'buyer']);

/**
 * The snippets of the manifest have no word there: the editor would offer each wherever a word is typed, in the middle
 * of a value too.
 */
export const BELONGS: Readonly<Record<keyof typeof SNIPPETS, Belongs>> = {
  'Product spec': file('product'),
  'Product list': file('product', 'products'),
  Buyer: file('buyer'),
  Seller: file('seller'),
  Rates: file('rates'),
  Quotation: file('quotation'),
  'Proforma invoice': file('proforma'),
  Design: key('design', 'design', ['seller']),
  'E-mail': key('email', 'email', ['seller']),
  Item: element('item', 'items', DOCUMENTS),
  'Item without a product': element('item-own', 'items', DOCUMENTS),
  'Item free of charge': element('item-gratis', 'items', DOCUMENTS),
  'Item that does not ship': element('item-mould', 'items', DOCUMENTS),
  'Price tier': element('tier', 'tiers', ['product']),
  'Pricing from cost': key('pricing-cost', 'pricing', DOCUMENTS),
  'FOB charges': key('fob-charges', 'charges', DOCUMENTS),
  'CIF charges': key('cif-charges', 'charges', DOCUMENTS),
  'DDP charges': key('ddp-charges', 'charges', DOCUMENTS),
  'Payment: T/T 30/70': paid('tt3070'),
  'Payment: T/T in advance': paid('tt100'),
  'Payment: L/C at sight': paid('lc-sight'),
  'Payment: D/P': paid('dp'),
  'Payment: D/A': paid('da'),
  'Payment: open account': paid('oa'),
  'Letter of credit': key('lc', 'lc', ['proforma']),
  'Exchange rate': element('fx', 'fx', ['rates']),
  Freight: element('freight', 'charges', ['rates']),
  Duty: element('duty', 'duties', ['rates']),
  'Import tax': element('tax', 'taxes', ['rates']),
};

const ALL = Object.entries(SNIPPETS).map(([name, snippet]) => ({
  ...BELONGS[name as keyof typeof SNIPPETS],
  description: snippet.description,
  body: [snippet.body].flat().join('\n'),
}));

/** The snippets that belong where somebody is writing, by the words that call them. */
export function snippets(writing: Writing): Completion[] {
  return ALL.filter((one) => one.kinds.includes(writing.kind) && isHere(writing, one)).map(
    ({ word, description, body, at }): Completion => ({
      label: word,
      description,
      kind: 'snippet',
      insert: tailored(writing, at === 'file' ? body : inLine(writing, body)),
      filter: word,
      words: () => description,
    }),
  );
}

function isHere({ cursor, text }: Writing, { at }: Belongs): boolean {
  if (cursor.inFlow) return false;
  const { path } = cursor;
  if (at === 'file') {
    const others = text.slice(0, cursor.range.start) + text.slice(cursor.range.end);
    return cursor.at === 'key' && path.length === 0 && /^\s*(?:#.*\s*)*$/.test(others);
  }
  if ('key' in at) return cursor.at === 'key' && path.length === 0 && !cursor.siblings.includes(at.key);
  const list = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  return list.at(-1) === at.list && (cursor.at === 'element' || (cursor.at === 'value' && isBegun(text, cursor)));
}

/** Whether an element begins here: behind its dash, or on a line of its own. */
function isBegun(text: string, { path, range, ownLine }: Writing['cursor']): boolean {
  return typeof path.at(-1) === 'number' ? isAfterDash(text, range.start) : ownLine;
}

function isAfterDash(text: string, at: number): boolean {
  return /^ *- +$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** Behind a dash that is there no other is written. */
function inLine({ text, cursor }: Writing, body: string): string {
  return isAfterDash(text, cursor.range.start) ? body.replace(/^- /, '') : body;
}
