import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';
import { fontsOf, languagesOf } from './fonts.ts';
import { privateName } from './private-name.ts';
import type { Sheet } from './sheet.ts';
import { mm } from './units.ts';

/** Greys of the page, as in the PDF. */
export const INK = '1C252C';
export const SOFT = '5A6872';
export const LINE = 'DFE4E7';
/** The lines of the classic layout's frames; width in points. */
export const THIN = { width: 0.5, color: '9AA5AC' } as const;
export const TINT = 'F3F6F6';
export const WARNING = { text: '6A4708', fill: 'FDF5E3', line: 'D69A2D' } as const;

/** The named styles besides Word's own, so that a seller can change the look of all of a kind at once. */
export type Style =
  | 'Title'
  | 'Heading1'
  | 'Head'
  | 'Column'
  | 'Label'
  | 'Second'
  | 'Fine'
  | 'Small'
  | 'Goods'
  | 'Grand'
  | 'Note'
  | 'Footer';

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
    line: Math.round(points * 1.3 * 20),
    lineRule: japanese ? LineRuleType.EXACT : LineRuleType.AT_LEAST,
  };
}

const TEXT = 9;

/** All styles of a document. */
export function stylesOf({ like: view, accent, classic }: Sheet): IStylesOptions {
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
  const below = { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 2 };
  const heading = { before: 0, after: mm(1.5), ...spacing(7.5, japanese) };
  return {
    default: {
      document: look(TEXT, { color: INK, font: fontsOf(view), language: languagesOf(view) }),
      title: classic
        ? look(17, { color: INK, bold: true }, { alignment: AlignmentType.CENTER })
        : look(23, { color: accent.text, characterSpacing: 16 }),
      heading1: look(7.5, { color: SOFT }, { outlineLevel: 0, border: { bottom: below }, spacing: heading }),
    },
    paragraphStyles: [
      style('Head', 7.5, classic ? { color: accent.text, bold: true } : { color: SOFT }),
      style('Column', 7.5, { bold: true }),
      style('Label', 7.5, { color: SOFT }),
      style('Second', 7, { color: SOFT }),
      style('Fine', 8.25),
      style('Small', 7.75, { color: SOFT }),
      style('Goods', TEXT, { bold: true }),
      style('Grand', classic ? 13 : 17, { color: accent.text, bold: true }),
      style('Note', TEXT),
      style('Footer', 7.5, { color: SOFT }),
    ],
  };
}

export const NOTES = privateName('notes');

/** Notes are numbered so that a mail can refer to them. */
export function numberingOf(): INumberingOptions {
  const paragraph = { indent: { start: mm(6), hanging: mm(6) } };
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START };
  return { config: [{ reference: NOTES, levels: [{ ...level, style: { run: { color: SOFT }, paragraph } }] }] };
}
