import { base64, bytesOfBase64, bytesOfLatin1, latin1 } from './base64.ts';
import { piecesOf } from './svg-pieces.ts';
import type { SvgAttribute, SvgTag } from './svg-pieces.ts';

/** Namespaces of what a picture shows. All others are of editors and tell who drew it, where and with what. */
const SHOWN: ReadonlySet<string | undefined> = new Set([
  '',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
]);

/** Elements that draw nothing in a picture, by their names without a prefix (SVG 2, 5.7, 5.8 and 15.7). */
const SILENT = new Set(['metadata', 'title', 'desc', 'script']);

/** Attributes that draw nothing: an editor's own source and data, remarks, what a script would do. */
const SILENT_ATTRIBUTE = /^(content|title|data-.*|on\w+)$/i;

/** Cleans a picture within the picture. */
type Clean = (bytes: Uint8Array) => Uint8Array;

/** An element that is open: the URIs of prefixes in it, and whether it is left out with all that is in it. */
interface Open {
  readonly names: Readonly<Record<string, string>>;
  readonly gone: boolean;
  readonly style: boolean;
}

const WHOLE: Open = { names: { '': '', xml: 'http://www.w3.org/XML/1998/namespace' }, gone: false, style: false };

/**
 * SVG as far as it draws something (XML 1.0; Namespaces in XML 1.0; SVG 2): without comments, metadata, titles, scripts
 * and what editors write in namespaces of their own; of paths to files their names alone. By bytes, so that it holds for
 * every encoding in which `<` is one. What follows a place that is no XML goes: no program draws such a picture.
 */
export function cleanSvg(bytes: Uint8Array, clean: Clean): Uint8Array {
  const kept: string[] = [];
  const open: Open[] = [];
  let [doctype, prologue] = ['', 0];
  for (const piece of piecesOf(latin1(bytes))) {
    const around = open.at(-1) ?? WHOLE;
    if (piece.kind === 'doctype') [doctype, prologue] = [piece.text, kept.length];
    else if (piece.kind === 'begin') {
      const inside = opened(piece.tag, around, entitiesOf(doctype));
      if (!inside.gone) kept.push(written(piece.tag, inside.names, clean));
      if (!piece.tag.empty) open.push(inside);
    } else {
      if (!around.gone) kept.push(around.style ? piece.text.replace(/\/\*[^]*?\*\//g, '') : piece.text);
      if (piece.kind === 'end') open.pop();
    }
  }
  kept.splice(prologue, 0, declared(entitiesOf(doctype), kept.join('')));
  return bytesOfLatin1(kept.join(''));
}

function opened({ name, attributes }: SvgTag, around: Open, entities: ReadonlyMap<string, string>): Open {
  const own = attributes.flatMap(({ name: key, value }) => {
    const [, prefix] = /^xmlns(?::(.*))?$/.exec(key) ?? [undefined, key === 'xmlns' ? '' : undefined];
    return key === 'xmlns' || prefix !== undefined ? [[prefix ?? '', expanded(value, entities)] as const] : [];
  });
  const names = own.length === 0 ? around.names : { ...around.names, ...Object.fromEntries(own) };
  const [local, prefix] = parted(name);
  const gone = around.gone || !SHOWN.has(names[prefix]) || SILENT.has(local);
  return { names, gone, style: local === 'style' };
}

function written({ name, attributes, empty }: SvgTag, names: Open['names'], clean: Clean): string {
  const kept = attributes.filter(({ name: key }) => {
    const [local, prefix] = parted(key);
    if (key === 'xmlns' || prefix === 'xmlns') return SHOWN.has(names[key === 'xmlns' ? '' : local]);
    return !SILENT_ATTRIBUTE.test(local) && (prefix === '' || SHOWN.has(names[prefix]));
  });
  const all = kept.map((one) => ` ${one.name}=${one.quote}${valueOf(one, clean)}${one.quote}`);
  return `<${name}${all.join('')}${empty ? '/' : ''}>`;
}

function valueOf({ name, value }: SvgAttribute, clean: Clean): string {
  if (parted(name)[0] !== 'href' || /^\s*(#|https?:)/i.test(value)) return value;
  if (!/^\s*data:/i.test(value)) return value.replace(/^.*(?:[\\/]|%5c|%2f)/is, '');
  const [, kind, data] = /^\s*(data:[^,]*;base64,)([^]*)$/i.exec(value) ?? [];
  if (kind === undefined || data === undefined) return value;
  const bytes = bytesOfBase64(data.replace(/&#(?:10|13|x[ad]);/gi, ''));
  return kind + (bytes ? base64(clean(bytes)) : '');
}

/** A name and its prefix. */
function parted(name: string): readonly [local: string, prefix: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, ''] : [name.slice(colon + 1), name.slice(0, colon)];
}

/** The texts that a document type gives names (XML 1.0, 4.2): Illustrator writes its namespaces by them. */
function entitiesOf(doctype: string): ReadonlyMap<string, string> {
  const found = doctype.replace(/<!--[^]*?-->/g, '').matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])([^]*?)\2\s*>/g);
  return new Map(Array.from(found, ([, name = '', , value = '']) => [name, value]));
}

function expanded(value: string, entities: ReadonlyMap<string, string>): string {
  return value.replace(/&([\w.-]+);/g, (whole, name: string) => entities.get(name) ?? whole).trim();
}

/** A document type with no more than the names that are still used. */
function declared(entities: ReadonlyMap<string, string>, kept: string): string {
  const values = [...entities.values()].join(' ');
  const used = [...entities].filter(([name]) => `${kept} ${values}`.includes(`&${name};`));
  if (used.length === 0) return '';
  const all = used.map(([name, value]) => `<!ENTITY ${name} ${value.includes('"') ? `'${value}'` : `"${value}"`}>`);
  return `<!DOCTYPE svg [${all.join('')}]>`;
}
