import { isCountry } from './named-place.ts';

/**
 * True where the words of one are among those of the other: `Xingang` and `Tianjin Xingang`, `Ningbo, CN` and `Ningbo
 * Port, China`. Names in two scripts are not compared: nothing here knows that 宁波 is Ningbo.
 */
export function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.latin.size > 0 && other.latin.size > 0) return within(one.latin, other.latin);
  if (one.latin.size > 0 || other.latin.size > 0) return true;
  return one.rest.includes(other.rest) || other.rest.includes(one.rest);
}

function within(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few].every((word) => many.has(word));
}

const NO_NAMES: ReadonlySet<string> = new Set(['port', 'of', 'the', 'seaport', 'harbour', 'harbor']);

/** The words of a port's name, without its country, what says that it is a port, and accents. */
function wordsOf(place: string): { latin: ReadonlySet<string>; rest: string } {
  const [first = '', ...parts] = place.split(/[,，(（)）]/);
  const named = [first, ...parts.filter((part) => !isCountry(part) && !/^\s*[A-Z]{2}\s*$/.test(part))].join(' ');
  const plain = named
    .normalize('NFD')
    .replace(/[\u0300-\u036f.’']/g, '')
    .toLowerCase();
  const latin = (plain.match(/[\p{Script=Latin}\d]+/gu) ?? []).filter((word) => !NO_NAMES.has(word));
  const rest = plain.replace(/[^\p{L}]|\p{Script=Latin}|中国|中國|港口?/gu, '');
  return { latin: new Set(latin), rest };
}
