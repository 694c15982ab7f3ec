/** The colour of documents whose seller has none. */
const ACCENT = '175563';

/** The seller's colour as six hexadecimal digits: for lines and areas, and for text. */
export interface Accent {
  readonly line: string;
  readonly text: string;
}

/** The seller's colour, and the same darkened until it can be read on white and on the tint (WCAG 2.2, 1.4.3), as in the PDF. */
export function accentOf(color: string | null | undefined): Accent {
  const line = /^#([\da-f]{6})$/i.exec(color ?? '')?.[1]?.toUpperCase() ?? ACCENT;
  let text = line;
  while (luminance(text) > 0.165) text = mixed(text, (part) => part * 0.92);
  return { line, text };
}

/** A colour with so much white in it, from 0 to 1. */
export function lightened(color: string, white: number): string {
  return mixed(color, (part) => part + (255 - part) * white);
}

function mixed(color: string, change: (part: number) => number): string {
  const parts = partsOf(color).map((part) => Math.round(change(part)).toString(16).padStart(2, '0'));
  return parts.join('').toUpperCase();
}

function partsOf(color: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(color).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
