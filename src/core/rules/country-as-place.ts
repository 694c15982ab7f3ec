import { termText } from '../spec/term.ts';
import { better } from './fix.ts';
import { isCountry, placeNamed } from './named-place.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** The named place is where risk or cost passes: a port, terminal or address. A whole country leaves it open. */
export const countryAsPlace: TradeRule = {
  code: 'country-as-place',
  about: 'document',
  severity: 'warning',
  reason: 'The named place is where risk or cost passes: a port, terminal or address. A whole country leaves it open.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA China',
    right: 'incoterm: FCA Ningbo',
  },
  check(context) {
    const { file } = context;
    const term = file.value.incoterm;
    if (!term?.rule || !isCountry(term.place)) return [];
    const place = placeNamed(context, term.rule);
    return [
      {
        range: at(context, 'incoterm'),
        message: '“{place}” leaves the place open over a whole country or region: name the port or place there',
        data: { place: term.place },
        fixes: place ? better(file, ['incoterm'], termText(term.rule, { ...term, place })) : [],
      },
    ];
  },
};
