import { ONE } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Element } from '../../tables/incoterms.ts';
import type { Deal } from '../deal/deal.ts';
import { NOTHING, only } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import type { Goods } from '../deal/goods.ts';

const BY_VOLUME: ReadonlySet<Element> = new Set<Element>([
  'loadingAtOrigin',
  'preCarriage',
  'originTerminal',
  'loadingOnBoard',
  'mainCarriage',
  'destinationTerminal',
  'onCarriage',
  'unloading',
]);

/**
 * A line's part of an amount for the whole shipment: freight and terminals by volume, the rest by value, or as the
 * document's `allocate` says; by value too where a line that ships does not say its volume or weight, which would leave
 * it nothing to bear. The parts of all lines sum to the amount.
 */
export function spread(deal: Deal, goods: Goods, element: Element, amount: Decimal): Form {
  if (amount.isZero()) return NOTHING;
  const wanted = deal.file.value.allocate ?? (BY_VOLUME.has(element) ? 'volume' : 'value');
  const { sums, measured } = goods;
  if (wanted !== 'value' && measured[wanted] && !sums[wanted].isZero()) return only(wanted, amount.div(sums[wanted]));
  return byValue(goods, amount);
}

/** A part by what prices start from; each line alike where that is nothing. */
export function byValue({ sums }: Goods, amount: Decimal): Form {
  if (!sums.base.isZero()) return only('base', amount.div(sums.base));
  return sums.each.isZero() ? NOTHING : only('each', sums.each.equals(ONE) ? amount : amount.div(sums.each));
}
