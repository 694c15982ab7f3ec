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
  // Others draw lam and alef as one sign, or set dots apart from their letters: text copied out of a PDF that is set in
  // them is not what was written. Its letters are small beside Noto Sans, so the em is made smaller.
  Amiri: { ...noto('amiri', 'Amiri'), em: 0.82 },
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
    const { from, files, em = 1 } = SOURCES[family];
    const text = Array.from(charactersOf(family), (code) => String.fromCodePoint(code)).join('');
    for (const weight of FONT_WEIGHTS) {
      const whole = fs.readFileSync(path.join(PACKAGES, from, files[weight]));
      const font = await subsetFont(whole, text, OPTIONS);
      fs.writeFileSync(path.join(folder, fontFile(family, weight)), em === 1 ? font : withEm(font, em));
    }
  }
  const names = FONT_FAMILIES.flatMap((family) => FONT_WEIGHTS.map((weight) => fontFile(family, weight)));
  fs.writeFileSync(path.join(folder, 'fonts.json'), JSON.stringify(names));
  fs.writeFileSync(path.join(folder, 'OFL.txt'), licences(FONT_FAMILIES));
}

/** A font whose letters are larger at the same size: its em becomes a share of what it was. */
function withEm(font, share) {
  const bytes = Buffer.from(font);
  // The table directory and `head`: OpenType 1.9.1, chapters “OpenType font file” and “head”.
  const record = Array.from({ length: bytes.readUInt16BE(4) }, (_, n) => 12 + n * 16).find(
    (at) => bytes.toString('latin1', at, at + 4) === 'head',
  );
  const [head, length] = [bytes.readUInt32BE(record + 8), bytes.readUInt32BE(record + 12)];
  bytes.writeUInt16BE(Math.round(bytes.readUInt16BE(head + 18) * share), head + 18);
  bytes.writeUInt32BE(0, head + 8);
  bytes.writeUInt32BE(sumOf(bytes.subarray(head, head + length)), record + 4);
  bytes.writeUInt32BE((0xb1b0afba - sumOf(bytes)) >>> 0, head + 8);
  return bytes;
}

function sumOf(bytes) {
  const words = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
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

/** Where the licence stands; its texts give the old address and the new. */
const ADDRESS = 'https://openfontlicense.org/';

/** The copyright of each font, then the licence, which is the same for all. */
function licences(families) {
  const read = families.map((family) => {
    const { from, licence } = SOURCES[family];
    const [copyright, ...lines] = fs
      .readFileSync(path.join(PACKAGES, from, licence), 'utf8')
      .trim()
      .split(/\r?\n/);
    const text = lines.join('\n').trim();
    return { text, entry: [family, copyright, `From ${versionOf(from)}.`].join('\n') };
  });
  const [first, ...others] = read.map(({ text }) =>
    text.replace(/https?:\/\/(scripts\.sil\.org\/OFL|openfontlicense\.org\/?)/g, ADDRESS),
  );
  if (others.some((other) => other !== first)) throw new Error('the licences of the fonts differ');
  const entries = read.map(({ entry }) => entry);
  const head =
    'These fonts are cut down to the characters that trade documents need; they are otherwise as published, but for the size of Amiri.';
  return `${[head, ...entries, first].join('\n\n')}\n`;
}
