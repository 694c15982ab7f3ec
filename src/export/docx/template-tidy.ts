import { xml } from 'easy-template-x';
import type { XmlGeneralNode, XmlNode } from 'easy-template-x';
import { dropColumns } from './template-columns.ts';

/** An attribute on paragraphs while a template is filled; it is taken off at the end. */
const MARK = 'tradewright';

/** Marks the paragraphs that have braces, so that it is known afterwards which ones the filling has emptied. */
export function mark(root: XmlNode): void {
  for (const node of paragraphs(root))
    if (textOf(node).includes('{') && xml.query.isGeneralNode(node))
      node.attributes = { ...node.attributes, [MARK]: '1' };
}

/**
 * After the filling: a line whose braces came out empty goes, so that `{#bank}` can stand on a line of its own, and what
 * would make Word call the file damaged is mended.
 */
export function tidy(root: XmlNode): void {
  for (const table of nodesOf(root, 'w:tbl')) dropColumns(table, isEmptied);
  for (const node of paragraphs(root)) {
    if (!isMarked(node)) continue;
    delete node.attributes?.[MARK];
    if (isEmpty(node) && canGo(node) && !isRoom(node)) xml.modify.remove(node);
  }
  mend(root);
}

function isMarked(node: XmlNode): node is XmlGeneralNode {
  return xml.query.isGeneralNode(node) && node.attributes?.[MARK] !== undefined;
}

/** A cell that had braces and shows nothing now. */
function isEmptied(cell: XmlNode): boolean {
  const all = paragraphs(cell);
  return all.some(isMarked) && all.every(isEmpty);
}

/** The least height of a line that is room for a hand rather than for type, in twips: a place to sign without a stamp. */
const ROOM = 567;

function isRoom(node: XmlNode): boolean {
  const spacing = nodesOf(node, 'w:spacing').find(({ parentNode }) => parentNode?.nodeName === 'w:pPr');
  return spacing !== undefined && xml.query.isGeneralNode(spacing) && Number(spacing.attributes?.['w:line']) >= ROOM;
}

/** All paragraphs, in the order of the document. */
export function paragraphs(node: XmlNode): XmlNode[] {
  return nodesOf(node, 'w:p');
}

function nodesOf(node: XmlNode, name: string): XmlNode[] {
  const inside = (node.childNodes ?? []).flatMap((child) => nodesOf(child, name));
  return node.nodeName === name ? [node, ...inside] : inside;
}

/** The text of all runs in a node. Not by parents: the library gives none to the text of a further line. */
export function textOf(node: XmlNode): string {
  const children = node.childNodes ?? [];
  return children
    .map((child) => (!xml.query.isTextNode(child) ? textOf(child) : node.nodeName === 'w:t' ? child.textContent : ''))
    .join('');
}

/** What shows nothing by itself. */
const SILENT = new Set(['w:r', 'w:t', 'w:pPr', 'w:rPr', 'w:proofErr', 'w:lastRenderedPageBreak']);

/** True for a paragraph that shows nothing and holds neither a bookmark nor the settings of a section. */
function isEmpty(node: XmlNode): boolean {
  return (node.childNodes ?? []).every((child) => {
    if (xml.query.isTextNode(child)) return node.nodeName !== 'w:t' || child.textContent === '';
    if (child.nodeName === 'w:pPr') return child.childNodes?.every(({ nodeName }) => nodeName !== 'w:sectPr') ?? true;
    return SILENT.has(child.nodeName) && (child.nodeName === 'w:rPr' || isEmpty(child));
  });
}

/** A paragraph keeps two tables apart, and the end of a cell needs one. */
function canGo(node: XmlNode): boolean {
  const around = node.parentNode?.childNodes ?? [];
  const at = around.indexOf(node);
  const [before, after] = [elementName(around.slice(0, at).reverse()), elementName(around.slice(at + 1))];
  if (after === 'w:p') return true;
  return after === 'w:tbl' ? before !== 'w:tbl' : before === 'w:p';
}

/** A list without entries can leave a table without rows and a cell without a paragraph, which Word does not open. */
function mend(node: XmlNode): void {
  for (const child of [...(node.childNodes ?? [])]) {
    mend(child);
    const rows = child.childNodes?.some(({ nodeName }) => nodeName === 'w:tr') ?? false;
    if (child.nodeName === 'w:tbl' && !rows) xml.modify.remove(child);
    // The library puts the picture's number on the frame as well, where the format has no place for it.
    if (child.nodeName === 'pic:pic' && xml.query.isGeneralNode(child)) delete child.attributes?.['r:embed'];
  }
  if (node.nodeName === 'w:tc' && elementName([...(node.childNodes ?? [])].reverse()) !== 'w:p')
    xml.modify.appendChild(node, xml.create.generalNode('w:p'));
}

/** The name of the first that is no blank between elements. */
function elementName(nodes: readonly XmlNode[]): string | undefined {
  return nodes.find((node) => !xml.query.isTextNode(node))?.nodeName;
}
