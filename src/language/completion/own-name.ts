import type { FileKind } from '../../core/index.ts';
import type { Path } from '../../core/spec/tree.ts';

/** The key by which others name this very thing: nobody knows it but the writer. */
export function isOwnName(kind: FileKind, path: Path): boolean {
  const name = path.at(-1);
  const isId = name === 'id' && (kind === 'buyer' || kind === 'seller' || path[0] === 'buyer');
  return isId || (kind === 'product' && name === 'sku');
}
