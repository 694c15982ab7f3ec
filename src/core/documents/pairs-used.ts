import type { FxStep } from '../trade/deal/fx.ts';
import type { Computation } from './compute.ts';

/** The pairs of currencies that the figures of a document go by. */
export function pairsUsed(computation: Computation): FxStep[] {
  const { deal, exchange } = computation;
  const steps = [...currencies(computation)].flatMap(
    (currency) => exchange.convert(currency, deal.currency)?.steps ?? [],
  );
  return [...new Map(steps.map((step) => [`${step.base}/${step.quote}`, step])).values()];
}

/** Every currency that an amount of the document is written in. */
function currencies({ deal, goods, priced, imports }: Computation): Set<string> {
  const met = new Set<string>();
  const meet = (...amounts: readonly ({ readonly currency: string | undefined } | undefined)[]): void => {
    for (const amount of amounts) if (amount?.currency) met.add(amount.currency);
  };
  for (const { line, cost } of goods.facts) {
    const { basis, discount, item } = line;
    meet(cost?.terms, basis.method === 'list' || basis.method === 'final' ? basis.price : undefined);
    meet(discount?.kind === 'amount' ? discount.money : undefined, item.customsValue);
  }
  meet(deal.discount?.kind === 'amount' ? deal.discount.money : undefined);
  for (const { given } of priced.charges)
    for (const { charge } of given?.parts ?? []) if (charge.kind === 'amount') meet(charge.money);
  if (priced.borne.has('importDuties') && imports) {
    for (const fee of imports.fees) meet(fee.amount, fee.min, fee.max);
    for (const { rate } of imports.duties.flat())
      for (const term of [...rate.value, ...(rate.min ?? []), ...(rate.max ?? [])])
        if (term.kind === 'specific') meet(term.money);
  }
  return met;
}
