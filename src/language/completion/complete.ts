import type { FileKind } from '../../core/index.ts';
import { cursorAt } from '../cursor.ts';
import { expectedAt } from '../expected.ts';
import type { View } from '../view.ts';
import { blocks, inBraces } from './blocks.ts';
import type { Completion, Completions, Writing } from './completion.ts';
import { keys } from './keys.ts';
import { snippets } from './snippets.ts';
import { values } from './values.ts';
import type { Values } from './values.ts';
import * as z from 'zod';

/** The list of each kind of file that grows long: its elements are read one by one. */
const LISTS: Readonly<Record<FileKind, string>> = {
  quotation: 'items',
  proforma: 'items',
  product: 'products',
  rates: 'charges',
  seller: 'banks',
  buyer: '',
};

/** A text in an editor; it need not be one that can be read. */
export interface Edited {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
  readonly offset: number;
}

/** What can be written at an offset of a text; `undefined` where nothing of ours belongs: remarks, text of one's own. */
export function complete(view: View, { path, kind, text, offset }: Edited): Completions | undefined {
  const cursor = cursorAt(text, offset, LISTS[kind]);
  if (!cursor) return undefined;
  const writing: Writing = { view, path, kind, text, cursor, expected: expectedAt(kind, cursor.path) };
  const { items, isCut } = at(writing);
  // An empty list is asked for again where more letters bring more.
  return items.length > 0 || isCut ? { range: cursor.range, items, isCut } : undefined;
}

function at(writing: Writing): Values {
  const { items, isCut } = expectedOnes(writing);
  return { items: [...items, ...snippets(writing)], isCut };
}

function expectedOnes(writing: Writing): Values {
  const { cursor, expected } = writing;
  const { path } = cursor;
  if (cursor.at === 'key') return whole(keys(writing));
  if (cursor.at === 'element')
    return expected.element instanceof z.ZodObject ? blocks(writing, path, 'dash') : elementWords(writing);
  const single = values(writing);
  const parts: Values[] = [];
  const list = path.slice(0, -1);
  const isElement = typeof path.at(-1) === 'number' && expected.keys !== undefined;
  const isEmpty = cursor.range.start === cursor.range.end;
  if (isElement) parts.push(blocks(writing, list, 'none'));
  if (isElement || (cursor.ownLine && (expected.keys ?? expected.record))) parts.push(whole(keys(keysOf(writing))));
  else if (expected.keys && isEmpty) parts.push(whole([inBraces(writing)]));
  if (expected.element instanceof z.ZodObject && (cursor.ownLine || isEmpty))
    parts.push(blocks(writing, path, cursor.ownLine ? 'dash' : 'line'));
  return {
    items: [single, ...parts].flatMap(({ items }) => items),
    isCut: [single, ...parts].some(({ isCut }) => isCut),
  };
}

/** A mapping begins where nothing stands yet: none of the keys around it is its own. */
function keysOf(writing: Writing): Writing {
  return { ...writing, cursor: { ...writing.cursor, siblings: [] } };
}

/** A new element of a list of single values, with its dash. */
function elementWords(writing: Writing): Values {
  const path = [...writing.cursor.path, 0];
  const cursor = { ...writing.cursor, at: 'value' as const, path };
  const { items, isCut } = values({ ...writing, cursor, expected: expectedAt(writing.kind, path) });
  return { items: items.map((item) => ({ ...item, insert: `- ${item.insert}` })), isCut };
}

function whole(items: readonly Completion[]): Values {
  return { items, isCut: false };
}
