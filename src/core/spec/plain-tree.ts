import type { Entry, Tree } from './tree.ts';

/**
 * The tree of a piece of YAML that leaves no doubt: an element or an entry with plain `key: value` lines of one indent, or
 * with one pair of braces on one line. Such are nearly all that somebody types into; `parseTree` gives the same for them
 * and takes fifty times as long. `undefined` for everything else.
 */
export function plainTree(text: string): Tree | undefined {
  if (text.length > MOST) return undefined;
  DASH.lastIndex = 0;
  const dash = DASH.exec(text);
  const start = dash ? dash[0].length : 0;
  const content = text[start] === '{' ? braces(text, start) : lines(text, start);
  if (!content || !dash) return content?.tree;
  const from = (dash[1] ?? '').length;
  return { kind: 'list', items: [content.tree], range: { start: from, end: content.end } };
}

interface Content {
  readonly tree: Tree;
  /** Of what stands around it. */
  readonly end: number;
}

/** Keys are no keys any more where they are longer than 1,024 letters. */
const MOST = 1000;

const DASH = /( *)- +(?=[^ ])/y;
const KEY = String.raw`([A-Za-z_][\w-]*)`;
/** No sign that could mean anything else begins a value, none of its other signs ends it. */
const FIRST = String.raw`[\w.+/\u00c0-\u024f\u4e00-\u9fff]`;
const QUOTED = String.raw`"[^"\\\x00-\x1f\x7f-\xa0\ufeff\u2028\u2029\ud800-\udfff]*"`;
const after = (more: string): string => String.raw`[^:#${more}\x00-\x1f\x7f-\xa0\ufeff\u2028\u2029\ud800-\udfff]*`;
const LINE = new RegExp(`( *)${KEY}:(?: +(${QUOTED}|${FIRST}${after('')}))? *(?:\\n|$)`, 'y');
const PAIR = new RegExp(` *${KEY}: +(${QUOTED}|${FIRST}${after(',\\[\\]{}')})(,|(?=\\}))`, 'y');
/** Lines with nothing in them; of those with a remark only such as another key stands below. */
const NOTHING = /(?: *\n)+/y;
const REMARKS = /(?: *(?:#[^\r\n]*)?\n)+(?= *[A-Za-z_])/y;
const LAST = /\} *(?:\n *)*$/y;

/** Keys below each other, the first of which begins at an offset. */
function lines(text: string, start: number): Content | undefined {
  const entries = new Map<string, Entry>();
  let end = start;
  let begin = -1;
  for (let at = start; at < text.length;) {
    LINE.lastIndex = at;
    const found = LINE.exec(text);
    if (!found) return undefined;
    const [line, indent = '', key = '', value] = found;
    if (begin < 0) begin = at + indent.length;
    // What stands behind the dash is indented by it.
    if (at === start ? indent.length > 0 : indent.length !== start) return undefined;
    const from = at + indent.length;
    if (entries.has(key)) return undefined;
    const colon = from + key.length;
    entries.set(key, { key: { start: from, end: colon }, value: valueAt(text, value, colon + 1) });
    const isOpen = value === undefined && line.endsWith('\n');
    end = at + line.length - (isOpen ? 1 : 0);
    at = skipped(NOTHING, text, skipped(REMARKS, text, at + line.length));
  }
  return begin < 0 ? undefined : { tree: { kind: 'map', entries, range: { start: begin, end } }, end };
}

/** Keys in braces on one line. */
function braces(text: string, start: number): Content | undefined {
  const entries = new Map<string, Entry>();
  let at = start + 1;
  for (let more = true; more;) {
    PAIR.lastIndex = at;
    const found = PAIR.exec(text);
    if (!found) return undefined;
    const [pair, key = '', value, comma = ''] = found;
    const from = at + pair.indexOf(key);
    if (entries.has(key)) return undefined;
    const colon = from + key.length;
    entries.set(key, { key: { start: from, end: colon }, value: valueAt(text, value, colon + 1) });
    at += pair.length;
    more = comma !== '';
  }
  LAST.lastIndex = at;
  if (!LAST.test(text)) return undefined;
  const line = text.indexOf('\n', at);
  return {
    tree: { kind: 'map', entries, range: { start, end: at + 1 } },
    end: line < 0 ? text.length : line + 1,
  };
}

/** A value as it is written somewhere behind a colon. */
function valueAt(text: string, written: string | undefined, behind: number): Tree | undefined {
  if (written === undefined || written.trim() === 'null') return undefined;
  let start = behind;
  while (text[start] === ' ') start += 1;
  const end = start + written.trimEnd().length;
  const quoted = written.startsWith('"') ? 1 : 0;
  return { kind: 'text', text: text.slice(start + quoted, end - quoted).trim(), range: { start, end } };
}

function skipped(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
