import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { strFromU8 } from 'fflate';
import { ExportRefusal } from '../refusal.ts';
import type { Parts } from './template-parts.ts';

/** A style as far as it hides text. */
interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  /** `undefined` where it says nothing of it. */
  readonly hides: boolean | undefined;
  /** Whether a table style does so in some rows or columns. */
  readonly hidesSome: boolean;
}

/** What the styles of a template hide. */
export interface HidingStyles {
  readonly all: boolean;
  readonly byId: ReadonlyMap<string, Style>;
  /** The ids of the styles of texts that name none, by their kind. */
  readonly usual: Readonly<Record<string, string>>;
}

/** The styles around a run, by their ids. */
interface Around {
  readonly table?: string | undefined;
  readonly paragraph?: string | undefined;
}

/** Reads the styles of a template. */
export function hidingStyles(parts: Parts): HidingStyles {
  const texts = Object.entries(parts).filter(([name]) => /\.xml$/i.test(name));
  const roots = texts.map(([, part]) => strFromU8(part)).filter((text) => text.includes('<w:styles'));
  const nodes = roots.flatMap((text) => xml.parser.parse(text).childNodes ?? []);
  const styles = nodes.filter(({ nodeName }) => nodeName === 'w:style');
  const own = nodes.find(({ nodeName }) => nodeName === 'w:docDefaults');
  const usual = styles.filter((style) => isOn(attribute(style, 'w:default') ?? '0'));
  return {
    all: vanish(childOf(own, 'w:rPrDefault')) ?? false,
    byId: new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', styleOf(style)])),
    usual: Object.fromEntries(
      usual.map((style) => [attribute(style, 'w:type') ?? '', attribute(style, 'w:styleId') ?? '']),
    ),
  };
}

function styleOf(style: XmlNode): Style {
  const some = (style.childNodes ?? []).filter(({ nodeName }) => nodeName === 'w:tblStylePr');
  return {
    name: valueOf(style, 'w:name') ?? '',
    basedOn: valueOf(style, 'w:basedOn'),
    hides: vanish(style),
    hidesSome: some.some((part) => vanish(part) === true),
  };
}

/**
 * Takes hidden text out of a part: none sees it on paper, and all can make Word show it. Tells whether there was any.
 * `path` is how messages name the template.
 * @throws ExportRefusal for a table of whose text a style hides some by where it stands.
 */
export function withoutHidden(node: XmlNode, styles: HidingStyles, path: string, around: Around = {}): boolean {
  let changed = false;
  for (const child of [...(node.childNodes ?? [])]) {
    const { nodeName } = child;
    if (/^[wm]:r$/.test(nodeName) && isHidden(child, styles, around)) empty(child);
    else if (nodeName === 'w:lvl' && vanish(child) === true) remove(child, 'w:lvlText');
    else if (/^(w:drawing|w:pict|mc:AlternateContent)$/.test(nodeName) && isUnseen(child)) xml.modify.remove(child);
    else {
      changed = withoutHidden(child, styles, path, inside(child, styles, around)) || changed;
      if (nodeName === 'w:tbl') checkTable(child, styles, path);
      continue;
    }
    changed = true;
  }
  return changed;
}

function inside(node: XmlNode, { usual }: HidingStyles, around: Around): Around {
  if (node.nodeName === 'w:txbxContent') return {};
  if (node.nodeName === 'w:tbl') return { table: valueOf(childOf(node, 'w:tblPr'), 'w:tblStyle') ?? usual['table'] };
  if (node.nodeName === 'w:p')
    return { ...around, paragraph: valueOf(childOf(node, 'w:pPr'), 'w:pStyle') ?? usual['paragraph'] };
  return around;
}

/** What a run says itself holds; else its styles together: two that hide undo each other (ECMA-376 part 1, 17.7.3). */
function isHidden(run: XmlNode, styles: HidingStyles, { table, paragraph }: Around): boolean {
  const own = vanish(run);
  if (own !== undefined) return own;
  const character = valueOf(childOf(run, 'w:rPr'), 'w:rStyle') ?? styles.usual['character'];
  const hiding = [table, paragraph, character].filter(
    (id) => chain(id, styles).find(({ hides }) => hides !== undefined)?.hides,
  );
  return styles.all || hiding.length % 2 === 1;
}

/** A style and those that it is based on, the nearest first. */
function chain(id: string | undefined, { byId }: HidingStyles): Style[] {
  const found = new Set<Style>();
  for (let style = byId.get(id ?? ''); style && !found.has(style); style = byId.get(style.basedOn ?? ''))
    found.add(style);
  return [...found];
}

/** Which rows and columns are the first, last or odd ones is not worked out here. */
function checkTable(table: XmlNode, styles: HidingStyles, path: string): void {
  const id = valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle') ?? styles.usual['table'];
  const style = chain(id, styles).find(({ hidesSome }) => hidesSome);
  if (style) throw new ExportRefusal('wordHidden', { path, style: style.name });
}

/** A drawing that is switched off in the list of what a page has. */
function isUnseen(drawing: XmlNode): boolean {
  return (drawing.childNodes ?? []).some((node) => {
    if (node.nodeName === 'wp:docPr') return isOn(attribute(node, 'hidden') ?? '0');
    if (/^v:/.test(node.nodeName) && /visibility:\s*hidden/.test(attribute(node, 'style') ?? '')) return true;
    return /^(wp|mc|w):/.test(node.nodeName) && isUnseen(node);
  });
}

/** Takes out a run but for the bounds of fields, which need each other. */
function empty(run: XmlNode): void {
  const bounds = (run.childNodes ?? []).filter(({ nodeName }) => nodeName === 'w:fldChar');
  if (bounds.length === 0) xml.modify.remove(run);
  else
    for (const node of [...(run.childNodes ?? [])])
      if (!bounds.includes(node) && node.nodeName !== 'w:rPr') xml.modify.remove(node);
}

/** What something says itself of whether its text is hidden. */
function vanish(node: XmlNode | undefined): boolean | undefined {
  const found = childOf(childOf(node, 'w:rPr'), 'w:vanish');
  return found && isOn(attribute(found, 'w:val') ?? '1');
}

function isOn(value: string): boolean {
  return !/^(0|false|off)$/.test(value);
}

function remove(node: XmlNode, name: string): void {
  const child = childOf(node, name);
  if (child) xml.modify.remove(child);
}

function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.childNodes?.find(({ nodeName }) => nodeName === name);
}

function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  const child = childOf(node, name);
  return child && attribute(child, 'w:val');
}

function attribute(node: XmlNode, name: string): string | undefined {
  return xml.query.isGeneralNode(node) ? node.attributes?.[name] : undefined;
}
