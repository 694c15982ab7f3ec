/** One element as it should be. `key` ties it to the element that stands for the same thing in the next drawing. */
export interface VNode {
  readonly tag: string;
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
  readonly click: (() => void) | undefined;
}

/** A string becomes a text node; there is no way to give HTML. */
export type Child = VNode | string;

export interface Props {
  readonly key?: string;
  readonly click?: () => void;
  readonly [attribute: string]: string | boolean | (() => void) | undefined;
}

/** Describes an element. `true` is an attribute without a value, `false` none at all; absent children are left out. */
export function h(tag: string, props: Props = {}, ...children: readonly (Child | false | null)[]): VNode {
  const { key = '', click, ...rest } = props;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value === 'string') attributes[name] = value;
    else if (value === true) attributes[name] = '';
  }
  return { tag, key, attributes, click, children: children.filter((child) => child !== null && child !== false) };
}

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new WeakMap<Node, VNode>();

/**
 * Makes the children of `parent` as described. An element with the same tag and key is kept and changed in place, so
 * focus, selection and scrolling survive; what goes is removed first, so that what stays need not move.
 */
export function patch(parent: Element, children: readonly Child[]): void {
  const old = new Map<string, ChildNode[]>();
  for (const node of parent.childNodes) {
    const known = drawn.get(node);
    const name = known ? identity(known) : identity('');
    const same = old.get(name);
    if (same) same.push(node);
    else old.set(name, [node]);
  }
  const wanted = children.map((child) => old.get(identity(child))?.shift() ?? create(parent, child));
  for (const nodes of old.values()) for (const node of nodes) node.remove();
  let next = parent.firstChild;
  wanted.forEach((node, index) => {
    if (node === next) next = node.nextSibling;
    else parent.insertBefore(node, next);
    update(node, children[index] ?? '');
  });
}

/** One listener for all buttons, now and later. */
export function listen(root: Element): void {
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('button') : null;
    if (target) drawn.get(target)?.click?.();
  });
}

function identity(child: Child): string {
  return typeof child === 'string' ? '' : `${child.tag} ${child.key}`;
}

function create(parent: Element, child: Child): ChildNode {
  const document = parent.ownerDocument;
  if (typeof child === 'string') return document.createTextNode('');
  const inSvg = child.tag === 'svg' || parent.namespaceURI === SVG;
  return inSvg ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
}

function update(node: ChildNode, child: Child): void {
  if (typeof child === 'string') {
    if (node.textContent !== child) node.textContent = child;
    return;
  }
  const element = node as Element;
  const before = drawn.get(element)?.attributes ?? {};
  for (const name of Object.keys(before)) if (!(name in child.attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(child.attributes))
    if (before[name] !== value) element.setAttribute(name, value);
  drawn.set(element, child);
  patch(element, child.children);
}
