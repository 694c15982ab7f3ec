import { pricesByProfit } from '../../core/documents/by-profit.ts';
import { documentOf, isAt } from './action.ts';
import type { Action, Asked } from './action.ts';

/** The document under another rule: with the prices that the buyer knows, or with the margin that the seller has now. */
export function convertTerm(asked: Asked): Action[] {
  const { view, file } = asked;
  const computation = documentOf(asked) && isAt(asked, 'incoterm') ? view.computation(file.path) : undefined;
  if (!computation?.deal.term?.rule) return [];
  const { l10n } = view;
  const to = (title: string, keep: 'prices' | 'margin'): Action => ({
    title,
    kind: 'rewrite',
    mends: [],
    change: { keep },
  });
  // Where every price comes from a cost the margin stays by itself, whichever rule is written.
  const byItself = pricesByProfit(computation) || !computation.inside?.margin;
  return [
    ...(byItself ? [] : [to(l10n.t('Convert to another rule, keeping the margin…'), 'margin')]),
    to(l10n.t('Convert to another rule, keeping the unit prices…'), 'prices'),
  ];
}
