/** Lines of a file that fold together, the first of all being 0; the first of them stays in view. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: 'comment' | 'region';
}

interface Line {
  readonly indent: number;
  readonly is: 'content' | 'empty' | 'remark' | 'region' | 'endregion';
}

/**
 * What is indented below a line, remarks of two lines and more, and regions between remarks. By the text alone: a file
 * folds that cannot be read.
 */
export function foldsIn(text: string): Fold[] {
  const lines = text.split('\n').map(lineOf);
  return [...indented(lines), ...remarks(lines), ...regions(lines)].sort((a, b) => a.start - b.start);
}

function lineOf(text: string): Line {
  const indent = text.search(/\S/);
  if (indent < 0) return { indent, is: 'empty' };
  if (text.charAt(indent) !== '#') return { indent, is: 'content' };
  const [, word] = /^#\s*(region|endregion)\b/.exec(text.slice(indent)) ?? [];
  return { indent, is: word === 'region' || word === 'endregion' ? word : 'remark' };
}

/**
 * As editors fold by indentation, but for a remark further left than what follows it, as one that was put before an item
 * to take it out: it cuts nothing off. Empty lines at the end of what folds stay in view.
 */
function indented(lines: readonly Line[]): Fold[] {
  const folds: Fold[] = [];
  /** What begins below, the innermost last: how far in, and the line above which ends what comes before. */
  const open = [{ indent: -1, from: lines.length }];
  let below = 0;
  for (let n = lines.length - 1; n >= 0; n--) {
    const { indent: own, is } = lines[n] ?? EMPTY;
    const last = open.at(-1);
    if (!last) break;
    if (is === 'empty') {
      last.from = n;
      continue;
    }
    if (is === 'content') below = own;
    const indent = Math.max(own, below);
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    const next = open.at(-1);
    const end = (next?.from ?? 0) - 1;
    if (next !== last && end > n) folds.push({ start: n, end });
    if (next?.indent === indent) next.from = n;
    else open.push({ indent, from: n });
  }
  return folds;
}

const EMPTY: Line = { indent: -1, is: 'empty' };

/** Lines of remarks on end, one below the other. */
function remarks(lines: readonly Line[]): Fold[] {
  const folds: Fold[] = [];
  let start = 0;
  for (let n = 1; n <= lines.length; n++) {
    const [first, here] = [lines[start], lines[n]];
    if (first?.is === 'remark' && here?.is === 'remark' && here.indent === first.indent) continue;
    if (first?.is === 'remark' && n - start > 1) folds.push({ start, end: n - 1, kind: 'comment' });
    start = n;
  }
  return folds;
}

function regions(lines: readonly Line[]): Fold[] {
  const open: number[] = [];
  return lines.flatMap(({ is }, end): Fold[] => {
    if (is === 'region') open.push(end);
    const start = is === 'endregion' ? open.pop() : undefined;
    return start === undefined ? [] : [{ start, end, kind: 'region' }];
  });
}
