import { termText } from '../spec/term.ts';
import { ORIGIN_RULES, SEA_RULES } from '../tables/incoterms.ts';
import { better, fix, write } from './fix.ts';
import { isCountry } from './named-place.ts';
import { at } from './rule.ts';
import { isSamePlace } from './same-place.ts';
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
    if (port === undefined || isSamePlace(port, term.place)) return [];
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
