import type { Range } from '../../core/index.ts';
import { cut } from '../../core/spec/cut.ts';
import type { Action, Asked, Change } from './action.ts';

/** At an element or one of its keys, no further in. */
const MOST_WITHIN = 2;

/** The elements of the file's list in another order, each with the remarks that stand right above it. Offered on any of them. */
export function sortItems({ view, file, place }: Asked): Action[] {
  const [list, ...more] = place?.path ?? [];
  if (more.length > MOST_WITHIN || (list !== 'items' && list !== 'products')) return [];
  const { l10n } = view;
  const sorted = (title: string, keys: () => readonly (string | number)[]): Action => ({
    title,
    kind: 'rewrite',
    mends: [],
    change: () => inOrder(file.path, file.text, list, keys()),
  });
  if (file.kind === 'product')
    return file.value.length < 2
      ? []
      : [sorted(l10n.t('Sort products by SKU'), () => file.value.map(({ product }) => product.sku ?? ''))];
  const lines = view.computation(file.path)?.priced.lines ?? [];
  if (lines.length < 2) return [];
  return [
    sorted(l10n.t('Sort items by SKU'), () => lines.map(({ line }) => line.item.sku ?? '\uffff')),
    sorted(l10n.t('Sort items by amount, the largest first'), () =>
      lines.map(({ amount }) => -(amount?.toNumber() ?? 0)),
    ),
  ];
}

/** An element's own lines and the remarks right above it. */
interface Part {
  readonly lead: string;
  readonly body: string;
}

function inOrder(path: string, text: string, listKey: string, keys: readonly (string | number)[]): Change | undefined {
  const found = cut(text, listKey);
  const list = found?.list;
  if (!found || !list || keys.length !== list.to - list.from) return undefined;
  const end = found.starts[list.to] ?? text.length;
  const first = found.starts[list.from] ?? 0;
  let lead = parted(text.slice(found.starts[list.from - 1], first), list.column).next;
  const range: Range = { start: first - lead.length, end };
  const parts: Part[] = [];
  // What stands between two elements and belongs to neither, such as an empty line, stays where it is.
  const between: string[] = [];
  for (let n = list.from; n < list.to; n++) {
    const chunk = text.slice(found.starts[n], found.starts[n + 1] ?? end);
    const { body, rest, next } = parted(chunk, list.column);
    parts.push({ lead, body: body.endsWith('\n') ? body : `${body}\n` });
    const isLast = n === list.to - 1;
    between.push(isLast ? rest + next : rest);
    lead = next;
  }
  const order = keys.map((_, n) => n).sort((a, b) => compare(keys[a], keys[b]) || a - b);
  const after = order.map((from, n) => `${parts[from]?.lead}${parts[from]?.body}${between[n]}`).join('');
  const same = after === text.slice(range.start, range.end);
  return same ? undefined : { edits: [{ file: path, range, text: after }] };
}

/** Cuts an element's text into its own lines, what follows them, and the remarks right above the next one. */
function parted(chunk: string, column: number): { body: string; rest: string; next: string } {
  const lines = chunk.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const isRemark = (line: string): boolean => line.trimStart().startsWith('#') && line.search(/\S/) <= column;
  let own = lines.length;
  while (own > 1 && (isRemark(lines[own - 1] ?? '') || lines[own - 1]?.trim() === '')) own -= 1;
  let next = lines.length;
  while (next > own && isRemark(lines[next - 1] ?? '')) next -= 1;
  return {
    body: lines.slice(0, own).join(''),
    rest: lines.slice(own, next).join(''),
    next: lines.slice(next).join(''),
  };
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

function compare(a: string | number = '', b: string | number = ''): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : BY_NAME.compare(String(a), String(b));
}
