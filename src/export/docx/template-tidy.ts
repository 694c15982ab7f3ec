import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';

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
  for (const node of paragraphs(root)) {
    if (!xml.query.isGeneralNode(node) || node.attributes?.[MARK] === undefined) continue;
    delete node.attributes[MARK];
    if (isEmpty(node) && canGo(node)) xml.modify.remove(node);
  }
  mend(root);
}

/** All paragraphs, in the order of the document. */
export function paragraphs(node: XmlNode): XmlNode[] {
  const inside = (node.childNodes ?? []).flatMap(paragraphs);
  return node.nodeName === 'w:p' ? [node, ...inside] : inside;
}

/** The text of all runs in a node. */
export function textOf(node: XmlNode): string {
  if (xml.query.isTextNode(node)) return node.parentNode?.nodeName === 'w:t' ? node.textContent : '';
  return (node.childNodes ?? []).map(textOf).join('');
}

/** What shows nothing by itself. */
const SILENT = new Set(['w:r', 'w:t', 'w:pPr', 'w:rPr', 'w:proofErr', 'w:lastRenderedPageBreak']);

/** True for a paragraph that shows nothing and holds neither a bookmark nor the settings of a section. */
function isEmpty(node: XmlNode): boolean {
  return (node.childNodes ?? []).every((child) => {
    if (child.nodeName === '#text') return node.nodeName !== 'w:t' || textOf(child) === '';
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
