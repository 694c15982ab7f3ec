import type { TradeDocument } from '../../spec/document.ts';
import type { Deal } from './deal.ts';

/** What a deal says beside its items. */
export type Head = Omit<Deal, 'file' | 'lines' | 'memory' | 'passing' | 'head'> & {
  readonly file: { readonly kind: Deal['file']['kind']; readonly path: string; readonly value: HeadValue };
};
type HeadValue = Omit<TradeDocument, 'items'>;

/** Makes something of the head of a deal, once as long as that is the same. A document is said in two languages at most. */
export function ofHead<R>(make: (deal: Head) => R): (deal: Deal) => R {
  const known = new WeakMap<object, Map<string, R>>();
  return (deal) => {
    let languages = known.get(deal.head);
    if (!languages) known.set(deal.head, (languages = new Map()));
    if (languages.has(deal.language)) return languages.get(deal.language) as R;
    const made = make(deal);
    languages.set(deal.language, made);
    return made;
  };
}
