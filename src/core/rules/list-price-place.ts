import type { DealLine } from '../trade/deal/deal-line.ts';
import { KeptSums, all } from '../trade/deal/kept-sums.ts';
import { isCountry } from './named-place.ts';
import { keyAt } from './rule.ts';
import { isSamePlace } from './same-place.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A list price is converted from rule to rule, never from port to port. */
export const listPricePlace: TradeRule = {
  code: 'list-price-place',
  about: 'document',
  severity: 'info',
  reason:
    'A list price holds for its rule and place. Under the same rule at another place it stands as it is, and what it costs to bring the goods to the other port comes out of the profit.',
  example: {
    in: 'product',
    wrong: 'price: { term: FOB Shanghai, currency: USD, unit: 12.80 }',
    right: 'price: { term: FOB Ningbo, currency: USD, unit: 12.80 }',
  },
  check(context) {
    const { term, lines } = context.computation.deal;
    if (!term?.rule || !term.place) return [];
    const { rule, place } = term;
    return [...LISTS.of(lines)].flatMap((key): Finding[] => {
      const line = key === NONE ? undefined : lines.find((one) => keyOf(one) === key);
      const list = line?.basis.method === 'list' ? line.basis.term : undefined;
      if (list?.rule !== rule || isFor(list.place, place)) return [];
      const sku = line?.item.sku ?? '';
      const data = { sku, list: `${rule} ${list.place}`.trim(), own: `${rule} ${place}` };
      const message = list.place
        ? 'The list price of {sku} holds for {list} and stands unchanged under {own}: check what it costs to bring the goods there'
        : 'The list price of {sku} names no place: write the one that it holds for, such as {own}, in the product file';
      return [
        { range: keyAt(context, 'incoterm'), message, data, ...(list.place ? {} : { severity: 'hint' as const }) },
      ];
    });
  },
};

const NONE = '';

/** The term of the list price that a line goes by. */
function keyOf({ basis, ships }: DealLine): string {
  return basis.method === 'list' && ships ? `${basis.term.word} ${basis.term.place}` : NONE;
}

/** All such terms, kept from key to key. */
const LISTS = new KeptSums<DealLine, ReadonlySet<string>>(all((line) => [keyOf(line)]));

/** Whether a list price is for a place; a whole country is not compared with its port. */
function isFor(list: string, own: string): boolean {
  return list !== '' && (isCountry(list) || isCountry(own) || isSamePlace(list, own));
}
