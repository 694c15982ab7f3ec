import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { unwrap } from './template-parts.ts';

/** Fields whose results tell of the author, his computer or the properties that are taken out (ECMA-376 part 1, 17.16.5). */
const PERSONAL =
  /^\s*(AUTHOR|LASTSAVEDBY|FILENAME|TEMPLATE|DOCPROPERTY|DOCVARIABLE|INFO|COMMENTS|KEYWORDS|SUBJECT|USERNAME|USERINITIALS|USERADDRESS)\b/i;

/** Fields that name a file, unless it is on the web or a place in this document. */
const FILES = /^\s*(HYPERLINK|INCLUDE\w+|IMPORT|LINK|DDE\w*)\b(?!\s*(\\l\b|"?(https?:|mailto:|tel:)))/i;

/** A field as it stands among runs: where it begins, its instruction, perhaps its result, where it ends. */
interface Field {
  code: string;
  readonly own: XmlNode[];
  readonly all: XmlNode[];
}

/** Empties the fields that tell of the author, and makes plain text of those that name a file; tells whether there were any. */
export function withoutFields(root: XmlNode): boolean {
  const unwanted = new Set<XmlNode>();
  walk(root, [], unwanted);
  for (const node of unwanted) xml.modify.remove(node);
  return simple(root) || unwanted.size > 0;
}

/** Fields that are one element. */
function simple(node: XmlNode): boolean {
  let changed = false;
  for (const child of [...(node.childNodes ?? [])]) {
    changed = simple(child) || changed;
    const code = child.nodeName === 'w:fldSimple' ? (attribute(child, 'w:instr') ?? '') : '';
    if (PERSONAL.test(code)) xml.modify.remove(child);
    else if (FILES.test(code)) unwrap(child);
    else continue;
    changed = true;
  }
  return changed;
}

/** Fields that go over several runs or paragraphs and may stand in one another; `open` are those around a node. */
function walk(node: XmlNode, open: Field[], unwanted: Set<XmlNode>): void {
  for (const child of node.childNodes ?? []) {
    // What is taken away goes later, whole.
    if (/^w:(del|moveFrom)$/.test(child.nodeName)) continue;
    if (node.nodeName === 'w:r' && child.nodeName !== 'w:rPr') note(child, open, unwanted);
    walk(child, open, unwanted);
  }
}

function note(node: XmlNode, open: Field[], unwanted: Set<XmlNode>): void {
  const mark = node.nodeName === 'w:fldChar' ? attribute(node, 'w:fldCharType') : undefined;
  if (mark === 'begin') open.push({ code: '', own: [], all: [] });
  for (const field of open) field.all.push(node);
  const field = open.at(-1);
  if (!field) return;
  if (node.nodeName === 'w:instrText') field.code += (node.childNodes ?? []).map(textOf).join('');
  if (mark !== undefined || node.nodeName === 'w:instrText') field.own.push(node);
  if (mark !== 'end') return;
  open.pop();
  const gone = PERSONAL.test(field.code) ? field.all : FILES.test(field.code) ? field.own : [];
  for (const one of gone) unwanted.add(one);
}

function textOf(node: XmlNode): string {
  return xml.query.isTextNode(node) ? (node.textContent ?? '') : '';
}

function attribute(node: XmlNode, name: string): string | undefined {
  return xml.query.isGeneralNode(node) ? node.attributes?.[name] : undefined;
}
