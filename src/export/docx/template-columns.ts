import { xml } from 'easy-template-x';
import type { XmlGeneralNode, XmlNode } from 'easy-template-x';

/**
 * Takes the columns out of a filled table in which no row below its repeated heading has anything, as far as `isEmptied`
 * says so of their cells: pictures, discounts. The widest column gets their room.
 */
export function dropColumns(table: XmlNode, isEmptied: (cell: XmlNode) => boolean): void {
  const rows = childrenOf(table, 'w:tr');
  const isHeading = (row: XmlNode): boolean => inside(row, 'w:trPr', 'w:tblHeader') !== undefined;
  const below = rows.filter((row) => !isHeading(row));
  const columns = () => childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol');
  // Rows that begin or end within the table's width have no cell for every column.
  if (below.length === rows.length || below.length === 0 || rows.some((row) => widthBefore(row) > 0)) return;
  for (let column = columns().length - 1; column >= 0; column -= 1) {
    const cells = below.map((row) => cellAt(row, column));
    if (columns().length > 1 && cells.every((cell) => cell && spanOf(cell) === 1 && isEmptied(cell)))
      dropColumn(rows, columns(), column);
  }
}

function dropColumn(rows: readonly XmlNode[], columns: readonly XmlNode[], column: number): void {
  const gone = columns[column];
  const others = columns.filter((one) => one !== gone);
  const [widest] = [...others].sort((one, other) => numberOf(other, 'w:w') - numberOf(one, 'w:w'));
  if (!gone || !widest) return;
  const [room, wide] = [numberOf(gone, 'w:w'), columns.indexOf(widest)];
  set(widest, 'w:w', numberOf(widest, 'w:w') + room);
  for (const row of rows) {
    const [cell, wider] = [cellAt(row, column), cellAt(row, wide)];
    if (!cell || cell === wider) {
      // One cell over both: the same width, a column less.
      if (cell) setSpan(cell, spanOf(cell) - 1);
      continue;
    }
    if (wider) widen(wider, room);
    if (spanOf(cell) === 1) xml.modify.remove(cell);
    else {
      setSpan(cell, spanOf(cell) - 1);
      widen(cell, -room);
    }
  }
  xml.modify.remove(gone);
}

function cellAt(row: XmlNode, column: number): XmlNode | undefined {
  let end = 0;
  return childrenOf(row, 'w:tc').find((cell) => (end += spanOf(cell)) > column);
}

function spanOf(cell: XmlNode): number {
  return numberOf(inside(cell, 'w:tcPr', 'w:gridSpan'), 'w:val') || 1;
}

function setSpan(cell: XmlNode, span: number): void {
  const node = inside(cell, 'w:tcPr', 'w:gridSpan');
  if (node) set(node, 'w:val', span);
}

function widen(cell: XmlNode, by: number): void {
  const width = inside(cell, 'w:tcPr', 'w:tcW');
  if (width && xml.query.isGeneralNode(width) && width.attributes?.['w:type'] === 'dxa')
    set(width, 'w:w', numberOf(width, 'w:w') + by);
}

function widthBefore(row: XmlNode): number {
  return ['w:gridBefore', 'w:gridAfter'].filter((name) => inside(row, 'w:trPr', name)).length;
}

function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.childNodes ?? []).filter(({ nodeName }) => nodeName === name);
}

function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return childrenOf(node, name)[0];
}

function inside(node: XmlNode, parent: string, name: string): XmlNode | undefined {
  return childOf(childOf(node, parent), name);
}

function numberOf(node: XmlNode | undefined, attribute: string): number {
  const text = node && xml.query.isGeneralNode(node) ? node.attributes?.[attribute] : undefined;
  return Number(text ?? 0) || 0;
}

function set(node: XmlNode, attribute: string, value: number): void {
  if (xml.query.isGeneralNode(node))
    (node as XmlGeneralNode).attributes = { ...node.attributes, [attribute]: String(value) };
}
