import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import initCompiler, { get_font_info } from '@myriaddreamin/typst-ts-web-compiler';
import { familiesOf } from '../../src/export/font.ts';
import { FONT_FAMILIES, fontFile } from '../../src/core/tables/glyphs.ts';

const built = (name: string): Buffer => fs.readFileSync(path.join(import.meta.dirname, '../../dist/fonts', name));

interface Name {
  readonly text: string;
  readonly id?: number;
  readonly platform?: number;
}

/** A built-in font with other names in it: a `name` table at its end, to which its directory leads from then on. */
function fontNamed(...names: readonly Name[]): Uint8Array {
  const font = built(fontFile('Noto Sans', 'Regular'));
  const texts = names.map(({ text, platform = 3 }) =>
    platform === 1 ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16(),
  );
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [n, { id = 1, platform = 3 }] of names.entries()) {
    const length = texts[n]?.length ?? 0;
    const [encoding, language] = platform === 3 ? [1, 0x409] : [0, 0];
    for (const [k, value] of [platform, encoding, language, id, length, offset].entries())
      head.writeUInt16BE(value, 6 + n * 12 + k * 2);
    offset += length;
  }
  const table = Buffer.concat([head, ...texts]);
  const record = font.indexOf('name');
  font.writeUInt32BE(font.length, record + 8);
  font.writeUInt32BE(table.length, record + 12);
  return Buffer.concat([font, table]);
}

describe('the families of a font', () => {
  /** What the program that sets PDFs takes them for. */
  let typst: (bytes: Uint8Array) => string[];
  before(async () => {
    const wasm = createRequire(import.meta.url).resolve(
      '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
    );
    await initCompiler({ module_or_path: await WebAssembly.compile(fs.readFileSync(wasm)) });
    typst = (bytes) => (get_font_info(bytes) as { info: { family: string }[] }).info.map(({ family }) => family);
  });

  for (const family of FONT_FAMILIES)
    it(`are those of ${family}`, () => {
      const bytes = built(fontFile(family, 'Bold'));
      assert.deepEqual(familiesOf(bytes), [family]);
      assert.deepEqual(typst(bytes), [family]);
    });

  for (const [name, family] of [
    ['Source Sans 3', 'Source Sans 3'],
    ['Source Sans 3 ExtraLight', 'Source Sans 3'],
    ['Noto Sans Cond SemBd', 'Noto Sans'],
    ['Noto Serif Extra Condensed Semi Bold', 'Noto Serif'],
    ['Lato-Black', 'Lato'],
    ['Font Ultra', 'Font Ultra'],
    ['Font Ultra Bold', 'Font'],
    ['Times New Roman', 'Times New Roman'],
    ['Highlight', 'Highlight'],
    ['.SF NS Text', 'SF NS Text'],
    ['微软雅黑 Light', '微软雅黑'],
  ] as const)
    it(`are without the style: ${name}`, () => {
      const bytes = fontNamed({ text: name });
      assert.deepEqual(typst(bytes), [family], 'Typst');
      assert.deepEqual(familiesOf(bytes), [family]);
    });

  it('keep the narrow one that is a family of its own', () => {
    const bytes = fontNamed({ text: 'Archivo Narrow' }, { text: 'ArchivoNarrow-Regular', id: 6 });
    assert.deepEqual(typst(bytes), ['Archivo Narrow'], 'Typst');
    assert.deepEqual(familiesOf(bytes), ['Archivo Narrow']);
  });

  it('are read as a Mac writes them, and not from names of another use', () => {
    const bytes = fontNamed({ text: 'Typographic', id: 16 }, { text: 'Café', platform: 1 }, { text: 'Other' });
    assert.deepEqual(familiesOf(bytes), typst(bytes));
    assert.deepEqual(familiesOf(fontNamed({ text: 'Typographic', id: 16 })), []);
  });

  it('are several of a collection, each once', () => {
    const fonts = ['Lora', 'Inter', 'Inter Bold'].map((text) => Buffer.from(fontNamed({ text })));
    const head = Buffer.alloc(12 + fonts.length * 4);
    head.write('ttcf');
    head.writeUInt32BE(0x10000, 4);
    head.writeUInt32BE(fonts.length, 8);
    let start = head.length;
    for (const [n, font] of fonts.entries()) {
      head.writeUInt32BE(start, 12 + n * 4);
      // Tables of a collection are found from the beginning of the file.
      for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
        font.writeUInt32BE(font.readUInt32BE(at + 8) + start, at + 8);
      start += font.length;
    }
    const bytes = Buffer.concat([head, ...fonts]);
    assert.deepEqual(familiesOf(bytes), ['Lora', 'Inter']);
    assert.deepEqual(typst(bytes), ['Lora', 'Inter', 'Inter']);
  });

  it('are none of what is no font, and of one that is cut off', () => {
    assert.equal(familiesOf(new Uint8Array()), undefined);
    assert.equal(familiesOf(Buffer.from('wOF2 and more')), undefined);
    const whole = fontNamed({ text: 'Lora' });
    for (const length of [4, 11, 30, 200, whole.length - 20])
      assert.deepEqual(familiesOf(whole.subarray(0, length)), [], String(length));
    assert.deepEqual(familiesOf(Buffer.from('ttcf\0\x01\0\0\xff\xff\xff\xff\0\0\0\x0c', 'latin1')), []);
  });
});
