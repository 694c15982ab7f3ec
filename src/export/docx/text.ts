import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import { heldTogether, isBackward, isForward } from './direction.ts';
import type { Sheet } from './sheet.ts';
import { NOTES } from './style.ts';
import type { Style } from './style.ts';
import { mm } from './units.ts';

/** Text that looks alike. Sizes in points. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
}

/** How a paragraph stands. Distances in mm. */
export interface Stance {
  readonly style?: Style;
  /** At the end of the line: right, in Arabic left. */
  readonly end?: boolean;
  /** Right in every language, so that the digits of a column stand below each other. */
  readonly figure?: boolean;
  readonly center?: boolean;
  /** Stays on the page of what follows it. */
  readonly keepNext?: boolean;
  readonly before?: number;
  readonly after?: number;
}

/**
 * User text as XML can hold it: without control characters and halves of surrogate pairs, which would make Word call the
 * file damaged.
 */
export function clean(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

const LINE_END = /\r\n|[\r\n\u0085\u2028\u2029]/;

/** The lines of a user's text, cleaned. */
export function linesOf(text: string): string[] {
  return text.split(LINE_END).map(clean);
}

/** A paragraph of spans; line breaks in them are line breaks in Word. */
export function paragraph(sheet: Sheet, content: string | readonly Span[], stance: Stance = {}): Paragraph {
  const spans = typeof content === 'string' ? [{ text: content }] : content;
  const backward = sheet.rightToLeft && (stance.style === 'Note' || spans.some(({ text }) => isBackward(text)));
  return new Paragraph({
    ...standing(sheet, stance, backward),
    children: spans.flatMap((span) => runs(span, backward)),
  });
}

/**
 * A paragraph for a picture, or empty room, at least `height` mm high. Its line grows with the picture: a fixed height,
 * as Japanese text has, would clip it.
 */
export function room(
  sheet: Sheet,
  content: ParagraphChild | undefined,
  stance: Stance & { height?: number } = {},
): Paragraph {
  const { height } = stance;
  const spacing =
    height === undefined
      ? { line: 240, lineRule: LineRuleType.AUTO }
      : { line: mm(height), lineRule: LineRuleType.AT_LEAST };
  return new Paragraph({
    ...standing(sheet, stance, sheet.rightToLeft),
    spacing: { ...spacing, ...(stance.after === undefined ? {} : { after: mm(stance.after) }) },
    ...(content === undefined ? {} : { children: [content] }),
  });
}

/**
 * In an Arabic document only what has Arabic letters is a right-to-left paragraph, and a note, whose number is on the
 * right. Names, account and phone numbers and amounts are left-to-right paragraphs on the right: otherwise the groups
 * of an account number change places.
 */
function standing(
  sheet: Sheet,
  stance: Stance,
  backward: boolean,
): ConstructorParameters<typeof Paragraph>[0] & object {
  const { style, end = false, figure = false, center = false, keepNext = false, before, after } = stance;
  const right = figure || sheet.rightToLeft !== end;
  const spacing = {
    ...(before === undefined ? {} : { before: mm(before) }),
    ...(after === undefined ? {} : { after: mm(after) }),
  };
  return {
    ...(style === undefined ? {} : { style }),
    ...(style === 'Note' ? { numbering: { reference: NOTES, level: 0 } } : {}),
    ...(backward ? { bidirectional: true } : {}),
    ...(center ? { alignment: AlignmentType.CENTER } : {}),
    // Of a right-to-left paragraph the end is left.
    ...(!center && backward && !right ? { alignment: AlignmentType.END } : {}),
    ...(!center && !backward && right ? { alignment: AlignmentType.RIGHT } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
  };
}

function runs({ text, bold, color, size }: Span, backward: boolean): TextRun[] {
  const look: IRunOptions = {
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color }),
    ...(size === undefined ? {} : { size: size * 2 }),
  };
  return linesOf(text).map((line, index) => {
    const forward = isForward(line);
    return new TextRun({
      ...look,
      // Dots and brackets between right-to-left words belong to them.
      ...(isBackward(line) || (backward && !forward) ? { rightToLeft: true } : {}),
      ...(index > 0 ? { break: 1 } : {}),
      text: backward && forward ? heldTogether(line) : line,
    });
  });
}
