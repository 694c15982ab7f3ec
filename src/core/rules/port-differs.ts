import { termText } from '../spec/term.ts';
import { ORIGIN_RULES, SEA_RULES } from '../tables/incoterms.ts';
import { better, fix, write } from './fix.ts';
import { isCountry } from './named-place.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Under a sea rule the named place is the port itself: freight looked up for another port is the freight of another voyage. */
export const portDiffers: TradeRule = {
  code: 'port-differs',
  about: 'document',
  severity: 'warning',
  reason:
    'Under a sea rule the named place is the port itself: freight looked up for another port is the freight of another voyage.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FOB Ningbo\nfrom: Shanghai',
    right: 'incoterm: FOB Ningbo\nfrom: Ningbo',
  },
  check(context) {
    const { term } = context.computation.deal;
    if (!term?.rule || !SEA_RULES.has(term.rule) || !term.place) return [];
    const key = ORIGIN_RULES.has(term.rule) ? 'from' : 'to';
    const { file } = context;
    const port = file.value[key];
    if (port === undefined || alike(port, term.place)) return [];
    const message = '{rule} names {place}, and {key}: says {port}. Name the same port in both';
    const fixes = [
      ...(isCountry(term.place)
        ? []
        : fix('Write {better}', { better: `${key}: ${term.place}` }, [write(file, [key], term.place)])),
      ...(isCountry(port) || !file.value.incoterm
        ? []
        : better(file, ['incoterm'], termText(term.rule, { ...term, place: port }))),
    ];
    return [{ range: at(context, key), message, data: { rule: term.rule, place: term.place, key, port }, fixes }];
  },
};

/**
 * True where the words of one are among those of the other: `Xingang` and `Tianjin Xingang`, `Ningbo, CN` and `Ningbo
 * Port, China`. Names in two scripts are not compared: nothing here knows that 宁波 is Ningbo.
 */
function alike(a: string, b: string): boolean {
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
