import type { CellStyle } from 'hucre/xlsx';
import type { DesignModel } from '../../core/documents/model.ts';
import { accentOf, lightened } from '../color.ts';
import { isRightToLeft, mainOf, secondOf } from '../labels.ts';
import type { Speech } from '../labels.ts';
import type { Language } from '../../core/tables/languages.ts';

/** How a cell looks; what is left out is as in plain text. Sizes in points. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: Colour;
  /** In the direction of the sheet; `figure` is right in any, so that decimals stand below each other. */
  readonly align?: 'start' | 'center' | 'end' | 'figure';
  readonly valign?: 'center' | 'bottom';
  /** A text beside another that runs up to it. */
  readonly indent?: boolean;
  readonly fill?: Colour;
  readonly above?: Rule;
  readonly below?: Rule;
  readonly start?: Rule;
  readonly end?: Rule;
}

type Colour = 'ink' | 'soft' | 'accent' | 'accentLine' | 'accentTint' | 'line' | 'frame' | 'tint' | 'warning' | 'amber';

/** Lines between cells, with their colours. */
const RULES = {
  hair: ['hair', 'line'],
  thin: ['thin', 'soft'],
  frame: ['thin', 'frame'],
  ink: ['thin', 'ink'],
  accent: ['medium', 'accentLine'],
  accentThin: ['thin', 'accentLine'],
} as const satisfies Readonly<Record<string, readonly ['hair' | 'thin' | 'medium', Colour]>>;
type Rule = keyof typeof RULES;

export const BODY = 10;

/** Colours of the page, besides those that the seller's comes to. */
const COLOURS: Readonly<Record<Exclude<Colour, `accent${string}`>, string>> = {
  ink: '1C252C',
  soft: '5A6872',
  line: 'C9D0D4',
  frame: '9AA5AC',
  tint: 'F3F6F6',
  warning: '6A4708',
  amber: 'FDF5E3',
};

/** Families that Windows and Office bring in every country, how high a line of theirs is against its letters, and how wide against Arial. */
const LATIN = { name: 'Arial', line: 1.23, wide: 1 };
const EAST_ASIAN: Partial<Record<Language, typeof LATIN>> = {
  zh: { name: 'Microsoft YaHei', line: 1.45, wide: 1.06 },
  'zh-Hant': { name: 'Microsoft JhengHei', line: 1.45, wide: 1.06 },
  ja: { name: 'Yu Gothic', line: 1.75, wide: 1.06 },
  ko: { name: 'Malgun Gothic', line: 1.45, wide: 1.06 },
};
/** A line with East Asian letters in another font: they come from one that is higher. */
export const MIXED_LINE = 1.45;

/** The look of one document's sheets. */
export interface Styles {
  readonly font: string;
  /** Height of a line of plain text, in sizes of its letters. */
  readonly line: number;
  /** How much wider its letters are than those that are measured. */
  readonly wide: number;
  readonly rightToLeft: boolean;
  readonly classic: boolean;
  colour(name: Colour): string;
  /** The style of a cell; equal looks and formats give the same object. */
  cell(look: Look, format: string | undefined, flow: Flow, how?: { readonly quoted: boolean }): CellStyle;
}

/** Numbers and dates stand on one line; text is wrapped, and reads as its letters do. */
export type Flow = 'number' | 'date' | 'ltr' | 'rtl';

export function stylesOf(design: DesignModel, speech: Speech): Styles {
  const [main, second] = [mainOf(speech), secondOf(speech)];
  const face = EAST_ASIAN[main] ?? (second && EAST_ASIAN[second]) ?? LATIN;
  const font = design.font ?? face.name;
  const { line, text } = accentOf(design.color);
  const colours = { ...COLOURS, accent: text, accentLine: line, accentTint: lightened(line, 0.88) };
  const colour = (name: Colour): string => colours[name];
  const rightToLeft = isRightToLeft(speech);
  const known = new Map<Look, Map<string, CellStyle>>();
  return {
    font,
    // Of a font of the seller's own nothing is known.
    line: Math.max(face.line, design.font === undefined ? 0 : MIXED_LINE),
    wide: Math.max(face.wide, design.font === undefined ? 0 : 1.08),
    rightToLeft,
    classic: design.layout === 'classic',
    colour,
    cell(look, format, flow, { quoted } = { quoted: false }) {
      let styles = known.get(look);
      if (!styles) known.set(look, (styles = new Map()));
      const key = `${flow} ${quoted} ${format ?? ''}`;
      let style = styles.get(key);
      if (!style) styles.set(key, (style = cellStyle(look, { format, flow, quoted, font, rightToLeft, colour })));
      return style;
    },
  };
}

type Side = NonNullable<NonNullable<CellStyle['border']>['top']>;

interface Frame {
  readonly format: string | undefined;
  readonly flow: Flow;
  readonly quoted: boolean;
  readonly font: string;
  readonly rightToLeft: boolean;
  readonly colour: (name: Colour) => string;
}

function cellStyle(look: Look, { format, flow, quoted, font, rightToLeft, colour }: Frame): CellStyle {
  const { size = BODY, bold, color = 'ink', valign, fill } = look;
  // LibreOffice does not always indent from the right.
  const centred = rightToLeft && look.indent === true && look.align === undefined;
  const { align = 'start', indent } = centred ? { align: 'center' as const } : look;
  const [start, end] = rightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const side = (rule: Rule): Side => ({ style: RULES[rule][0], color: { rgb: colour(RULES[rule][1]) } });
  // A right-to-left sheet is mirrored with its lines, unlike with the sides of its texts.
  const sides = [
    ['top', look.above],
    ['bottom', look.below],
    ['left', look.start],
    ['right', look.end],
  ] as const;
  const border = Object.fromEntries(sides.flatMap(([name, rule]) => (rule ? [[name, side(rule)]] : [])));
  return {
    font: { name: font, size, color: { rgb: colour(color) }, ...(bold ? { bold } : {}) },
    alignment: {
      horizontal: { start, end, center: 'center' as const, figure: 'right' as const }[align],
      vertical: valign ?? 'top',
      ...(indent ? { indent: 1 } : {}),
      ...(flow === 'number' || flow === 'date' ? {} : { wrapText: true }),
      // Where the sheet runs the other way, programs differ in what they take the direction of a text from.
      ...(rightToLeft && flow !== 'number' ? { readingOrder: flow === 'ltr' ? 'ltr' : 'rtl' } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour(fill) } } } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
    ...(quoted ? { protection: QUOTED } : {}),
  };
}

/** The library has no word for a quoted text: such a style is set apart by what every cell is without it, locked. */
const QUOTED = { locked: true };

/** What is set apart becomes a text that stays one when a person edits it (ECMA-376 part 1, 18.8.45 quotePrefix). */
export function withQuotes(stylesXml: string): string {
  return stylesXml.replace(
    /<xf ([^<>]*?) applyProtection="[^"]*"([^<>]*)>((?:(?!<\/xf>).)*?)<protection locked="1"\/>/gs,
    '<xf $1 quotePrefix="1"$2>$3',
  );
}
