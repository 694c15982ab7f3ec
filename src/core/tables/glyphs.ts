/** The families of the built-in fonts, by the names that they have inside, in the order in which Latin text asks them. */
export const FONT_FAMILIES = ['Noto Sans', 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR', 'Amiri'] as const;
export type FontFamily = (typeof FONT_FAMILIES)[number];

export const FONT_WEIGHTS = ['Regular', 'Bold'] as const;
export type FontWeight = (typeof FONT_WEIGHTS)[number];

/** The file of a built-in font: `NotoSansSC-Bold.ttf`. */
export function fontFile(family: FontFamily, weight: FontWeight): string {
  return `${family.replace(/ /g, '')}-${weight}.ttf`;
}

// Code points in hexadecimal, as single ones and as ranges. All are in the Basic Multilingual Plane.

/** In every font, so that a run of Chinese or Arabic may hold Latin words without a change of face. */
const ASCII = '20-7e';

/**
 * Latin with all letters of Europe, Vietnam, Turkey and Africa, Greek, Cyrillic with those of Ukraine and Central Asia.
 * Not the stroke 338: with it a layout engine would build ≠ out of two glyphs instead of asking the next font.
 */
const LATIN = `${ASCII} a0-24f 253-254 256-257 259 25b 260 263 268-269 26f 272 275 280 283 288-28c 292 2b9-2bc 2c6-2dd
  300-337 339-36f 37a 37e 384-38a 38c 38e-3a1 3a3-3d1 3d6 3f4-3f5 400-45f 462-463 472-475 48a-4ff 51a-51d 524-527
  1e00-1eff 2000-2064 2066-2071 2074-208e 2090-209c 20a0-20c0 2103 2105 2109 2113 2116-2117 211e 2120 2122 2126
  212a-212b 212e 2150-215f 2189 2212 25cc fb00-fb06`;

/** Signs that stand inside Chinese, Japanese and Korean text, each in its own width: `×`, `°`, `“”`, `…`. */
const SIGNS = 'a0-ff 2010-2016 2018-201a 201c-201e 2020-2022 2025-2027 2030 2032-2033 2035 2039-203c';

/** Signs, units, arrows and numbers of Chinese, Japanese and Korean text, the same in all three: once, with the Chinese. */
const SYMBOLS = `2103 2105 2109 2113 2116 2121-2122 2126-2127 212b 2160-216b 2170-217b 2190-2199 21c4-21c6 21cb-21cc 21d0
  21d2 21d4 21e6-21e9 2200 2202-2203 2205-220b 220f 2211-2213 2215 221a 221d-2220 2223 2225-222e 2234-2237 223d 2243
  2245 2248 224c 2260-2262 2264-2267 226a-226b 226e-226f 2272-2273 2276-2277 2282-2287 228a-228b 2295-2299 22a0 22a5
  22bf 22da-22db 22ef 2312 2460-249b 24ea-24ff 2500-2503 250c 2510 2514 2518 251c 2524 252c 2534 253c 2588 2591-2593
  25a0-25ab 25b1-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cc 25ce-25d3 25e2-25e6 25ef 2605-2606 260e 2640
  2642 2660-2667 2672-267d 26a0 2713 273d 2776-277f 27a1 3000-303f 3231-3232 3239 3388-3389 338d-33a6 33a9-33ac
  33b3 33b7-33b9 33bc-33c1 33c4 33c8 33cd 33d7 fe50-fe52 fe54-fe66 fe68-fe6b ff01-ff5e ffe0-ffe6`;

/** Kana, Japanese punctuation, half-width kana as in bank papers, and the squared words of JIS X 0208's neighbours. */
const KANA = `3000-303f 3041-3096 3099-30ff 3303 330d 3314 3318 3322-3323 3326-3327 332b 3336 333b 3349-334a 334d 3351
  3357 337b-337e ff01-ff9f ffe0-ffe6`;

/** Letters of Hangul that stand alone, and those in brackets and circles: ㈜ is a company. */
const HANGUL = '3000-3003 3008-3011 3131-318e 3200-321e 3260-327f';

/**
 * Arabic, Persian and Urdu, with Pashto and Kurdish as far as the font goes, and old codes for shaped letters; signs of
 * comparison in the shapes that Latin text has (the Chinese font’s lean).
 */
const ARABIC = `${ASCII} a0 ab bb 60c-60d 610-612 615 61b 61f 621-63a 63d 640-658 65a-65b 660-671 674 679 67c 67e 681
  685-686 688-689 691 693 695-696 698 69a 6a0-6a1 6a4 6a9-6ad 6af 6b5 6ba 6bc-6be 6c0-6c3 6c6-6d0 6d2-6d5 6dc-6de 6e9
  6f0-6f9 200b-200f fb50-fb51 fb56-fb59 fb66-fb6d fb7a-fb7d fb88-fb95 fb9e-fb9f fba5 fba7-fbb1 fbbf-fbc0 fbd3-fbdc
  fbde-fbdf fbe2-fbe3 fbe8-fbe9 fbfc-fbff fd3e-fd3f fdf2 fdfc fe70-fe72 fe74 fe76-fefc`;

/**
 * Chinese characters of names, places and goods that neither GB 2312 nor the common half of Big5 has. A choice, no
 * standard: 镕 and 堃 are given names, 碶 stands in Ningbo’s place names, 埗 and 鰂 in Hong Kong’s, 釹 and 鋯 are the
 * full forms of elements, 嘜 are shipping marks.
 */
const CHOSEN =
  '俁俬倓傕冚卬厙唚嗩嘜嚦坉坔坵垚垟垵埗埡堃堎堨塅塆塏塝塤塱墈墘壚壠壵夀奡妘姈姸娬婳媖嫄嫚嬙嬿寗屾峃崀嵙嵚嵻嶗嶧嶴' +
  '弢弳彣怹戇戧扆摳撟撣擼攄攽旸昫暐朓枱梘梽梿棨椆橞檁檉櫧櫱櫳櫸欏氌氹汧汭沄洑洣洺浉浐浭涢涴淥淶湉湞湴溇溈溎溠溦滈' +
  '滎滖滘滙滶滻漈漖漟漷潏潖澔澥澩澮濼瀍瀠瀼灃灄灅灈灊灕灢灧灨炘炟烔烜烴焗煐煒熗燊燚猇獂獴獼玕玘玚玭珅珺琀琤瑀瑄瑋' +
  '瑒璠瓅甪畬瘂瘞癤盩硍硘硚硨碭碶碸磜磡礐礱祊祎祾禕禤禩秾穭窎筎篢簰籜籩籪粿糉紈紓絝綃綈緄緗緱縧縶繾纘纮缐羑羢羥翀' +
  '翃翚翯翾耬脷腖腡臜芃茀莀莙菂菼葒蒓蓯蓽蔞蔪蕢薌藶虓虯虷蛺蜎螄螠蟎蟣蟳蠆蠐蠘衎褳襇詵諗謅谞賾赟赪趲躚軲軺輋遹邘邠' +
  '邽郕郚郟郪郿鄀鄆鄌鄑鄔鄚鄜鄠鄩鄺酂釒釓釔釕釷釹釺鈀鈁鈄鈈鈥鈦鈧鈮鈰鈳鉕鉬鉭鉲鉳鉺鉿銠銣銥銦銩銪銫銱鋂鋃鋌鋝鋥鋦' +
  '鋨鋯鋱錇錈錒錟錸錼鍀鍁鍆鍇鍘鍩鍶鍺鎄鎇鎝鎣鎦鎪鎵鎿鏇鏌鏵鏷鏹鐋鐒鐝鐠鐦鐧鐨鐿鑀鑊鑌鑥鑭钖铻锜锳镕閬閶閽闞闿阇隉' +
  '霂靚鞀韙韡頇頎頔顢颋颙颮飏飐餈餱餳餷餸餼饃饈饊饸饹駔騶驄驊驏骉骎骕骙鮁鮐鮚鮝鮞鮸鯁鯇鯓鯝鯪鯫鯴鯷鯿鰂鰠鰣鰨鰩鰳' +
  '鰵鰷鱅鱘鱝鱭鱲鱺鲃鲘鲯鲹鳀鳛鴝鵒鵓鶘鸌鸕鸝鸮鹍鹓鹔鹮黿鼉龑龘龢';

/** A part of a legacy encoding: all pairs of a first and a second byte in these ranges. */
interface Block {
  readonly encoding: string;
  readonly lead: Range;
  readonly trail: readonly Range[];
}
type Range = readonly [first: number, last: number];

const HIGH: Range = [0xa1, 0xfe];
const LOW: Range = [0x40, 0x7e];

// The standards stand in every host as tables of encodings: rows 16–87 of GB 2312-80, level 1 of Big5 (A440–C67E), rows
// 16–47 and 48–84 of JIS X 0208, IBM's additions to it (names such as 髙 and 﨑), rows 16–40 of KS X 1001.
const GB_2312: readonly Block[] = [{ encoding: 'gb18030', lead: [0xb0, 0xf7], trail: [HIGH] }];
const BIG5_LEVEL_1: readonly Block[] = [
  { encoding: 'big5', lead: [0xa4, 0xc5], trail: [LOW, HIGH] },
  { encoding: 'big5', lead: [0xc6, 0xc6], trail: [LOW] },
];
const JIS_LEVEL_1: readonly Block[] = [{ encoding: 'euc-jp', lead: [0xb0, 0xcf], trail: [HIGH] }];
const JIS_LEVEL_2: readonly Block[] = [{ encoding: 'euc-jp', lead: [0xd0, 0xf4], trail: [HIGH] }];
const JIS_NAMES: readonly Block[] = [{ encoding: 'shift_jis', lead: [0xfa, 0xfc], trail: [LOW, [0x80, 0xfc]] }];
const KS_X_1001: readonly Block[] = [{ encoding: 'euc-kr', lead: [0xb0, 0xc8], trail: [HIGH] }];

/** What a font holds: code points by range, single characters, and parts of encodings. */
interface Content {
  readonly ranges: string;
  readonly single?: string;
  readonly blocks?: readonly Block[];
  /** Of these what the Chinese font lacks: the shapes of rare characters differ too little to have them twice. */
  readonly rare?: readonly Block[];
}

const CONTENTS: Readonly<Record<FontFamily, Content>> = {
  'Noto Sans': { ranges: LATIN },
  Amiri: { ranges: ARABIC },
  'Noto Sans SC': { ranges: `${ASCII} ${SIGNS} ${SYMBOLS}`, single: CHOSEN, blocks: [...GB_2312, ...BIG5_LEVEL_1] },
  'Noto Sans JP': { ranges: `${ASCII} ${SIGNS} ${KANA}`, blocks: JIS_LEVEL_1, rare: [...JIS_LEVEL_2, ...JIS_NAMES] },
  'Noto Sans KR': { ranges: `${ASCII} ${SIGNS} ${HANGUL}`, blocks: KS_X_1001 },
};

type Visit = (codePoint: number) => void;

function visitRanges(ranges: string, visit: Visit): void {
  for (const range of ranges.split(/\s+/)) {
    const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    for (let code = first; code <= last; code++) visit(code);
  }
}

/**
 * Visits the Chinese characters and syllables of a part of an encoding; pairs of bytes that mean nothing leave other
 * signs behind. Where a host lacks the encoding nobody can tell what belongs to it: then all count as belonging.
 */
function visitBlock({ encoding, lead, trail }: Block, visit: Visit): void {
  const decoder = decoderOf(encoding);
  if (!decoder) {
    for (let code = 0; code < 0x10000; code++) if (isIdeograph(code) || isSyllable(code)) visit(code);
    return;
  }
  const bytes = new Uint8Array(2 * 0x100 * (lead[1] - lead[0] + 1));
  let end = 0;
  for (let first = lead[0]; first <= lead[1]; first++)
    for (const [from, to] of trail)
      for (let second = from; second <= to; second++) {
        bytes[end++] = first;
        bytes[end++] = second;
      }
  const text = decoder.decode(bytes.subarray(0, end));
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (isIdeograph(code) || isSyllable(code)) visit(code);
  }
}

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

/** With those that Unicode keeps for round trips: 﨑. */
function isIdeograph(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function isSyllable(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

function visitContent({ ranges, single = '', blocks = [] }: Content, visit: Visit): void {
  visitRanges(ranges, visit);
  for (let n = 0; n < single.length; n++) visit(single.charCodeAt(n));
  for (const block of blocks) visitBlock(block, visit);
}

/** The code points that a built-in font holds; a character of several scripts may be in just one of the fonts. */
export function charactersOf(family: FontFamily): ReadonlySet<number> {
  const codes = new Set<number>();
  const add: Visit = (code) => codes.add(code);
  const content = CONTENTS[family];
  visitContent(content, add);
  if (content.rare) {
    const others = charactersOf('Noto Sans SC');
    for (const block of content.rare) visitBlock(block, (code) => others.has(code) || add(code));
  }
  return codes;
}

let known: Uint8Array | undefined;

/** One bit for each code point of the Basic Multilingual Plane; made when first asked for. */
function covered(): Uint8Array {
  if (known) return known;
  const bits = new Uint8Array(0x10000 / 8);
  const add: Visit = (code) => void (bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7)));
  for (const content of Object.values(CONTENTS)) {
    visitContent(content, add);
    for (const block of content.rare ?? []) visitBlock(block, add);
  }
  return (known = bits);
}

/** Whether one of the built-in fonts has the character of this code point. */
export function isCovered(codePoint: number): boolean {
  return (((covered()[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1;
}

/** Spaces, marks of direction, joiners, selectors of a shape and soft hyphens need no glyph; halves of a pair are none. */
const WITHOUT_GLYPH = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]$/u;

/** All up to here are covered or controls. */
const ALWAYS = 0x250;

/** The characters of a text that no built-in font has, each once, as they come. */
export function uncovered(text: string): readonly string[] {
  let n = 0;
  while (n < text.length && (text.charCodeAt(n) < ALWAYS || isCovered(text.charCodeAt(n)))) n++;
  if (n === text.length) return [];
  const found = new Set<string>();
  // Letters that are written in parts are put together before a font is asked for them.
  for (const character of text.normalize('NFC'))
    if (!isCovered(character.codePointAt(0) ?? 0) && !WITHOUT_GLYPH.test(character)) found.add(character);
  return [...found];
}
