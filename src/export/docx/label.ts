import { LineRuleType, Paragraph } from 'docx';
import type { FactView } from '../view/schema.ts';
import type { Sheet } from './sheet.ts';
import { SOFT } from './style.ts';
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
    ...(second === undefined ? [] : [paragraph(sheet, second, { style: 'Second', ...stance })]),
  ];
}

/** A label above its value, in a narrow column. */
export function factBlock(sheet: Sheet, { label, value }: FactView): Paragraph[] {
  return [...stacked(sheet, label), paragraph(sheet, value.trim(), { style: 'Fine' })];
}

/** A label before its value: in one line where that fits into the width in mm, else in two. */
export function factLabel(
  sheet: Sheet,
  label: readonly string[],
  width: number,
  look: Omit<Span, 'text'> = {},
): Paragraph[] {
  const [first = '', second = ''] = label;
  return textWidth(label.join(' '), 9.25) <= width || second === ''
    ? [paragraph(sheet, labelSpans(label, look))]
    : [paragraph(sheet, [{ ...look, text: first }]), paragraph(sheet, second, { style: 'Small' })];
}

/** Room between two tables, which Word would join without it. In mm. */
export function gap(height: number, keepNext = false): Paragraph {
  const spacing = { line: mm(height), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Paragraph({ spacing, run: { size: 2 }, ...(keepNext ? { keepNext } : {}) });
}
