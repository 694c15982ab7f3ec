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
const WORD = /[A-Za-z_][\w-]*[ \t]*\r?(?:\n|$)/y;
const NOTHING_MORE = /[ \t]*(?:#.*)?\r?(?:\n|$)/y;
const DASH = /-(?=[ \t\r\n]|$)/y;

/** Where cutting stands between two lines. */
interface State {
  readonly starts: number[];
  /** Pieces before those. */
  readonly before: number;
  inList: boolean;
  list: CutList | undefined;
}

/**
 * Cuts a text at its lines: in block style all that belongs to an entry or an element is indented further than its key
 * or its dash (YAML 1.2.2, 8.2). What stands left of the dashes and begins no element belongs to the element before it,
 * where it is an error; a lone word is a key whose colon is not typed yet. `undefined` where a line says that the file is
 * written otherwise; it is read as a whole then.
 */
export function cut(text: string, listKey: string): Cut | undefined {
  const state: State = { starts: [], before: 0, inList: false, list: undefined };
  for (let start = 0; start < text.length; start = nextLine(text, start))
    if (!takeLine(text, { start, listKey }, state)) return undefined;
  const { starts, list } = state;
  return starts.length > 0 ? { starts, list: list && list.to > list.from ? list : undefined } : undefined;
}

/** The pieces of a cut from one to another, exclusive, with those that stand in their place now. */
export interface Recut extends Cut {
  readonly from: number;
  readonly to: number;
}

/** An edit: what it replaced in the old text, and how much longer the text is. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/**
 * Cuts anew what an edit touched, until a line is reached from which on all was cut already and as it would be now.
 * `undefined` where the text is to be cut as a whole.
 */
export function recut(text: string, listKey: string, before: Cut, { start, end, by }: Replaced): Recut | undefined {
  const { starts, list } = before;
  if (!list) return undefined;
  // A line that began a piece may belong to the one before it now.
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const from = lastUpTo(starts, line - 1);
  const begin = starts[from];
  if (begin === undefined) return undefined;
  const state: State = { starts: [], before: from, ...stateAt(from, list) };
  for (let at = begin; at < text.length; at = nextLine(text, at)) {
    const to = at >= end + by && at > begin ? lastUpTo(starts, at - by) : -1;
    if (to > from && starts[to] === at - by && isAlike(state, stateAt(to, list)))
      return { from, to, starts: state.starts, list: withRest(state, list, to) };
    if (!takeLine(text, { start: at, listKey }, state)) return undefined;
  }
  return { from, to: starts.length, starts: state.starts, list: state.list };
}

/** What cutting had come to before a piece. */
function stateAt(n: number, { from, to, column }: CutList): Pick<State, 'inList' | 'list'> {
  if (n < from) return { inList: false, list: undefined };
  return { inList: n <= to, list: { from, to: Math.min(n, to), column: n > from ? column : -1 } };
}

function isAlike(a: Pick<State, 'inList' | 'list'>, b: Pick<State, 'inList' | 'list'>): boolean {
  return a.inList === b.inList && a.list?.column === b.list?.column;
}

/** The list with what follows a piece that is cut already. */
function withRest({ starts, before, list }: State, old: CutList, to: number): CutList {
  const by = before + starts.length - to;
  if (!list) return { ...old, from: old.from + by, to: old.to + by };
  return to > old.to ? list : { from: list.from, to: old.to + by, column: old.column };
}

/** Goes on by one line; false where it says that the file is written otherwise. */
function takeLine(
  text: string,
  { start, listKey }: { readonly start: number; readonly listKey: string },
  state: State,
): boolean {
  const first = firstSign(text, start);
  if (first === undefined) return true;
  const { starts, list } = state;
  const next = state.before + starts.length;
  const indent = first - start;
  if (text[first] === '\t') return false;
  if (indent === 0 && matches(KEY, text, first)) {
    state.inList = text.startsWith(`${listKey}:`, first);
    if (state.inList) {
      if (list || !matches(NOTHING_MORE, text, first + listKey.length + 1)) return false;
      state.list = { from: next + 1, to: next + 1, column: -1 };
    }
  } else if (state.inList && list && (list.column < 0 || indent <= list.column) && matches(DASH, text, first)) {
    if (indent < list.column) return false;
    state.list = { from: list.from, to: next + 1, column: indent };
  } else if (indent === 0 && next > 0 && matches(WORD, text, first)) state.inList = false;
  else if (indent > 0 && next > 0) return !state.inList || list === undefined || list.column >= 0;
  else return false;
  starts.push(start);
  return true;
}

/** Whether all of an element but its dash stands right of the dash's column. */
export function isIndented(text: string, column: number): boolean {
  for (let start = nextLine(text, 0); start < text.length; start = nextLine(text, start)) {
    const first = firstSign(text, start);
    if (first !== undefined && (first - start <= column || text[first] === '\t')) return false;
  }
  return true;
}

/** The last of some ascending numbers that is not above another; -1 where all are. */
export function lastUpTo(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
