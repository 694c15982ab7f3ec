import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { FONT_FAMILIES, FONT_WEIGHTS, charactersOf, fontFile } from '../../../src/core/tables/glyphs.ts';
import type { FontFamily } from '../../../src/core/tables/glyphs.ts';
import { readFont } from './sfnt.ts';

const BUILT = path.join(import.meta.dirname, '../../../dist/fonts');

/** Of a package of 20 MB, beside Typst's 10.8. */
const MOST_DEFLATED = 6_620_000;

/** What text in the languages of a font cannot do without. */
const FEATURES: Readonly<Record<FontFamily, readonly string[]>> = {
  'Noto Sans': ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'tnum'],
  Amiri: ['kern', 'mark', 'init', 'medi', 'fina', 'rlig'],
  'Noto Sans SC': ['kern', 'locl'],
  'Noto Sans JP': ['kern', 'locl'],
  'Noto Sans KR': ['kern', 'locl'],
};

const codesOf = (text: string): number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0);

describe('the built-in fonts', () => {
  for (const family of FONT_FAMILIES)
    for (const weight of FONT_WEIGHTS)
      describe(fontFile(family, weight), () => {
        const bytes = fs.readFileSync(path.join(BUILT, fontFile(family, weight)));
        const font = readFont(bytes);

        it('has the name and the weight that documents ask for', () => {
          assert.deepEqual([font.names.get(1), font.names.get(2)], [family, weight]);
          assert.equal(font.weight, weight === 'Bold' ? 700 : 400);
        });

        it('holds the characters that are said to be covered, and no others', () => {
          const said = charactersOf(family);
          assert.deepEqual(
            [...said].filter((code) => !font.characters.has(code)),
            [],
          );
          assert.deepEqual(
            [...font.characters.keys()].filter((code) => !said.has(code)),
            [],
          );
        });

        it('writes Latin words within its own script', () => {
          const missing = codesOf('Az 09.,%()/-~!').filter((code) => !font.characters.has(code));
          assert.deepEqual(missing, []);
        });

        it('keeps the features of its languages', () => {
          assert.deepEqual(
            FEATURES[family].filter((feature) => !font.features.has(feature)),
            [],
          );
        });

        it('has digits of one width, so that figures stand under one another', () => {
          const widths = codesOf('0123456789').map((code) => font.widthOf(font.characters.get(code) ?? 0));
          assert.equal(new Set(widths).size, 1, widths.join());
        });

        it('says itself whose it is and under which licence', () => {
          assert.match(font.names.get(0) ?? '', /(Copyright|\(c\)) 20\d\d/);
          assert.match(font.names.get(13) ?? '', /SIL Open Font License, Version 1\.1/);
        });

        it('bears no reserved name', () => {
          for (const id of [1, 3, 4, 6]) assert.doesNotMatch(font.names.get(id) ?? '', /Source/);
        });
      });

  it('come with their licence: the copyright of each and the text', () => {
    const text = fs.readFileSync(path.join(BUILT, 'OFL.txt'), 'utf8');
    for (const family of FONT_FAMILIES)
      assert.match(text, new RegExp(`^${family}\nCopyright 20.*\nFrom \\S+ [\\d.]+\\.$`, 'm'));
    assert.match(text, /SIL OPEN FONT LICENSE Version 1\.1[^]*PERMISSION & CONDITIONS[^]*DISCLAIMER/);
  });

  it('are all there is in their folder, and fit into the package', () => {
    const files = FONT_FAMILIES.flatMap((family) => FONT_WEIGHTS.map((weight) => fontFile(family, weight)));
    assert.deepEqual(fs.readdirSync(BUILT).sort(), [...files, 'OFL.txt', 'fonts.json'].sort());
    const sizes = files.map((file) => zlib.deflateRawSync(fs.readFileSync(path.join(BUILT, file))).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < MOST_DEFLATED, `${total} bytes`);
  });
});
