import { isDocumentKind } from '../core/index.ts';
import type { DocumentFile, ProductFile, SourceFile } from '../core/index.ts';
import type { Change, Place } from './places.ts';

/** The other files of a root whose issues may differ since a file changed. */
export function concerned(place: Place, before: SourceFile, file: SourceFile): Change['others'] {
  // An edit inside a document matters to those that name it by its number, before or now.
  if (isDocumentKind(file.kind)) return related(place, [before as DocumentFile, file as DocumentFile]);
  if (before.kind !== 'product' || file.kind !== 'product') return allButProducts(place);
  const skus = changedSkus(before, file);
  return skus ? drawingUpon(place, skus) : 'all';
}

/** What is said of buyers, sellers and rates is nothing that a product hangs on. */
function allButProducts({ root, path }: Place): readonly string[] {
  const others = root.workspace.all().filter((file) => file.kind !== 'product' && file.path !== path);
  return others.map((file) => file.path);
}

/** Of the products that changed, where the list has the same ones as before; a SKU that comes or goes matters to all. */
function changedSkus(before: ProductFile, file: ProductFile): ReadonlySet<string> | undefined {
  if (before.count !== file.count) return undefined;
  const skus = new Set<string>();
  for (const index of file.indexes) {
    if (before.pieceOf(index) === file.pieceOf(index)) continue;
    const sku = file.skuOf(index);
    if (sku !== before.skuOf(index)) return undefined;
    if (sku) skus.add(sku);
  }
  return skus;
}

function drawingUpon(place: Place, skus: ReadonlySet<string>): readonly string[] {
  const { workspace } = place.root;
  const names = ({ sku }: { readonly sku?: string | undefined }): boolean => sku !== undefined && skus.has(sku);
  const documents = workspace.documents().filter(({ value }) => value.items?.some(names));
  const others = [...documents.map(({ path }) => path), ...related(place, documents)];
  return [...new Set(others)].filter((path) => path !== place.path);
}

/** The documents that share a number with one that changed, or follow it. */
function related({ root, path }: Place, states: readonly DocumentFile[]): readonly string[] {
  const numbers = new Set(states.map(({ value }) => value.number).filter((number) => number !== undefined));
  const isRelated = ({ kind, value }: DocumentFile): boolean =>
    numbers.has(value.number ?? '') || (kind === 'proforma' && numbers.has(value.follows ?? ''));
  const others = root.workspace.documents().filter((file) => file.path !== path && isRelated(file));
  return others.map((file) => file.path);
}
