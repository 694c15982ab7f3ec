import { putValues } from '../../core/documents/put.ts';
import { documentOf, isAt } from './action.ts';
import type { Action, Asked, Change } from './action.ts';

/** Lines for the charges that the term needs and nobody gave, to be filled in one after the other. */
export function fillCharges(asked: Asked): Action[] {
  const { view, file } = asked;
  if (!documentOf(asked) || !isAt(asked, 'incoterm', 'charges')) return [];
  const gaps = view.computation(file.path)?.priced.gaps.flatMap((gap) => (gap.kind === 'charge' ? [gap] : [])) ?? [];
  if (gaps.length === 0) return [];
  const change = (): Change | undefined => {
    const edits = putValues(
      file,
      gaps.map(({ element }, n) => ({ keys: ['charges', element], value: stop(n) })),
    );
    if (edits?.length !== 1) return undefined;
    // What usually occurs may well be nothing; what the term cannot do without is an amount.
    const text = (put: string): string =>
      gaps.reduce(
        (now, { blocks }, n) => now.replace(stop(n), () => (blocks ? `$${n + 1}` : `\${${n + 1}:none}`)),
        put.replace(/[\\$}]/g, '\\$&'),
      );
    return { edits: edits.map((edit) => ({ ...edit, text: text(edit.text) })), snippet: true };
  };
  const elements = gaps.map(({ element }) => element);
  return [
    {
      title:
        elements.length > MOST_NAMED
          ? view.l10n.t('Add lines to fill in for {count} costs', { count: String(elements.length) })
          : view.l10n.t('Add lines to fill in: {elements}', { elements: elements.join(', ') }),
      kind: 'quickfix',
      mends: ['missing-charge', 'expected-charge'],
      change,
    },
  ];
}

/** More would make the menu as wide as the window. */
const MOST_NAMED = 2;

/** Stands for a place to fill until the text around it is made; nobody writes it. */
function stop(n: number): string {
  return `zq${n}qz`;
}
