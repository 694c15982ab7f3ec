import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { pictureOf } from '../picture.ts';
import { ExportRefusal } from '../refusal.ts';
import type { DocumentView } from '../view/schema.ts';
import { coreProperties } from './package.ts';
import { withoutFields } from './template-fields.ts';
import { hidingStyles, withoutHidden } from './template-hidden.ts';
import { closeLinks } from './template-links.ts';
import { add, dropUnused, edit, keepReachable, relationFiles, remove } from './template-parts.ts';
import type { Parts } from './template-parts.ts';
import { withoutPaths } from './template-paths.ts';
import { settled } from './template-settled.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
const CORE = {
  path: 'docProps/core.xml',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  relation: `${OFFICE}/package/2006/relationships/metadata/core-properties`,
} as const;

/**
 * Parts that say who drew a template, where and with what, by the ends of their relationships' types: properties, labels,
 * comments and their people, custom XML, the template's own template, data of a mail merge, building blocks, a printer, a
 * signature. And those that do something: macros, buttons of their own, add-ins.
 */
const PRIVATE =
  /\/(core-properties|extended-properties|custom-properties|thumbnail|classificationlabels|comments\w*|people|documenttasks|customXml|attachedTemplate|mailMerge\w*|recipientData|transform|glossaryDocument|printerSettings|digital-signature\/origin|vbaProject|wordVbaData|keyMapCustomizations|attachedToolbars|ui\/\w+|webextension\w*)$/i;

/** Where such parts are kept, with what belongs to them. */
const PRIVATE_FOLDERS = /^(docProps|docMetadata|customXml|word\/glossary)\//i;

/** Kinds of files for macros, and the kinds of a document that say that it has some or is a template, which is no .docx. */
const MACROS = /vbaProject|activeX/i;
const MAIN = /\.(macroEnabled\w*|template)\.main\+xml$/i;
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * A template as its reader may have it: without what it tells of whoever drew it or hides, its tracked changes accepted,
 * and with the properties of the document. `path` is how messages name it.
 * @throws ExportRefusal for bytes that are no zip, for what is embedded or linked and cannot be taken out; an error of the library for XML that cannot be read.
 */
export function withoutAuthors(path: string, template: Uint8Array, view: DocumentView): Uint8Array {
  const parts = unpacked(path, template);
  for (const name of relationFiles(parts)) dropPrivate(parts, name);
  keepReachable(parts);
  for (const name of relationFiles(parts)) closeLinks(parts, name, path);
  const styles = hidingStyles(parts);
  const unhidden = (root: XmlNode): boolean => withoutHidden(root, styles, path);
  for (const [name, bytes] of Object.entries(parts)) {
    if (PRIVATE_FOLDERS.test(name)) delete parts[name];
    else if (/\.(xml|vml)$/i.test(name))
      edit(
        parts,
        name,
        (root) => [withoutFields, unhidden, settled, withoutPaths].filter((clear) => clear(root)).length > 0,
      );
    else parts[name] = pictureOf(name, bytes)?.bytes ?? bytes;
  }
  for (const name of relationFiles(parts)) dropUnused(parts, name);
  keepReachable(parts);
  parts[CORE.path] = strToU8(coreProperties(view));
  edit(parts, '_rels/.rels', (root) => {
    add(root, 'Relationship', { Id: 'tradewright', Type: CORE.relation, Target: CORE.path });
    return true;
  });
  edit(parts, '[Content_Types].xml', (root) => {
    const there = new Set(Object.keys(parts).map((part) => `/${part}`.toLowerCase()));
    remove(root, ({ PartName: name }) => name !== undefined && !there.has(name.toLowerCase()));
    remove(root, ({ PartName: name }) => name?.toLowerCase() === `/${CORE.path}`.toLowerCase());
    remove(root, ({ Extension: extension, ContentType: type = '' }) => extension !== undefined && MACROS.test(type));
    for (const node of root.childNodes ?? [])
      if (xml.query.isGeneralNode(node) && MAIN.test(node.attributes?.['ContentType'] ?? ''))
        node.attributes = { ...node.attributes, ContentType: DOCUMENT };
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

/** Takes out the relationships to private parts, which nothing leads to then. */
function dropPrivate(parts: Parts, path: string): void {
  edit(parts, path, (root) => remove(root, ({ Type: type = '' }) => PRIVATE.test(type)));
}
