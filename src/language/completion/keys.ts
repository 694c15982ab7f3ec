import * as z from 'zod';
import { ELEMENTS } from '../../core/index.ts';
import type { Element } from '../../core/index.ts';
import { scalar } from '../../core/spec/scalars.ts';
import type { Completion, Writing } from './completion.ts';
import { keyText } from './key-text.ts';
import { usedValues } from './uses.ts';

/** The keys that the mapping at the cursor may still have: first those that it cannot do without. */
export function keys(writing: Writing): Completion[] {
  const { view, cursor, expected } = writing;
  const has = new Set(cursor.siblings);
  if (!expected.keys)
    return names(writing)
      .filter((name) => !has.has(name))
      .map((name) => key(writing, name));
  const required = new Set(expected.required);
  const open = Object.keys(expected.keys).filter((name) => !has.has(name));
  if (isCharges(writing)) return charges(writing, open as Element[]);
  return [...open.filter((name) => required.has(name)), ...open.filter((name) => !required.has(name))].map((name) =>
    key(writing, name, required.has(name) ? view.l10n.t('required') : undefined),
  );
}

function key(writing: Writing, name: string, mark?: string): Completion {
  const { expected, view } = writing;
  const words = Object.hasOwn(expected.explained, name) ? expected.explained[name] : undefined;
  const explained = words && view.l10n.t(words);
  return {
    label: name,
    description: [mark, explained].filter(Boolean).join(' · '),
    kind: 'key',
    ...keyText(writing, name),
    filter: name,
    words: () => explained,
  };
}

function isCharges({ expected }: Writing): boolean {
  return (
    expected.keys?.['mainCarriage'] instanceof z.ZodOptional && expected.keys['mainCarriage'].unwrap() === scalar.charge
  );
}

/** Cost elements in the order in which they are missed: needed for a total, usual under the term, the seller's, all others. */
function charges(writing: Writing, open: readonly Element[]): Completion[] {
  const { view, path } = writing;
  const computed = view.computation(path);
  const rule = computed?.deal.term?.rule ?? '';
  const gaps = new Map(
    computed?.priced.gaps.flatMap((gap) => (gap.kind === 'charge' ? [[gap.element, gap.blocks]] : [])),
  );
  const order = (element: Element): number => {
    const blocks = gaps.get(element);
    return blocks === true ? 0 : blocks === false ? 1 : computed?.priced.borne.has(element) ? 2 : 3;
  };
  const sorted = [...open].sort((a, b) => order(a) - order(b) || ELEMENTS.indexOf(a) - ELEMENTS.indexOf(b));
  const marks = [view.l10n.t('needed under {rule}', { rule }), view.l10n.t('usual under {rule}', { rule })];
  return sorted.map((element) => ({ ...key(writing, element, marks[order(element)]), kind: 'element' }));
}

/** Names that are the user's own: languages of a text, specs as other products have them. */
function names(writing: Writing): readonly string[] {
  if (!writing.expected.record) return [];
  if (writing.expected.record instanceof z.ZodString) return ['en', 'zh', 'es', 'fr', 'de', 'ru', 'ar'];
  return usedValues(writing, 'spec').slice(0, 100);
}
