import type { TradeDocument } from '../spec/document.ts';
import { ORIGIN_RULES } from '../tables/incoterms.ts';
import type { Rule } from '../tables/incoterms.ts';
import type { DocumentContext } from './rule.ts';

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

/** Whether a place is a whole country, in English. */
export function isCountry(place: string): boolean {
  return countryNames().has(place.toLowerCase());
}

/**
 * The port or place that a document names besides its term, or its buyer or seller as their usual one, where that is
 * the place of the rule. Of EXW nothing but the works is, which no port says.
 */
export function placeNamed({ file, computation }: DocumentContext, rule: Rule): string | undefined {
  if (rule === 'EXW') return undefined;
  const value: TradeDocument = file.value;
  const atOrigin = ORIGIN_RULES.has(rule);
  const { seller, buyer } = computation.deal;
  const usual = [buyer?.value.incoterm, seller?.value.defaults?.incoterm].find((term) => term?.rule === rule)?.place;
  const written = atOrigin ? [value.from, value.portOfLoading] : [value.to, value.portOfDischarge];
  return [...written, usual].find((place) => place && !isCountry(place));
}
