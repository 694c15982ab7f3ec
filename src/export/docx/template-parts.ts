import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { strFromU8, strToU8 } from 'fflate';

/** The files of a Word file, by their paths in it. */
export type Parts = Record<string, Uint8Array>;

export type Attributes = Readonly<Record<string, string | undefined>>;

const RELATIONS = /^(.*?)_rels\/([^/]*)\.rels$/i;

/** The paths of the files that say what leads where. */
export function relationFiles(parts: Parts): string[] {
  return Object.keys(parts).filter((name) => RELATIONS.test(name));
}

/** The path of the part whose relationships a file has; empty for those of the whole. */
export function sourceOf(path: string): string {
  return path.replace(RELATIONS, '$1$2');
}

/** Takes out what no relationship leads to from the beginning: Word never shows it, and anybody can unpack it. */
export function keepReachable(parts: Parts): void {
  const relations = new Map(relationFiles(parts).map((name) => [keyOf(sourceOf(name)), name]));
  const kept = new Set(['[content_types].xml']);
  const next = [''];
  for (let source = next.pop(); source !== undefined; source = next.pop()) {
    const file = relations.get(source);
    if (file === undefined || kept.has(keyOf(file))) continue;
    kept.add(keyOf(file));
    for (const { Target: target = '', TargetMode: mode } of relationsIn(parts, file)) {
      if (mode === 'External') continue;
      const place = keyOf(placeOf(target, file));
      kept.add(place);
      next.push(place);
    }
  }
  for (const name of Object.keys(parts)) if (!kept.has(keyOf(name))) delete parts[name];
}

/** Relationships that hold only where their part names them; others, as of styles, hold for the whole of it. */
const NAMED = /\/(image|hyperlink)$/i;

/** Takes out pictures and links that were taken out of the part that had them; `file` has its relationships. */
export function dropUnused(parts: Parts, file: string): void {
  const source = Object.entries(parts).find(([name]) => keyOf(name) === keyOf(sourceOf(file)));
  const text = source && strFromU8(source[1]);
  if (text === undefined) return;
  edit(parts, file, (root) =>
    remove(
      root,
      ({ Id: id = '', Type: type = '' }) => NAMED.test(type) && !new RegExp(`=\\s*["']${id}["']`).test(text),
    ),
  );
}

/** The relationships in a file of them. */
export function relationsIn(parts: Parts, path: string): Attributes[] {
  const part = parts[path];
  if (!part) return [];
  const nodes = xml.parser.parse(strFromU8(part)).childNodes ?? [];
  return nodes.map((node) => (xml.query.isGeneralNode(node) ? (node.attributes ?? {}) : {}));
}

/** The path that a relationship in a file of them leads to. */
export function placeOf(target: string, file: string): string {
  const folder = file.replace(/_rels\/[^/]*$/i, '');
  const [plain = ''] = target.replace(/\\/g, '/').split('#');
  const path: string[] = [];
  for (const step of (plain.startsWith('/') ? plain : `${folder}${plain}`).split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

/** Names of parts are the same in either case, and with their characters escaped or not. */
function keyOf(name: string): string {
  const plain = name.replace(/\\/g, '/').toLowerCase();
  try {
    return decodeURI(plain);
  } catch {
    return plain;
  }
}

/** Changes the XML of a part; `change` says whether it did. */
export function edit(parts: Parts, path: string, change: (root: XmlNode) => boolean): void {
  const part = parts[path];
  if (!part) return;
  const root = xml.parser.parse(strFromU8(part));
  if (change(root)) parts[path] = strToU8(xml.parser.serializeFile(root));
}

export function add(root: XmlNode, name: string, attributes: Record<string, string>): void {
  xml.modify.appendChild(root, xml.create.generalNode(name, { attributes }));
}

export function remove(root: XmlNode, unwanted: (attributes: Attributes) => boolean): boolean {
  const nodes = (root.childNodes ?? []).filter(
    (node) => xml.query.isGeneralNode(node) && unwanted(node.attributes ?? {}),
  );
  for (const node of nodes) xml.modify.remove(node);
  return nodes.length > 0;
}

/** Puts what is in a node in its place. */
export function unwrap(node: XmlNode): void {
  for (const kept of [...(node.childNodes ?? [])]) {
    xml.modify.remove(kept);
    xml.modify.insertBefore(kept, node);
  }
  xml.modify.remove(node);
}
