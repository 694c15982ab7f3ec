import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ExportRefusal } from '../refusal.ts';
import type { DocumentView } from '../view/schema.ts';
import { coreProperties } from './package.ts';
import { settled } from './template-settled.ts';

type Parts = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org';
const CORE = {
  path: 'docProps/core.xml',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  relation: `${OFFICE}/package/2006/relationships/metadata/core-properties`,
} as const;

/**
 * Parts that say who drew a template, where and with what, by the ends of their relationships' types: properties, labels,
 * comments and their people, custom XML, the template's own template, data of a mail merge, building blocks, a printer.
 */
const PRIVATE =
  /\/(core-properties|extended-properties|custom-properties|thumbnail|classificationlabels|comments\w*|people|documenttasks|customXml|attachedTemplate|mailMerge\w*|recipientData|transform|glossaryDocument|printerSettings)$/i;

/** Where such parts are kept, with what belongs to them. */
const PRIVATE_FOLDERS = /^(docProps|docMetadata|customXml|word\/glossary)\//i;

/**
 * A template as its reader may have it: without what it tells of whoever drew it, its tracked changes accepted, and with
 * the properties of the document. `path` is how messages name it.
 * @throws ExportRefusal for bytes that are no zip; an error of the library for XML that cannot be read.
 */
export function withoutAuthors(path: string, template: Uint8Array, view: DocumentView): Uint8Array {
  const parts = unpacked(path, template);
  for (const name of Object.keys(parts)) if (/(^|\/)_rels\/[^/]*\.rels$/i.test(name)) dropPrivate(parts, name);
  for (const name of Object.keys(parts)) {
    if (PRIVATE_FOLDERS.test(name)) delete parts[name];
    else if (/^word\/[^/]+\.xml$/i.test(name)) edit(parts, name, settled);
  }
  parts[CORE.path] = strToU8(coreProperties(view));
  edit(parts, '_rels/.rels', (root) => {
    add(root, 'Relationship', { Id: 'tradewright', Type: CORE.relation, Target: CORE.path });
    return true;
  });
  edit(parts, '[Content_Types].xml', (root) => {
    const there = new Set(Object.keys(parts).map((part) => `/${part}`.toLowerCase()));
    remove(root, ({ PartName: name }) => name !== undefined && !there.has(name.toLowerCase()));
    remove(root, ({ PartName: name }) => name?.toLowerCase() === `/${CORE.path}`.toLowerCase());
    add(root, 'Override', { PartName: `/${CORE.path}`, ContentType: CORE.type });
    return true;
  });
  // The parts are packed once more when they are filled.
  return zipSync(parts, { level: 0 });
}

function unpacked(path: string, template: Uint8Array): Parts {
  try {
    return unzipSync(template);
  } catch {
    throw new ExportRefusal('wordFile', { path });
  }
}

/** Takes out the private relationships of a part, and what they lead to. */
function dropPrivate(parts: Parts, path: string): void {
  const folder = path.replace(/_rels\/[^/]*$/i, '');
  edit(parts, path, (root) =>
    remove(root, ({ Type: type, Target: target, TargetMode: mode }) => {
      if (type === undefined || !PRIVATE.test(type)) return false;
      if (target !== undefined && mode !== 'External') {
        const wanted = placeOf(target, folder).toLowerCase();
        for (const part of Object.keys(parts)) if (part.toLowerCase() === wanted) delete parts[part];
      }
      return true;
    }),
  );
}

/** The path that a relationship of a part in a folder leads to. */
function placeOf(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

/** Changes the XML of a part; `change` says whether it did. */
function edit(parts: Parts, path: string, change: (root: XmlNode) => boolean): void {
  const part = parts[path];
  if (!part) return;
  const root = xml.parser.parse(strFromU8(part));
  if (change(root)) parts[path] = strToU8(xml.parser.serializeFile(root));
}

type Attributes = Readonly<Record<string, string | undefined>>;

function add(root: XmlNode, name: string, attributes: Record<string, string>): void {
  xml.modify.appendChild(root, xml.create.generalNode(name, { attributes }));
}

function remove(root: XmlNode, unwanted: (attributes: Attributes) => boolean): boolean {
  const nodes = (root.childNodes ?? []).filter(
    (node) => xml.query.isGeneralNode(node) && unwanted(node.attributes ?? {}),
  );
  for (const node of nodes) xml.modify.remove(node);
  return nodes.length > 0;
}
