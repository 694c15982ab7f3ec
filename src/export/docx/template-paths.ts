import { xml } from 'easy-template-x';
import type { XmlNode } from 'easy-template-x';
import { isPublic } from './template-links.ts';

/** Attributes that no page shows and in which programs write where a picture came from. */
const TOLD = /^(descr|title|name|alt|tooltip|w:tooltip|o:title)$/;

/** Attributes of VML that lead to a file. */
const LINKS = /^(href|src|o:href|o:althref)$/;

/** The same drawing once more, for programs, in a form that nobody can look into here. */
const TWICE = 'o:gfxdata';

/** A place on somebody's computer or network: of Windows, of a server, of macOS or Linux. */
const PLACE = /\b[a-z]:[\\/]|\bfile:[\\/]|\\\\\w|(?<![\w.~-])(~|\/(Users|home|Volumes|mnt|media|private|tmp))\//i;

/** Takes the paths of files out of what a part says of its pictures, all but the places to fill in; tells whether there were any. */
export function withoutPaths(node: XmlNode): boolean {
  let changed = false;
  if (xml.query.isGeneralNode(node))
    for (const [name, value] of Object.entries(node.attributes ?? {})) {
      const isPlace = TOLD.test(name) && PLACE.test(value);
      if (name !== TWICE && !isPlace && !(LINKS.test(name) && !isPublic(value))) continue;
      changed = true;
      const { [name]: _, ...others } = node.attributes ?? {};
      node.attributes = isPlace ? { ...others, [name]: (value.match(/\{[^{}]*\}/g) ?? []).join('') } : others;
    }
  for (const child of node.childNodes ?? []) changed = withoutPaths(child) || changed;
  return changed;
}
