import { LineRuleType, Paragraph, TextRun } from 'docx';
import type { FactView } from '../view/schema.ts';
import type { Part } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { SOFT } from './style.ts';
import type { Style } from './style.ts';
import { paragraph } from './text.ts';
import type { Span, Stance } from './text.ts';
import { mm, textWidth } from './units.ts';

/** A label as one line: in a document of two languages the second after the first, lighter. */
export function labelSpans(label: readonly string[], look: Omit<Span, 'text'> = {}): Span[] {
  const [first = '', second] = label;
  return [
    { ...look, text: first },
    ...(second === undefined ? [] : [{ text: ` ${second}`, bold: false, color: SOFT }]),
  ];
}

/** A label on a line of its own. */
export function labelled(sheet: Sheet, label: readonly string[], stance: Stance = {}): Paragraph {
  return paragraph(sheet, labelSpans(label), { style: 'Label', ...stance });
}

/** A label in a narrow column: the second language on a line of its own, smaller. */
export function stacked(sheet: Sheet, label: readonly string[], stance: Stance = {}): Paragraph[] {
  const [first = '', second] = label;
  return [
    paragraph(sheet, first, { style: 'Label', ...stance }),
    ...(second === undefined ? [] : [paragraph(sheet, second, { ...stance, style: 'Second' })]),
  ];
}

/** A label above its value, in a narrow column. */
export function factBlock(sheet: Sheet, { label, value }: FactView, after = 0): Paragraph[] {
  return [...stacked(sheet, label), paragraph(sheet, value.trim(), { style: 'Fine', ...(after > 0 ? { after } : {}) })];
}

/** Whether labels before their values each have room in one line of a width in mm. */
export function inOneLine(labels: readonly (readonly string[])[], width: number): boolean {
  return labels.every((label) => textWidth(label.join(' '), 9) <= width);
}

/** A label before its value, in one line or with the second language below. */
export function factLabel(
  sheet: Sheet,
  label: readonly string[],
  oneLine: boolean,
  { style, ...look }: Omit<Span, 'text'> & Pick<Stance, 'style'> = {},
): Paragraph[] {
  const [first = '', second] = label;
  const stance = style ? { style } : {};
  return oneLine || second === undefined
    ? [paragraph(sheet, labelSpans(label, look), stance)]
    : [paragraph(sheet, [{ ...look, text: first }], stance), paragraph(sheet, second, { style: 'Small' })];
}

/** Parts that stand in a row or below each other. */
export interface RowOfParts {
  /** By which name a template repeats them. */
  readonly list: string;
  readonly parts: readonly Part[];
  readonly between: string;
  readonly color?: string;
}

/** Parts in a row, in a form once for all of them. */
export function inRow(sheet: Sheet, { list, parts, between, color }: RowOfParts): Span[] {
  const look = color === undefined ? {} : { color };
  if (sheet.form)
    return [
      { text: `{#${list}}{#next}${between}{/next}${PART.label}`, color: SOFT },
      { text: `${PART.value}{/${list}}`, ...look },
    ];
  return parts.flatMap(({ label, value }, index) => {
    const before = `${index > 0 ? between : ''}${label === '' ? '' : `${label} `}`;
    return [...(before === '' ? [] : [{ text: before, color: SOFT }]), { text: value, ...look }];
  });
}

/** The place of a part. */
const PART: Part = { label: '{#label}{label} {/label}', value: '{value}' };

/** Parts below each other. */
export function below(sheet: Sheet, { list, parts }: Omit<RowOfParts, 'between'>, style: Style): Paragraph[] {
  return each(sheet, list, sheet.form ? [PART] : parts, ({ label, value }) => {
    const before = sheet.form || label === '' ? label : `${label} `;
    return [paragraph(sheet, [...(before === '' ? [] : [{ text: before, color: SOFT }]), { text: value }], { style })];
  });
}

/** Paragraphs for each of a list, in a form once, between the tags that repeat them. */
export function each<T>(
  sheet: Sheet,
  list: string,
  things: readonly T[],
  make: (thing: T) => readonly Paragraph[],
): Paragraph[] {
  const made = things.flatMap(make);
  const mark = (text: string): Paragraph => paragraph(sheet, [{ text, size: 6 }], { style: 'Second' });
  return sheet.form ? [mark(`{#${list}}`), ...made, mark(`{/${list}}`)] : made;
}

/** How a gap stands, and in a form the tag that it holds. */
export interface GapOptions {
  readonly keepNext?: boolean;
  readonly tag?: string;
}

/** Room between two tables, which Word would join without it. In mm. */
export function gap(sheet: Sheet, height: number, { keepNext = false, tag }: GapOptions = {}): Paragraph {
  const spacing = { line: mm(height), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const text = sheet.form && tag !== undefined ? [new TextRun({ text: tag, size: 12, color: SOFT })] : [];
  return new Paragraph({
    spacing,
    run: { size: 2 },
    ...(text.length > 0 ? { children: text } : {}),
    ...(keepNext ? { keepNext } : {}),
  });
}

/** What ends a cell after a table in it, high enough for a tag. In mm. */
export const LAST = 2.4;
