import type { Deal } from './deal.ts';
import type { Element } from './tables.ts';

/** Deals that are one step simpler. */
function* simpler(deal: Deal): Generator<Deal> {
  for (const n of deal.lines.keys())
    if (deal.lines.some((line, at) => at !== n && !line.free && line.ships))
      yield { ...deal, lines: deal.lines.filter((_, at) => at !== n) };
  for (const at of ['charges', 'rateCharges'] as const)
    for (const element of Object.keys(deal[at]) as Element[]) {
      const { [element]: gone, ...left } = deal[at];
      if (gone) yield { ...deal, [at]: left };
      if (gone && gone.kind !== 'none') yield { ...deal, [at]: { ...deal[at], [element]: { kind: 'none' } } };
      if (gone?.kind === 'amount' && gone.per !== 'shipment')
        yield {
          ...deal,
          [at]: { ...deal[at], [element]: { kind: 'amount', amount: '100', currency: deal.currency, per: 'shipment' } },
        };
    }
  for (const at of ['duties', 'taxes', 'fees', 'covers'] as const)
    for (const n of deal[at].keys())
      yield { ...deal, [at]: (deal[at] as readonly unknown[]).filter((_, one) => one !== n) };
  for (const key of Object.keys(deal.pricing) as (keyof Deal['pricing'])[])
    if (key !== 'method') yield { ...deal, pricing: { ...deal.pricing, [key]: undefined } };
  for (const key of ['allocate', 'discount', 'tax', 'mode', 'container', 'handover', 'regime'] as const)
    if (deal[key] !== undefined) yield { ...deal, [key]: undefined };
  if (deal.separate) yield { ...deal, separate: false };
  if (deal.payment.length > 0) yield { ...deal, payment: [] };
  for (const [n, line] of deal.lines.entries()) {
    const put = (own: Partial<typeof line>): Deal => ({
      ...deal,
      lines: deal.lines.map((one, at) => (at === n ? { ...one, ...own } : one)),
    });
    if (line.discount) yield put({ discount: undefined });
    if (line.profit) yield put({ profit: undefined });
    if (line.free) yield put({ free: false, customsValue: undefined });
    if (line.customsValue) yield put({ customsValue: undefined });
    if (!line.ships) yield put({ ships: true });
    if (line.quantity !== '100') yield put({ quantity: '100' });
    if (line.list && line.list.tiers.length > 1)
      yield put({ list: { ...line.list, tiers: line.list.tiers.slice(0, 1) } });
    if (line.list && line.list.currency !== deal.currency)
      yield put({ list: { ...line.list, currency: deal.currency } });
    if (line.list && line.list.rule !== 'EXW') yield put({ list: { ...line.list, rule: 'EXW' } });
    if (line.cost && (line.cost.vat ?? line.cost.currency !== deal.currency))
      yield put({ cost: { amount: '40', currency: deal.currency } });
  }
}

/** The simplest deal that can be reached from this one and still differs. */
export function shrink(deal: Deal, differs: (deal: Deal) => boolean): Deal {
  for (let tries = 0, now = deal; ; tries++) {
    const next = tries < 400 ? [...simpler(now)].find(differs) : undefined;
    if (!next) return now;
    now = next;
  }
}
