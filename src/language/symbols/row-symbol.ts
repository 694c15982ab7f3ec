import { moved } from '../../core/spec/file-tree.ts';
import type { Tree } from '../../core/spec/tree.ts';
import { namedRow } from './rows.ts';
import type { Row } from './rows.ts';
import { around } from './symbol.ts';
import type { FileSymbol, Named } from './symbol.ts';

interface Known {
  readonly row: Row;
  readonly named: Named;
  readonly place: Place;
  readonly symbol: FileSymbol;
}

export interface Place {
  readonly index: number;
  /** From where the places in the element count. */
  readonly start: number;
}

/** While somebody types, all elements but one are the same, wherever they stand now, and so is what they are called. */
const KNOWN = new WeakMap<Tree, Known>();

/** The symbol of an element of a list; one without a name is called by its number. */
export function rowSymbol(text: string, row: Row, place: Place): FileSymbol {
  const before = KNOWN.get(row.tree);
  const known = before && isSame(before.row, row) ? before : undefined;
  const { index, start } = place;
  if (known?.place.index === index && known.place.start === start) return known.symbol;
  const range = known
    ? moved(known.symbol.range, start - known.place.start)
    : around(text, moved(row.tree.range, start));
  const named = known?.named ?? namedRow(row);
  const { detail, kind } = named;
  const symbol: FileSymbol = {
    name: named.name || String(index + 1),
    detail,
    kind,
    range,
    selection: range,
    children: [],
  };
  KNOWN.set(row.tree, { row, named, place, symbol });
  return symbol;
}

function isSame(a: Row, b: Row): boolean {
  return a.line === b.line && a.currency === b.currency && a.language === b.language && a.list === b.list;
}
