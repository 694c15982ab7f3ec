import { validUntil } from '../../core/index.ts';
import type { DocumentFile } from '../../core/index.ts';
import { today } from '../store.ts';
import type { Place, Store } from '../store.ts';
import { DocumentNode } from './nodes.ts';

/** A document and where it stands. */
export interface DocumentAt {
  readonly place: Place;
  readonly file: DocumentFile;
}

/** All documents of all folders, the newest first. Nothing is computed. */
export function documentNodes(store: Store): DocumentAt[] {
  const found = store
    .all()
    .flatMap((root) => root.workspace.documents().map((file) => ({ place: { root, path: file.path }, file })));
  const order = ({ file }: DocumentAt): string => `${file.value.date ?? '9999'} ${file.value.number ?? file.path}`;
  return found
    .map((one) => ({ one, key: order(one) }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
    .map(({ one }) => one);
}

export function documentNode(store: Store, parent: string, { place, file }: DocumentAt): DocumentNode {
  const uri = store.uriOf(place);
  const node = new DocumentNode(`${parent}/${uri.toString()}`, place, uri, file.value.number ?? file.path);
  node.standing = standingOf(store, place) ?? '';
  return node;
}

/** Whether an offer's last day is past; told without computing the document. */
export function isExpired({ place, file }: DocumentAt): boolean {
  if (file.kind !== 'quotation') return false;
  const seller = place.root.workspace.seller(file.value.seller, file.path);
  const last = validUntil({ deal: { file, seller } });
  return last !== undefined && last < today();
}

/** Everything of a document that decides where it stands in a tree. */
export function standingOf(store: Store, place: Place): string | undefined {
  const file = store.document(place);
  if (!file) return undefined;
  const { number, date, buyer } = file.value;
  return JSON.stringify([number, date, typeof buyer === 'string' ? buyer : null, isExpired({ place, file })]);
}
