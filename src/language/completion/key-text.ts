import * as z from 'zod';
import { CHOICES } from '../../core/spec/grammar.ts';
import { scalar } from '../../core/spec/scalars.ts';
import { expectedAt } from '../expected.ts';
import type { Expected } from '../expected.ts';
import { roleAt } from '../role.ts';
import { USUAL_SHARES } from './amounts.ts';
import { isOwnName } from './own-name.ts';
import type { Path } from '../../core/spec/tree.ts';
import type { Writing } from './completion.ts';

/** How a key goes on behind its colon. */
export function keyText(writing: Writing, key: string): { readonly insert: string; readonly goesOn: boolean } {
  const { text, cursor, kind } = writing;
  const rest = text.slice(cursor.range.end);
  if (/^ *:/.test(rest)) return { insert: key, goesOn: false };
  const path = [...cursor.path, key];
  const expected = expectedAt(kind, path);
  // In braces what follows is kept apart by a comma; on a line of its own nothing may be pushed into the next line.
  const end = cursor.inFlow && /^ *[^\s,}\]]/.test(rest) ? ',' : '';
  const shape = shapeOf(expected);
  const goesOn = shape !== 'text' || isKnown(writing, path, expected);
  if (shape === 'text') return { insert: `${key}: $0${end}`, goesOn };
  if (cursor.inFlow) return { insert: `${key}: ${shape === 'mapping' ? '{ $0 }' : '[$0]'}${end}`, goesOn };
  if (shape === 'texts') return { insert: `${key}: [$0]`, goesOn: roleAt(kind, [...path, 0]) !== undefined };
  return { insert: `${key}:\n${' '.repeat(inset(writing) + 2)}${shape === 'list' ? '- ' : ''}$0`, goesOn };
}

/** Columns between the indent of the line and the key: a dash or two. */
function inset({ text, cursor }: Writing): number {
  const lineStart = text.lastIndexOf('\n', cursor.range.start - 1) + 1;
  const before = text.slice(lineStart, cursor.range.start);
  return before.length - before.search(/[^ ]|$/);
}

function shapeOf({ keys, record, element, single }: Expected): 'text' | 'mapping' | 'list' | 'texts' {
  if (single.length > 0) return 'text';
  if (keys || record) return 'mapping';
  return element instanceof z.ZodObject ? 'list' : 'texts';
}

/** Whether there is anything to choose from: a list with nothing in it is not opened. */
function isKnown({ kind, cursor }: Writing, path: Path, { single, keys }: Expected): boolean {
  const role = roleAt(kind, path);
  if (isOwnName(kind, path) || role === 'money' || role === 'hs') return false;
  if (role === 'quantity') return path[0] === 'items' && cursor.siblings.includes('sku');
  if (role === 'share') return Object.hasOwn(USUAL_SHARES, String(path.at(-1)));
  if (role || keys) return true;
  return single.some((type) => CHOICES.has(type) || type === scalar.bool || type === scalar.days);
}
