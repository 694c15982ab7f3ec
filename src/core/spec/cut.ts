/**
 * Where the pieces of a file begin that can be read one by one: its top-level entries, and of one of them the elements
 * of its list in place of all of it. What stands before the first entry (remarks) belongs to none.
 */
export interface Cut {
  readonly starts: readonly number[];
  readonly list: CutList | undefined;
}

/** Which of the pieces are the elements, `to` exclusive; the one before them is the list's key. */
export interface CutList {
  readonly from: number;
  readonly to: number;
  /** Of the dashes. */
  readonly column: number;
}

const KEY = /[A-Za-z_][\w-]*:(?=[ \t\r\n]|$)/y;
const NOTHING_MORE = /[ \t]*(?:#.*)?\r?(?:\n|$)/y;
const DASH = /-(?=[ \t\r\n]|$)/y;

/**
 * Cuts a text at its lines: in block style all that belongs to an entry or an element is indented further than its key
 * or its dash (YAML 1.2.2, 8.2). `undefined` where a line says that the file is written otherwise; it is read as a whole then.
 */
export function cut(text: string, listKey: string): Cut | undefined {
  const starts: number[] = [];
  let list: { from: number; to: number; column: number } | undefined;
  let inList = false;
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const first = firstSign(text, start);
    if (first === undefined) continue;
    const indent = first - start;
    if (text[first] === '\t') return undefined;
    if (indent === 0 && matches(KEY, text, first)) {
      inList = text.startsWith(`${listKey}:`, first);
      if (inList) {
        if (list || !matches(NOTHING_MORE, text, first + listKey.length + 1)) return undefined;
        list = { from: starts.length + 1, to: starts.length + 1, column: -1 };
      }
    } else if (inList && list && (list.column < 0 || indent <= list.column)) {
      if (indent < list.column || !matches(DASH, text, first)) return undefined;
      list = { ...list, to: starts.length + 1, column: indent };
    } else if (indent > 0 && starts.length > 0) continue;
    else return undefined;
    starts.push(start);
  }
  return starts.length > 0 ? { starts, list: list && list.to > list.from ? list : undefined } : undefined;
}

/** Whether a text is one piece: an entry, or an element whose dash stands in a column. Nothing after its first line stands as far left. */
export function isOnePiece(text: string, column?: number): boolean {
  const begins = column === undefined ? matches(KEY, text, 0) : isElementAt(text, column);
  if (!begins) return false;
  for (let start = nextLine(text, 0); start < text.length; start = nextLine(text, start)) {
    const first = firstSign(text, start);
    if (first !== undefined && (first - start <= (column ?? 0) || text[first] === '\t')) return false;
  }
  return true;
}

function isElementAt(text: string, column: number): boolean {
  return firstSign(text, 0) === column && matches(DASH, text, column);
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** The first sign of a line behind its indent; `undefined` where there is none but a remark. */
function firstSign(text: string, start: number): number | undefined {
  let at = start;
  while (text[at] === ' ') at += 1;
  if (text[at] === '#') return undefined;
  let sign = at;
  while (text[sign] === '\t' || text[sign] === ' ' || text[sign] === '\r') sign += 1;
  return sign >= text.length || text[sign] === '\n' ? undefined : at;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
