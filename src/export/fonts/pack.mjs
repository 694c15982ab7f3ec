// Builds the fonts that ship: of each family what `core/tables/glyphs.ts` says it holds, cut out of the full fonts on npm.
// A tool of the build; it does not ship.
import { transform } from 'esbuild';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DEFINITION = path.join(ROOT, 'src/core/tables/glyphs.ts');
const PACKAGES = path.join(ROOT, 'node_modules');
const CACHE = path.join(PACKAGES, '.cache/tradewright');

const noto = (name, file) => ({
  from: `@expo-google-fonts/${name}`,
  licence: 'LICENSE_FONT',
  files: { Regular: `400Regular/${file}_400Regular.ttf`, Bold: `700Bold/${file}_700Bold.ttf` },
});

const SOURCES = {
  'Noto Sans': noto('noto-sans', 'NotoSans'),
  'Noto Sans SC': noto('noto-sans-sc', 'NotoSansSC'),
  'Noto Sans JP': noto('noto-sans-jp', 'NotoSansJP'),
  'Noto Sans KR': noto('noto-sans-kr', 'NotoSansKR'),
  // Not Noto Sans Arabic: text copied out of a PDF that is set in it is not what was written.
  Vazirmatn: {
    from: 'vazirmatn',
    licence: 'OFL.txt',
    files: { Regular: 'fonts/ttf/Vazirmatn-Regular.ttf', Bold: 'fonts/ttf/Vazirmatn-Bold.ttf' },
    // As the font says of itself.
    remark: `Latin glyphs are imported from Roboto (version v3.004) under the Apache License, Version 2.0:
https://www.apache.org/licenses/LICENSE-2.0`,
  },
};

const OPTIONS = {
  targetFormat: 'truetype',
  // What text of these languages needs, and how figures are written. Others would draw in thousands of other shapes.
  keepFeatures: [
    ...['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'clig', 'calt', 'rlig', 'rclt', 'curs'],
    ...['init', 'medi', 'fina', 'isol'],
    ...['tnum', 'pnum', 'lnum', 'case', 'frac', 'numr', 'dnom'],
  ],
  preserveNameIds: [13, 14], // besides the names and the copyright: the licence and its address
  noHinting: true,
  // Vertical writing, lists of styles, rules for small screens.
  dropTables: ['vhea', 'vmtx', 'VORG', 'STAT', 'gasp'],
};

/** Puts the fonts and their licence into a folder. What was built once is kept and taken from there. */
export async function packFonts(to) {
  const { code } = await transform(fs.readFileSync(DEFINITION, 'utf8'), { loader: 'ts', format: 'esm' });
  const kept = path.join(CACHE, `fonts-${digest(code)}`);
  if (!fs.existsSync(kept)) {
    const glyphs = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    const making = path.join(CACHE, `making-${process.pid}`);
    fs.mkdirSync(making, { recursive: true });
    await makeFonts(glyphs, making);
    try {
      fs.renameSync(making, kept);
    } catch (error) {
      // Another build was faster.
      fs.rmSync(making, { recursive: true });
      if (!fs.existsSync(kept)) throw error;
    }
  }
  fs.cpSync(kept, to, { recursive: true });
}

async function makeFonts({ FONT_FAMILIES, FONT_WEIGHTS, charactersOf, fontFile }, folder) {
  for (const family of FONT_FAMILIES) {
    const { from, files } = SOURCES[family];
    const text = Array.from(charactersOf(family), (code) => String.fromCodePoint(code)).join('');
    for (const weight of FONT_WEIGHTS) {
      const whole = fs.readFileSync(path.join(PACKAGES, from, files[weight]));
      fs.writeFileSync(path.join(folder, fontFile(family, weight)), await subsetFont(whole, text, OPTIONS));
    }
  }
  fs.writeFileSync(path.join(folder, 'OFL.txt'), licences(FONT_FAMILIES));
}

/** What the fonts hang on: the definition, this file, and the versions of the packages. */
function digest(definition) {
  const packages = [...Object.values(SOURCES).map(({ from }) => from), 'subset-font', 'harfbuzzjs'];
  const parts = [definition, fs.readFileSync(fileURLToPath(import.meta.url), 'utf8'), ...packages.map(versionOf)];
  return crypto.createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

function versionOf(name) {
  return `${name} ${JSON.parse(fs.readFileSync(path.join(PACKAGES, name, 'package.json'), 'utf8')).version}`;
}

/** The copyright of each font, then the licence, which is the same for all. */
function licences(families) {
  const read = families.map((family) => {
    const { from, licence, remark } = SOURCES[family];
    const [copyright, ...lines] = fs
      .readFileSync(path.join(PACKAGES, from, licence), 'utf8')
      .trim()
      .split(/\r?\n/);
    const text = lines.join('\n').trim();
    return { text, entry: [family, copyright, `From ${versionOf(from)}.`, ...(remark ? [remark] : [])].join('\n') };
  });
  const [first, ...others] = read.map(({ text }) => text.replace('http://', 'https://'));
  if (others.some((other) => other !== first)) throw new Error('the licences of the fonts differ');
  const entries = read.map(({ entry }) => entry);
  const head = 'These fonts are cut down to the characters that trade documents need; they are otherwise as published.';
  return `${[head, ...entries, first].join('\n\n')}\n`;
}
