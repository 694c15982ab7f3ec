import type { DealLine } from '../trade/deal/deal-line.ts';
import type { FxStep } from '../trade/deal/fx.ts';
import type { LineFacts } from '../trade/deal/goods.ts';
import { KeptSums, all } from '../trade/deal/kept-sums.ts';
import type { Computation } from './compute.ts';

const KNOWN = new WeakMap<Computation['priced'], readonly FxStep[]>();

/** The pairs of currencies that the figures of a document go by. */
export function pairsUsed(computation: Computation): readonly FxStep[] {
  const { priced } = computation;
  let known = KNOWN.get(priced);
  if (!known) KNOWN.set(priced, (known = findPairs(computation)));
  return known;
}

function findPairs(computation: Computation): FxStep[] {
  const { deal, exchange } = computation;
  const steps = [...currencies(computation)].flatMap(
    (currency) => exchange.convert(currency, deal.currency)?.steps ?? [],
  );
  return [...new Map(steps.map((step) => [`${step.base}/${step.quote}`, step])).values()];
}

/** The currencies that amounts of lines are written in. */
const OF_LINES = new KeptSums<LineFacts, ReadonlySet<string>>(
  all(({ line, cost }) => written(cost?.terms, ...amountsOf(line))),
);

function amountsOf({ basis, discount, item }: DealLine): Amount[] {
  return [
    basis.method === 'list' || basis.method === 'final' ? basis.price : undefined,
    discount?.kind === 'amount' ? discount.money : undefined,
    item.customsValue,
  ];
}

type Amount = { readonly currency: string | undefined } | undefined;

function written(...amounts: readonly Amount[]): string[] {
  return amounts.flatMap((amount) => amount?.currency ?? []);
}

/** Every currency that an amount of the document is written in. */
function currencies({ deal, goods, priced, imports }: Computation): Set<string> {
  const met = new Set(OF_LINES.of(goods.facts));
  const meet = (...amounts: readonly Amount[]): void => {
    for (const currency of written(...amounts)) met.add(currency);
  };
  meet(deal.discount?.kind === 'amount' ? deal.discount.money : undefined);
  for (const { given } of priced.charges)
    for (const { charge } of given?.parts ?? []) if (charge.kind === 'amount') meet(charge.money);
  if (priced.borne.has('importDuties') && imports) {
    for (const fee of imports.fees) meet(fee.amount, fee.min, fee.max);
    for (const { duties } of new Set(imports.lines.values()))
      for (const { rate } of duties)
        for (const term of [...rate.value, ...(rate.min ?? []), ...(rate.max ?? [])])
          if (term.kind === 'specific') meet(term.money);
  }
  return met;
}
