import { termText } from '../spec/term.ts';
import { better } from './fix.ts';
import { placeNamed } from './named-place.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A rule without its named place or port says neither where the risk passes nor how far the seller pays (Incoterms 2020, introduction). */
export const missingNamedPlace: TradeRule = {
  code: 'missing-named-place',
  about: 'document',
  severity: 'error',
  reason:
    'A rule without its named place or port says neither where the risk passes nor how far the seller pays (Incoterms 2020, introduction).',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FOB',
    right: 'incoterm: FOB Ningbo',
  },
  check(context) {
    const { file } = context;
    const term = file.value.incoterm;
    if (!term?.rule || term.place) return [];
    const place = placeNamed(context, term.rule);
    return [
      {
        range: at(context, 'incoterm'),
        message: '{rule} needs a named place: write the port or place after it',
        data: { rule: term.rule },
        fixes: place ? better(file, ['incoterm'], termText(term.rule, { ...term, place })) : [],
      },
    ];
  },
};
