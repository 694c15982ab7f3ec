import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { unwrap } from './template-parts.ts';

/** Text that was moved or taken away, and what it looked like before a change. */
const GONE =
  /^w:(del|moveFrom|delText|delInstrText|(rPr|pPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr)Change|numberingChange|cell(Ins|Del|Merge)|(moveFrom|moveTo|customXml(Ins|Del|MoveFrom|MoveTo))Range(Start|End))$/;

/** Where comments stand and who may edit what: both name people. */
const NAMES = /^w:(commentRange(Start|End)|commentReference|annotationRef|perm(Start|End))$/;

/** Settings that tell of the author's machine and sessions, and links into parts that are taken out. */
const SETTINGS =
  /^(w:(attachedTemplate|linkStyles|mailMerge|docVars|rsids|trackRevisions|writeProtection|saveThroughXslt|printerSettings)|w\d*:(dataBinding|docId))$/;

/** Text that was put in or moved here. */
const KEPT = /^w:(ins|moveTo)$/;

/**
 * Accepts the tracked changes of a part and takes comments and private settings out of it; tells whether there were any.
 * A buyer would read what was taken away, and by whom.
 */
export function settled(node: XmlNode): boolean {
  let changed = false;
  for (const child of [...(node.childNodes ?? [])]) {
    const { nodeName } = child;
    if (
      GONE.test(nodeName) ||
      NAMES.test(nodeName) ||
      SETTINGS.test(nodeName) ||
      (nodeName === 'w:tr' && isTakenAway(childOf(child, 'w:trPr')))
    ) {
      xml.modify.remove(child);
      changed = true;
      continue;
    }
    const ends = nodeName === 'w:p' && isTakenAway(childOf(childOf(child, 'w:pPr'), 'w:rPr'));
    changed = settled(child) || changed;
    if (KEPT.test(nodeName)) {
      unwrap(child);
      changed = true;
    } else if (ends) joinNext(child);
    else if (nodeName === 'w:r' && (child.childNodes ?? []).every((part) => part.nodeName === 'w:rPr'))
      xml.modify.remove(child);
  }
  return changed;
}

/** Whether the properties of a row, or of a paragraph's end, say that it is taken away. */
function isTakenAway(properties: XmlNode | undefined): boolean {
  return (properties?.childNodes ?? []).some(({ nodeName }) => /^w:(del|moveFrom)$/.test(nodeName));
}

function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.childNodes?.find(({ nodeName }) => nodeName === name);
}

/** A paragraph whose end is taken away goes on in the next one, whose look it gets. */
function joinNext(paragraph: XmlNode): void {
  const around = paragraph.parentNode?.childNodes ?? [];
  const next = around.slice(around.indexOf(paragraph) + 1).find((node) => !xml.query.isTextNode(node));
  if (next?.nodeName !== 'w:p') return;
  const at = next.childNodes?.[0]?.nodeName === 'w:pPr' ? 1 : 0;
  const content = (paragraph.childNodes ?? []).filter(({ nodeName }) => nodeName !== 'w:pPr');
  for (const node of content.reverse()) {
    xml.modify.remove(node);
    xml.modify.insertChild(next, node, at);
  }
  xml.modify.remove(paragraph);
}
