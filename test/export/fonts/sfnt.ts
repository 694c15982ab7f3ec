/** What a test wants to know of a TrueType font. The tables are those of the OpenType specification 1.9. */
export interface Font {
  /** By number: 1 is the family, 2 the style, 0 the copyright, 13 the licence. */
  readonly names: ReadonlyMap<number, string>;
  readonly weight: number;
  /** The glyph of each code point. */
  readonly characters: ReadonlyMap<number, number>;
  /** Tags of layout features, of substitution and of position. */
  readonly features: ReadonlySet<string>;
  /** The advance width of a glyph. */
  readonly widthOf: (glyph: number) => number;
}

export function readFont(bytes: Uint8Array): Font {
  const tables = tablesOf(bytes);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (!found) throw new Error(`no table ${tag}`);
    return found;
  };
  const metrics = table('hmtx');
  const last = table('hhea').getUint16(34) - 1;
  return {
    names: namesOf(table('name')),
    weight: table('OS/2').getUint16(4),
    characters: charactersOf(table('cmap')),
    features: new Set(['GSUB', 'GPOS'].flatMap((tag) => featuresOf(table(tag)))),
    widthOf: (glyph) => metrics.getUint16(4 * Math.min(glyph, last)),
  };
}

function tablesOf({ buffer, byteOffset, byteLength }: Uint8Array): Map<string, DataView> {
  const all = new DataView(buffer, byteOffset, byteLength);
  const tables = new Map<string, DataView>();
  for (let n = 0; n < all.getUint16(4); n++) {
    const at = 12 + 16 * n;
    const place = new DataView(buffer, byteOffset + all.getUint32(at + 8), all.getUint32(at + 12));
    tables.set(tagAt(all, at), place);
  }
  return tables;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
}

/** The names in English for Windows. */
function namesOf(view: DataView): Map<number, string> {
  const names = new Map<number, string>();
  for (let n = 0; n < view.getUint16(2); n++) {
    const [platform, , language, id = 0, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map((field) =>
      view.getUint16(6 + 12 * n + field),
    );
    if (platform !== 3 || language !== 0x409) continue;
    const start = view.getUint16(4) + offset;
    const codes = Array.from({ length: length / 2 }, (_, k) => view.getUint16(start + 2 * k));
    names.set(id, String.fromCharCode(...codes));
  }
  return names;
}

function charactersOf(view: DataView): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let n = 0; n < view.getUint16(2); n++) {
    const at = view.getUint32(4 + 8 * n + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, glyphs);
    else if (format === 12) readGroups(view, at, glyphs);
  }
  return glyphs;
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let n = 0; n < view.getUint32(at + 12); n++) {
    const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map((field) => view.getUint32(at + 16 + 12 * n + field));
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(at + 6);
  for (let n = 0; n < size; n += 2) {
    const last = view.getUint16(at + 14 + n);
    const [first = 0, delta = 0, offset = 0] = [1, 2, 3].map((k) => view.getUint16(at + 16 + k * size + n));
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = offset && view.getUint16(at + 16 + 3 * size + n + offset + 2 * (code - first));
      const glyph = offset ? named && (named + delta) & 0xffff : (code + delta) & 0xffff;
      if (glyph) glyphs.set(code, glyph);
    }
  }
}

function featuresOf(view: DataView): string[] {
  const at = view.getUint16(6);
  return Array.from({ length: view.getUint16(at) }, (_, n) => tagAt(view, at + 2 + 6 * n));
}
