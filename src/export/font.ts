/** The first bytes of TrueType, OpenType with PostScript outlines, a collection of fonts, and TrueType as Apple writes it. */
const HEADS: readonly string[] = ['\0\x01\0\0', 'OTTO', 'ttcf', 'true'];

const FAMILY = 1;

/** Whether these are fonts that documents can be set in: a TTF or OTF file, or a collection of them. */
export function isFont(bytes: Uint8Array): boolean {
  return HEADS.includes(tagAt(bytes, 0));
}

/**
 * The families of the fonts in a file, by the names under which a PDF finds them; `undefined` where it is no font.
 * OpenType 1.9.1, chapters “OpenType font file” and “name”.
 */
export function familiesOf(bytes: Uint8Array): readonly string[] | undefined {
  if (!isFont(bytes)) return undefined;
  const starts = tagAt(bytes, 0) === 'ttcf' ? each(u32(bytes, 8), 12, 4, bytes).map((at) => u32(bytes, at)) : [0];
  const names = starts.map((start) => {
    const record = each(u16(bytes, start + 4), start + 12, 16, bytes).find((at) => tagAt(bytes, at) === 'name');
    return record === undefined ? undefined : familyIn(bytes, u32(bytes, record + 8));
  });
  return [...new Set(names.filter((name) => name !== undefined).map(withoutStyle))];
}

/** The family that a `name` table gives first in an encoding that we read: UTF-16, or Latin letters of a Mac. */
function familyIn(bytes: Uint8Array, table: number): string | undefined {
  const texts = table + u16(bytes, table + 4);
  for (const at of each(u16(bytes, table + 2), table + 6, 12, bytes)) {
    const [platform, encoding, name] = [u16(bytes, at), u16(bytes, at + 2), u16(bytes, at + 6)];
    if (name !== FAMILY) continue;
    const start = texts + u16(bytes, at + 10);
    const text = bytes.subarray(start, start + u16(bytes, at + 8));
    // Unicode, and Windows with symbols, the Basic Multilingual Plane, or all of Unicode.
    if (platform === 0 || (platform === 3 && [0, 1, 10].includes(encoding)))
      return new TextDecoder('utf-16be').decode(text);
    if (platform === 1 && encoding === 0) return new TextDecoder('macintosh').decode(text);
  }
  return undefined;
}

const MODIFIER = 'extra|ext|ex|x|semi|sem|sm|demi|dem|ultra';
const STYLE =
  'normal|italic|oblique|slanted|thin|th|hairline|light|lt|regular|medium|med|md|bold|bd|demi|extb|black|blk|bk|heavy|' +
  'narrow|condensed|cond|cn|cd|compressed|expanded|exp';
const ENDING = new RegExp(`[ _-](?:(?:${MODIFIER})[ _-]?)?(?:${STYLE})$`, 'i');

/**
 * Typst takes the style off a family’s name, and looks for “Source Sans 3” alone, however light or narrow the font is
 * (typst 0.14, FontInfo). Its list of single fonts that it names otherwise is not followed but for the one in wide use.
 */
function withoutStyle(name: string): string {
  const family = name.trim().replace(/^\.+/, '');
  if (/^archivo narrow$/i.test(family)) return family;
  const shorter = family.replace(ENDING, '');
  return shorter === family ? family : withoutStyle(shorter);
}

/** The places of records that follow each other, as many as the file has room for. */
function each(count: number, first: number, size: number, { length }: Uint8Array): number[] {
  const most = Math.max(0, Math.floor((length - first) / size));
  return Array.from({ length: Math.min(count, most) }, (_, n) => first + n * size);
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Beyond the end of a file that is cut off there are zeros. */
function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
}
