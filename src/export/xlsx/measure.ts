/** A font as far as it matters for how much room a text takes. Sizes in points. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
}

const PIXELS_PER_POINT = 96 / 72;
/** Letters are a little wider in one program than in another; a row that is too high is better than a word cut off. */
const SAFETY = 1.04;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Whether a text has letters that are drawn by an East Asian font, whose lines are higher. */
export function hasWide(text: string): boolean {
  return WIDE.test(text);
}

/** Widths in thousandths of the size: Helvetica, which Arial and Liberation Sans share (Adobe Core 14 AFM files, 1997). */
const LATIN: readonly (readonly [width: number, letters: string])[] = [
  [222, "ijl'"],
  [278, 'ftI.,:;!/\\[]| '],
  [333, 'r()-`'],
  [400, '"*{}°'],
  [500, 'cksvxyzJ'],
  [584, '+=<>~×±'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [850, 'mM'],
  [1000, 'W%@—…'],
];
const WIDTHS = new Map(
  LATIN.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width / 1000] as const)),
);

function emOf(char: string): number {
  const known = WIDTHS.get(char) ?? WIDTHS.get(char.normalize('NFD').charAt(0));
  if (known !== undefined) return known;
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x300) return /\p{Lu}/u.test(char) ? 0.7 : 0.556;
  if (WIDE.test(char) || code > 0xffff) return 1;
  if (/\p{Mark}/u.test(char)) return 0;
  return /\p{Script=Arabic}/u.test(char) ? 0.58 : 0.66;
}

const ems = new Map<string, number>();

function charWidth(char: string): number {
  let em = ems.get(char);
  if (em === undefined) ems.set(char, (em = emOf(char)));
  return em;
}

/** Pixels that a text takes on one line. */
export function textWidth(text: string, { size, bold }: Face): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size * PIXELS_PER_POINT * (bold ? 1.08 : 1);
}

/** A blank at which a line may end: not those that hold together what they stand between. */
const BLANK = '[^\\S\\u00a0\\u202f]';
const BLANKS = new RegExp(`${BLANK}+`);
const WORDS = new RegExp(`${BLANK}*[\\S\\u00a0\\u202f]+${BLANK}*|${BLANK}+`, 'g');

/** The longest line of a text, or its longest word: the least width at which no word is broken. */
export function widest(text: string, face: Face, by: 'line' | 'word'): number {
  return Math.max(0, ...text.split(by === 'line' ? /\n/ : BLANKS).map((part) => textWidth(part, face)));
}

/**
 * A text as it falls into lines of `width` pixels. Joined they are the text again. Words are broken only where they are
 * longer than a line; East Asian text between any two letters.
 */
export function wrapped(text: string, width: number, face: Face): string[] {
  const lines: string[] = [];
  const paragraphs = text.split(/(?<=\n)/);
  for (const paragraph of paragraphs) {
    let [line, used] = ['', 0];
    for (const piece of pieces(paragraph, width, face)) {
      const wide = textWidth(piece.trimEnd(), face) * SAFETY;
      if (line !== '' && used + wide > width) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      line += piece;
      used += textWidth(piece, face) * SAFETY;
    }
    lines.push(line);
  }
  return text.endsWith('\n') ? [...lines, ''] : lines;
}

/** Words with the blanks after them, and single letters where a line may break anywhere. */
function pieces(paragraph: string, width: number, face: Face): string[] {
  const words = paragraph.match(WORDS) ?? [paragraph];
  return words.flatMap((word) =>
    hasWide(word) || textWidth(word.trim(), face) * SAFETY > width ? Array.from(word) : [word],
  );
}
