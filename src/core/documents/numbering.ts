import type { DocumentKind } from '../spec/kinds.ts';
import type { Workspace } from '../spec/workspace.ts';

const USUAL: Readonly<Record<DocumentKind, string>> = { quotation: 'QT-{YYYY}-{0000}', proforma: 'PI-{YYYY}-{0000}' };

/**
 * The next number of a kind: one above the highest of that pattern and year in the workspace. Patterns come from the
 * seller's `numbering`; `{YYYY} {YY} {MM}` are of the date, `{0000}` is the count, as wide as its zeros. `near` is the
 * path of a file whose seller it is.
 */
export function nextNumber(workspace: Workspace, kind: DocumentKind, date: string, near = ''): string {
  const pattern = workspace.seller(undefined, near)?.value.numbering?.[kind] ?? USUAL[kind];
  const dated = pattern
    .replaceAll('{YYYY}', date.slice(0, 4))
    .replaceAll('{YY}', date.slice(2, 4))
    .replaceAll('{MM}', date.slice(5, 7));
  const count = /\{(0+)\}/.exec(dated);
  if (!count) return dated;
  const [before = '', after = ''] = [dated.slice(0, count.index), dated.slice(count.index + count[0].length)];
  let highest = 0;
  for (const { value } of workspace.documents()) {
    const number = value.number ?? '';
    if (!number.startsWith(before)) continue;
    const digits = /^\d+/.exec(number.slice(before.length))?.[0];
    if (digits && number.slice(before.length + digits.length).startsWith(after))
      highest = Math.max(highest, Number(digits));
  }
  return `${before}${String(highest + 1).padStart(count[1]?.length ?? 1, '0')}${after}`;
}

/**
 * Where a new file of a kind goes: beside the newest of its kind that has the seller of the file `near`, else in a folder
 * named for it. Below a workspace there may be others.
 */
export function newFilePath(
  workspace: Workspace,
  kind: 'quotation' | 'proforma' | 'product' | 'buyer',
  name: string,
  near = '',
): string {
  const seller = workspace.seller(undefined, near);
  const like = workspace
    .of(kind)
    .map((file) => file.path)
    .filter((path) => workspace.seller(undefined, path) === seller)
    .sort()
    .at(-1);
  const home = seller ? folderOf(seller.path) : '';
  const folder = like === undefined ? `${near.startsWith(home) ? home : ''}${kind}s/` : folderOf(like);
  const safe = name.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || kind;
  const free = (path: string): boolean => workspace.get(path) === undefined;
  for (let n = 1; ; n++) {
    const path = `${folder}${safe}${n === 1 ? '' : `-${n}`}.${kind}.yaml`;
    if (free(path)) return path;
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
