import { xml } from 'easy-template-x';
import type { XmlGeneralNode, XmlNode } from 'easy-template-x';
import { isBackward } from './direction.ts';
import { paragraphs, textOf } from './template-tidy.ts';

/** What follows `bidi` and `rtl` among the properties, whose order is fixed (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28). */
const AFTER_BIDI =
  /^w:(adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|text\w+|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)$/;
const AFTER_RTL = /^w:(cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)$/;

/** In an Arabic document: paragraphs that Arabic has come into are right-to-left, even in a template made for English. */
export function turnAround(root: XmlNode): void {
  for (const node of paragraphs(root)) {
    if (!isBackward(textOf(node))) continue;
    const properties = propertiesOf(node, 'w:pPr');
    if (set(properties, 'w:bidi', AFTER_BIDI)) {
      const side = properties.childNodes?.find(({ nodeName }) => nodeName === 'w:jc');
      if (side && xml.query.isGeneralNode(side) && /^(left|right|start|end)$/.test(side.attributes?.['w:val'] ?? ''))
        xml.modify.remove(side);
    }
    for (const run of node.childNodes ?? [])
      if (run.nodeName === 'w:r' && isBackward(textOf(run))) set(propertiesOf(run, 'w:rPr'), 'w:rtl', AFTER_RTL);
  }
}

/** The properties of a paragraph or run, which stand first in it. */
function propertiesOf(node: XmlNode, name: string): XmlNode {
  const found = node.childNodes?.find(({ nodeName }) => nodeName === name);
  if (found) return found;
  const made: XmlGeneralNode = xml.create.generalNode(name);
  xml.modify.insertChild(node, made, 0);
  return made;
}

/** Switches a property on; false where the template says itself whether it is. */
function set(properties: XmlNode, name: string, after: RegExp): boolean {
  const all = properties.childNodes ?? [];
  if (all.some(({ nodeName }) => nodeName === name)) return false;
  const at = all.findIndex(({ nodeName }) => after.test(nodeName));
  xml.modify.insertChild(properties, xml.create.generalNode(name), at < 0 ? all.length : at);
  return true;
}
