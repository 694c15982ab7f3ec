import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { ExportRefusal } from '../refusal.ts';
import { edit, placeOf, relationsIn, remove, sourceOf, unwrap } from './template-parts.ts';
import type { Parts } from './template-parts.ts';

/**
 * What has figures or a file of its own that nobody sees, by the ends of their relationships' types: workbooks, charts,
 * which keep the figures they are drawn from, objects, controls, documents.
 */
const EMBEDDED = /\/(package|oleObject|chart|chartEx|control|aFChunk|subDocument)$/i;
const EMBEDDED_FOLDER = /(^|\/)embeddings\//i;

/** What anybody may follow. All else is a place on somebody's computer or network. */
export function isPublic(target: string): boolean {
  return /^(https?:|mailto:|tel:|#)/i.test(target);
}

/**
 * Takes the links to files of the author's computer out of a part, their texts stay. `file` has its relationships.
 * @throws ExportRefusal for files within the file, whose figures a reader could open, and for pictures that are not in it.
 */
export function closeLinks(parts: Parts, file: string, path: string): void {
  const links = new Set<string>();
  for (const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } of relationsIn(parts, file)) {
    const part = mode === 'External' ? target : placeOf(target, file);
    if (EMBEDDED.test(type) || (mode !== 'External' && EMBEDDED_FOLDER.test(part)))
      throw new ExportRefusal('wordEmbedded', { path, part });
    if (mode !== 'External' || isPublic(target)) continue;
    if (!/\/hyperlink$/i.test(type)) throw new ExportRefusal('wordLinked', { path, part });
    links.add(id);
  }
  if (links.size === 0) return;
  edit(parts, file, (root) => remove(root, ({ Id: id = '' }) => links.has(id)));
  const source = sourceOf(file).toLowerCase();
  for (const name of Object.keys(parts))
    if (name.toLowerCase() === source) edit(parts, name, (root) => unlink(root, links));
}

function unlink(node: XmlNode, links: ReadonlySet<string>): boolean {
  let changed = false;
  for (const child of [...(node.childNodes ?? [])]) {
    changed = unlink(child, links) || changed;
    const id = xml.query.isGeneralNode(child) ? child.attributes?.['r:id'] : undefined;
    if (id === undefined || !links.has(id)) continue;
    if (child.nodeName === 'w:hyperlink') unwrap(child);
    else xml.modify.remove(child);
    changed = true;
  }
  return changed;
}
