import { putValues } from '../../core/documents/put.ts';
import { NEED } from '../../core/tables/incoterms.ts';
import type { Element } from '../../core/tables/incoterms.ts';
import { otherStarts } from '../../core/trade/charges/charge-finding.ts';
import { documentOf, isAt } from './action.ts';
import type { Action, Asked, Change } from './action.ts';

/** Lines for the charges that the term needs and nobody gave, to be filled in one after the other. */
export function fillCharges(asked: Asked): Action[] {
  const { view, file } = asked;
  if (!documentOf(asked) || !isAt(asked, 'incoterm', 'charges')) return [];
  const computation = view.computation(file.path);
  const gaps = computation?.priced.gaps.flatMap((gap) => (gap.kind === 'charge' ? [gap] : [])) ?? [];
  if (!computation || gaps.length === 0) return [];
  const { deal, plan } = computation;
  const search = { deal, plan, rates: view.workspace.rates() };
  // What usually occurs may well be nothing; what the term cannot do without, or the rates know, is an amount.
  const mayBeNothing = (element: Element): boolean =>
    NEED[element] !== 'required' && otherStarts(search, element).length === 0;
  const change = (): Change | undefined => {
    const edits = putValues(
      file,
      gaps.map(({ element }, n) => ({ keys: ['charges', element], value: stop(n) })),
    );
    if (edits?.length !== 1) return undefined;
    const text = (put: string): string =>
      gaps.reduce(
        (now, { element }, n) =>
          now.replace(stop(n), () => (mayBeNothing(element) ? `\${${n + 1}:none}` : `$${n + 1}`)),
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
