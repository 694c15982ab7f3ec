import { placeOf } from '../trade/deal/deal-line.ts';
import { ZERO } from '../money/decimal.ts';
import { costAmounts } from '../trade/deal/cost.ts';
import { baseHere } from '../trade/deal/goods.ts';
import type { PricedLine } from '../trade/price/priced.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { less, percent, six } from './trace-words.ts';

/** What a price starts from: a list price, or the net cost with its parts. */
export function explainBase(context: TraceContext, priced: PricedLine): Trace {
  const { line, facts } = priced;
  const { product, basis } = line;
  const { deal } = context.computation;
  if (basis.method !== 'list') return explainCost(context, priced);
  const unit = `${basis.price.amount.toFixed()} ${basis.price.currency ?? deal.currency}`;
  return node('List price', six(baseHere(facts)), {
    how: `${unit} ${whereListed(basis)} × ${line.quantity?.toFixed() ?? '—'}`,
    from: product && context.place(product.file.path, [...product.at, 'price']),
    parts: context.conversion(facts.conversion),
  });
}

/** The term, the place and the tier that a list price is for. */
function whereListed({ term, tier }: Extract<PricedLine['line']['basis'], { readonly method: 'list' }>): string {
  return `${term.word} ${term.place}${tier ? `, from ${tier.toFixed()}` : ''}`;
}

/** A unit price that is the list price as it stands; `undefined` where anything is worked out or rounded. */
export function explainListed(context: TraceContext, priced: PricedLine): Trace | undefined {
  const { line, facts, unitPrice } = priced;
  const { basis, product } = line;
  const isListed = basis.method === 'list' && !facts.conversion?.steps.length && unitPrice?.equals(basis.price.amount);
  if (!isListed || !priced.exact?.equals(baseHere(facts) ?? ZERO)) return undefined;
  return node('Unit price', context.unit(unitPrice), {
    how: `list price ${whereListed(basis)}`,
    from: product && context.place(product.file.path, [...product.at, 'price']),
  });
}

/** The net cost of a line: purchase, rebate, overhead and interest. */
export function explainCost(context: TraceContext, { line, facts }: PricedLine): Trace {
  const { cost } = facts;
  if (!cost) return node('Net cost', six(baseHere(facts)));
  const { product } = line;
  const { deal } = context.computation;
  const amounts = costAmounts(cost);
  const [vat, rebate] = [line.cost?.vat ?? ZERO, line.cost?.rebate ?? ZERO];
  const from = line.item.cost
    ? context.place(deal.file.path, ['items', placeOf(deal.lines, line), 'cost'])
    : product && context.place(product.file.path, [...product.at, 'cost']);
  const parts = [
    node('Purchase', six(amounts.purchase), {
      how: `${line.cost?.amount?.amount.toFixed() ?? ''} ${cost.terms.currency} × ${line.quantity?.toFixed() ?? '—'}`,
      from,
      parts: context.conversion(cost.terms.conversion),
    }),
  ];
  if (!amounts.rebate.isZero())
    parts.push(
      node('VAT rebate', less(six(amounts.rebate)), {
        how: `purchase ÷ (1 + ${percent(vat)}) × ${percent(rebate)}`,
        from,
      }),
    );
  if (!amounts.overhead.isZero())
    parts.push(node('Overhead and interest', `+${six(amounts.overhead)}`, { how: overheadHow(context) }));
  return node('Net cost', six(amounts.net), { how: 'purchase − rebate + overhead', parts });
}

function overheadHow({ computation }: TraceContext): string {
  const { overhead, interest } = computation.deal.pricing;
  const share = overhead && overhead.of !== 'price' ? [`${percent(overhead.rate)} of the purchase`] : [];
  const credit =
    interest?.rate && interest.days ? [`purchase × ${percent(interest.rate)} × ${interest.days} ÷ 360`] : [];
  return [...share, ...credit].join(' + ');
}
