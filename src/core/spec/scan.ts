import { tooDeepAt } from './depth.ts';
import { isClosed, pastBrackets } from './closed.ts';
import type { Range } from './issue.ts';

/** What is known of a product spec before it is read: its SKU as it is written, and where in the text. */
export interface Scanned {
  readonly sku: { readonly text: string; readonly range: Range } | undefined;
}

const NONE: Scanned = { sku: undefined };

/** What stands for something that is elsewhere, or what the parser reads in a way of its own. */
const SPECIAL = /[\s[\]{},:?"'-][*&!]\S/;
const SIGNS = '\\s:#,[\\]{}"\'\\\\';
const VALUE = `("[^"\\\\\\n]+"|'[^'\\n]+'|[^${SIGNS}&*!|>%@\`~?-][^${SIGNS}]*(?: [^${SIGNS}]+)*)`;
const SKU_LINE = new RegExp(`sku: +${VALUE}[ \\t]*(?: #[^\\n]*)?\\r?(?:\\n|$)`, 'y');
const SKU_IN_BRACES = new RegExp(`\\{ *sku: +${VALUE} *(?=[,}])`, 'y');
const SKU = /(?:^|[\s{,?"'])sku(?=[\s:,}"'?])/g;
const DASH = /^ *- +/;
const KEY = '[A-Za-z_][\\w-]*:(?=[ \\t\\r\\n]|$)';
const FIRST_KEY = new RegExp(KEY, 'y');
const REMARKS = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/;

/**
 * The SKU of an element of a list of products, found without a parser. `undefined` wherever it is not beyond doubt that a
 * parser takes the text for a list of one mapping, and finds the same SKU in it: then it has to be read.
 */
export function scanElement(text: string): Scanned | undefined {
  const start = DASH.exec(text)?.[0].length;
  if (start === undefined || isOdd(text)) return undefined;
  return text[start] === '{' ? scanBraces(text, start) : scanLines(text, start, start);
}

/** The same of a file that is one product. */
export function scanFile(text: string): Scanned | undefined {
  return isOdd(text) || /^products:/m.test(text) ? undefined : scanLines(text, REMARKS.exec(text)?.[0].length ?? 0, 0);
}

const isOdd = (text: string): boolean => SPECIAL.test(text) || tooDeepAt(text) !== undefined;

/** `{ sku: A, … }` and nothing behind it. */
function scanBraces(text: string, start: number): Scanned | undefined {
  const end = pastBrackets(text, start);
  if (end === undefined || !/^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:#[^\n]*)?$/.test(text.slice(end))) return undefined;
  if (text.slice(start, end).includes('\n')) return undefined;
  const count = skusIn(text);
  if (count !== 1) return count === 0 ? NONE : undefined;
  SKU_IN_BRACES.lastIndex = start;
  const [found = '', value] = SKU_IN_BRACES.exec(text) ?? [];
  return value === undefined ? undefined : skuAt(value, start + found.indexOf(value, found.indexOf(':')));
}

/** How often the word stands where a parser may see a key. Which of two counts is for the parser to say. */
const skusIn = (text: string): number => text.match(SKU)?.length ?? 0;

/** Keys in a column, the first of them at `start`, with all that belongs to each standing further right. */
function scanLines(text: string, start: number, column: number): Scanned | undefined {
  FIRST_KEY.lastIndex = start;
  if (!FIRST_KEY.test(text)) return undefined;
  const second = text.indexOf('\n', start) + 1 || text.length;
  const lines = linesFrom(column);
  lines.lastIndex = second;
  if (!lines.test(text) || lines.lastIndex !== text.length) return undefined;
  const count = skusIn(text);
  if (count !== 1) return count === 0 ? NONE : undefined;
  const margin = `\n${' '.repeat(column)}`;
  const at = text.startsWith('sku:', start) ? start : text.indexOf(`${margin}sku:`, start) + margin.length;
  if (at < start) return undefined;
  if (!areClosed(text.slice(start, at), column)) return undefined;
  SKU_LINE.lastIndex = at;
  const value = SKU_LINE.exec(text)?.[1];
  // What stands further right in the next line may go on with it.
  const next = SKU_LINE.lastIndex;
  if (value === undefined || !isNextKey(text, next, column)) return undefined;
  return skuAt(value, text.indexOf(value, at + 4));
}

/** Whether of these lines each ends by itself, and none stands further right than one that is not the key of it. */
function areClosed(text: string, column: number): boolean {
  let [indent, isKey] = [column, false];
  return text.split(/\r?\n/).every((line, n) => {
    if (line.trim() === '') return true;
    const here = n === 0 ? column : line.search(/[^ ]/);
    if (!isClosed(line) || (here > indent && !isKey)) return false;
    [indent, isKey] = [here, line.trimEnd().endsWith(':')];
    return true;
  });
}

function isNextKey(text: string, from: number, column: number): boolean {
  const rest = from + (REMARKS.exec(text.slice(from, from + 400))?.[0].length ?? 0);
  if (rest >= text.length) return true;
  FIRST_KEY.lastIndex = rest + column;
  return text.slice(rest, rest + column).trim() === '' && FIRST_KEY.test(text);
}

const LINES = new Map<number, RegExp>();

function linesFrom(column: number): RegExp {
  let lines = LINES.get(column);
  if (!lines)
    LINES.set(
      column,
      (lines = new RegExp(`(?: {${column}}(?:${KEY}| )[^\\n]*(?:\\n|$)|[ \\t]*(?:#[^\\n]*)?(?:\\r?\\n|$))*`, 'y')),
    );
  return lines;
}

function skuAt(value: string, start: number): Scanned | undefined {
  if (value === 'null') return undefined;
  const text = /^["']/.test(value) ? value.slice(1, -1).trim() : value;
  return { sku: { text, range: { start, end: start + value.length } } };
}
