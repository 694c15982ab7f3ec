import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';
import type { DocumentView } from '../view/schema.ts';
import { fontsOf, languagesOf } from './fonts.ts';
import { mm } from './units.ts';

/** Greys of the page, as in the HTML. */
export const INK = '1C252C';
export const SOFT = '5A6872';
export const LINE = 'DFE4E7';
export const TINT = 'F3F6F6';
export const WARNING = { text: '6A4708', fill: 'FDF5E3', line: 'D69A2D' } as const;

const ACCENT = '175563';

/** The seller's colour, for lines and for text. */
export interface Accent {
  readonly line: string;
  readonly text: string;
}

/** The seller's colour; text in a colour too light to be read on white is in ink. */
export function accentOf(color: string | null): Accent {
  const line = /^#([\da-f]{6})$/i.exec(color ?? '')?.[1]?.toUpperCase() ?? ACCENT;
  return { line, text: contrast(line) < 3 ? INK : line };
}

/** Contrast with white (WCAG 2.2, 1.4.3: large text needs 3). */
function contrast(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The named styles besides Word's own, so that a seller can change the look of all of a kind at once. */
export type Style =
  'Title' | 'Heading1' | 'Label' | 'Second' | 'Fine' | 'Small' | 'Goods' | 'Grand' | 'Note' | 'Footer';

interface Spacing {
  readonly line: number;
  readonly lineRule: 'atLeast' | 'exact';
}

/**
 * Lines have one height whatever the writing in them, so that Chinese and figures in a row stand on one line, and a
 * font made larger makes room for itself. Yu Gothic alone wants 1.7 lines for itself: Japanese lines have a fixed height.
 */
function spacing(points: number, japanese: boolean): Spacing {
  return {
    line: Math.round(points * 1.4 * 20),
    lineRule: japanese ? LineRuleType.EXACT : LineRuleType.AT_LEAST,
  };
}

const TEXT = 9.25;

/** All styles of a document. */
export function stylesOf(view: DocumentView, accent: Accent): IStylesOptions {
  const japanese = view.language === 'ja';
  const look = (points: number, run: object = {}, paragraph: object = {}) => ({
    run: { size: points * 2, ...run },
    paragraph: { spacing: { before: 0, after: 0, ...spacing(points, japanese) }, ...paragraph },
  });
  const style = (name: Style, points: number, run: object = {}, paragraph: object = {}) => ({
    id: name,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...look(points, run, paragraph),
  });
  return {
    default: {
      document: look(TEXT, { color: INK, font: fontsOf(view), language: languagesOf(view) }),
      title: look(23, { color: accent.text, characterSpacing: 16 }),
      heading1: look(8, { color: SOFT, bold: true }, { keepNext: true, outlineLevel: 0 }),
    },
    paragraphStyles: [
      style('Label', 7.5, { color: SOFT, bold: true }),
      style('Second', 7, { color: SOFT }),
      style('Fine', 8.25),
      style('Small', 7.75, { color: SOFT }),
      style('Goods', TEXT, { bold: true }),
      style('Grand', 17, { color: accent.text, bold: true }),
      style('Note', TEXT),
      style('Footer', 7.5, { color: SOFT }),
    ],
  };
}

/**
 * A name for lists and pictures that no text of a user can hold: until the end the library writes `{name}` for them
 * into the XML and would find it in texts too.
 */
export function privateName(name: string): string {
  return `${name}\uffff`;
}

export const NOTES = privateName('notes');

/** Notes are numbered so that a mail can refer to them. */
export function numberingOf(): INumberingOptions {
  const paragraph = { indent: { start: mm(6), hanging: mm(6) } };
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START };
  return { config: [{ reference: NOTES, levels: [{ ...level, style: { run: { color: SOFT }, paragraph } }] }] };
}
