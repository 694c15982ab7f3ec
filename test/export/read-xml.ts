/** An element of an XML file as a reader finds it: entities resolved, its text only where it holds no elements. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const MARKS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => {
    const mark = MARKS[name];
    if (mark === undefined) throw new Error(`no such entity: ${entity}`);
    return mark;
  });
}

/** Reads the plain XML that exports are: elements, attributes and text. Anything else, and what does not match, is an error. */
export function readXml(xml: string): Element {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n(<!--[^<>]*-->\n)?/, '');
  const top: Element[] = [];
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [];
  for (const [, tag, text] of body.matchAll(/<([^<>]*)>|([^<>]+)/g)) {
    const inner = open.at(-1);
    if (text !== undefined) {
      if (inner) inner.text += plain(text);
      else if (text.trim() !== '') throw new Error(`text outside: ${text}`);
    } else if (tag?.startsWith('/')) {
      if (inner?.name !== tag.slice(1)) throw new Error(`${tag} does not end ${inner?.name}`);
      open.pop();
      const element = { ...inner, text: inner.children.length > 0 ? '' : inner.text };
      (open.at(-1)?.children ?? top).push(element);
    } else {
      const match = /^([\w:]+)((?:\s+[\w:]+="[^"<]*")*)$/.exec(tag ?? '');
      if (!match) throw new Error(`no element: <${tag}>`);
      const attributes = Array.from((match[2] ?? '').matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [
        key,
        plain(value),
      ]);
      open.push({
        name: match[1] ?? '',
        attributes: Object.fromEntries(attributes) as Record<string, string>,
        children: [],
        text: '',
      });
    }
  }
  const [root, ...others] = top;
  if (!root || others.length > 0 || open.length > 0) throw new Error('not one element with everything in it');
  return root;
}

/** All elements that a path of names leads to, from inside `from`; prefixes are left out. */
export function all(from: Element, path: string): readonly Element[] {
  return path
    .split('/')
    .reduce<readonly Element[]>(
      (found, name) =>
        found.flatMap(({ children }) => children.filter((child) => child.name.replace(/^\w+:/, '') === name)),
      [from],
    );
}

/** The texts of all elements at a path. */
export function texts(from: Element, path: string): string[] {
  return all(from, path).map(({ text }) => text);
}

/** The text of the one element at a path; `undefined` where there is none. */
export function text(from: Element, path: string): string | undefined {
  const [one, ...more] = texts(from, path);
  if (more.length > 0) throw new Error(`${path}: ${more.length + 1} of them`);
  return one;
}

/** An element and all inside it. */
export function everything(from: Element): Element[] {
  return [from, ...from.children.flatMap(everything)];
}
