import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Countries that are also the name of a port or town in trade use. */
const ALSO_PLACES = new Set([
  'singapore',
  'djibouti',
  'gibraltar',
  'monaco',
  'luxembourg',
  'kuwait',
  'panama',
  'guatemala',
]);

let names: ReadonlySet<string> | undefined;

function countryNames(): ReadonlySet<string> {
  if (names) return names;
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((first) => letters.map((second) => english.of(first + second)?.toLowerCase()));
  names = new Set(
    [...all, 'usa', 'uk', 'america', 'england'].filter(
      (name): name is string => name !== undefined && !ALSO_PLACES.has(name),
    ),
  );
  return names;
}

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
    const term = context.file.value.incoterm;
    if (!term?.rule || !countryNames().has(term.place.toLowerCase())) return [];
    return [
      {
        range: at(context, 'incoterm'),
        message: '“{place}” is a country: name the port or place there',
        data: { place: term.place },
      },
    ];
  },
};
