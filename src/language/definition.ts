import { isDocumentKind, workspacePath } from '../core/index.ts';
import type { Range, SourceFile } from '../core/index.ts';
import { keyRangeAt, nodeAt, rangeAt } from '../core/spec/file-tree.ts';
import type { Path } from '../core/spec/tree.ts';
import { placeOfFact, ratesBehind, rowOf } from './drawn-on.ts';
import { mentionsOf, nameAt } from './names.ts';
import type { Mention } from './names.ts';
import { placeAt } from './place-at.ts';
import type { PlaceAt } from './place-at.ts';
import { roleAt } from './role.ts';
import type { View } from './view.ts';

/** Where something is said. */
export interface Target {
  /** From the workspace's root. */
  readonly file: string;
  readonly range: Range;
  /** What belongs to it: a whole product spec, a whole bank. */
  readonly whole: Range;
}

export interface Definition {
  /** What was pointed at. */
  readonly from: Range;
  readonly to: readonly Target[];
}

/**
 * Where that is said which stands at an offset: the spec of a SKU, the file of a buyer, the quotation that is followed,
 * the rows of the rates behind a charge or an amount in another currency; of a key what the product, the buyer or the
 * seller says under it; the file of a path. A place where something is said leads to itself: editors show its uses then.
 */
export function definitionAt(view: View, file: SourceFile, offset: number): Definition | undefined {
  const place = placeAt(file.tree, offset);
  if (!place) return undefined;
  const to = targets(view, file, offset, place);
  return to.length > 0 ? { from: place.range, to } : undefined;
}

function targets(view: View, file: SourceFile, offset: number, place: PlaceAt): readonly Target[] {
  const { workspace } = view;
  const found = nameAt(workspace, file, offset);
  if (found)
    return mentionsOf(workspace, found.name)
      .filter(({ defines }) => defines)
      .map(whole);
  if (place.on === 'value' && roleAt(file.kind, place.path) === 'file') return named(file, place.text);
  const row = rowOf(file, place.path);
  if (row) return [{ file: file.path, range: place.range, whole: rangeAt(file.tree, row) }];
  const said = place.on === 'key' ? saidElsewhere(view, file, place.path) : priceSource(view, file, place.path);
  if (said) return [said];
  return ratesBehind(view, file, place).flatMap((origin) => {
    const at = placeOfFact(workspace, origin);
    return at ? [{ ...at, whole: at.range }] : [];
  });
}

/** A picture, font or template, from its start. */
function named({ path }: SourceFile, text: string): readonly Target[] {
  const file = workspacePath(path, text);
  const range = { start: 0, end: 0 };
  return file === undefined ? [] : [{ file, range, whole: range }];
}

function whole({ file, at, range }: Mention): Target {
  const above = at.slice(0, -1);
  const all = above.length > 0 ? rangeAt(file.tree, above) : { start: 0, end: file.text.length };
  return { file: file.path, range, whole: all };
}

/** What the product says under a key of an item; under a key of a document, its buyer, else its seller. */
function saidElsewhere(view: View, file: SourceFile, path: Path): Target | undefined {
  const deal = isDocumentKind(file.kind) ? view.computation(file.path)?.deal : undefined;
  const [key, index, ...rest] = path;
  if (!deal || key === undefined) return undefined;
  if (key === 'items') {
    const product = deal.lines[Number(index)]?.product;
    return product && rest.length > 0 ? written(product.file, [...product.at, ...rest]) : undefined;
  }
  const { buyer, seller } = deal;
  return (
    (buyer && buyer.file !== file ? written(buyer.file, [...buyer.at, ...path]) : undefined) ??
    (seller && written(seller, ['defaults', ...path]))
  );
}

function written(file: SourceFile, at: Path): Target | undefined {
  const node = nodeAt(file.tree, at);
  return node && { file: file.path, range: keyRangeAt(file.tree, at), whole: node.range };
}

/** Of a quantity: the list price or the cost that its line's price starts from, where the line gives none. */
function priceSource(view: View, file: SourceFile, [key, index, ...rest]: Path): Target | undefined {
  if (key !== 'items' || rest.join() !== 'quantity') return undefined;
  const { product, basis } = view.computation(file.path)?.deal.lines[Number(index)] ?? {};
  if (!product || (basis?.method !== 'list' && basis?.method !== 'cost')) return undefined;
  return written(product.file, [...product.at, basis.method === 'list' ? 'price' : 'cost']);
}
