import type { ProductAt, Workspace } from '../../core/index.ts';

/** So many can be read while somebody waits for what is offered. The others are read meanwhile, and count then. */
const MOST_UNREAD = 200;

/** The products of a workspace that have been read, and some more. */
export function* productsAtHand(workspace: Workspace): Iterable<ProductAt['product']> {
  let left = MOST_UNREAD;
  for (const file of workspace.of('product'))
    for (let index = 0; index < file.count; index += 1) if (file.isRead(index) || left-- > 0) yield file.product(index);
}
