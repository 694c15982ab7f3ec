import { ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { ABROAD, INTERNATIONAL } from '../trade/import/customs.ts';
import type { ImportFacts } from '../trade/import/duties.ts';
import { featuresHere } from '../trade/deal/goods.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { dutyHow, feeHow, less, taxHow } from './trace-words.ts';

/** What the import comes to: customs value, duties, taxes and fees, each with its rate and who says so. */
export function explainImport(context: TraceContext): Trace | undefined {
  const { priced, imports, deal } = context.computation;
  const { landed, borne } = priced;
  if (!landed || !imports) return undefined;
  const rows = [...landed.duties, ...landed.taxes, ...landed.fees];
  const inside = borne.has('importDuties') ? 'inside the price' : 'for the buyer, as information';
  const recoverable = deal.tax === 'recoverable' && landed.taxes.length > 0 ? '; the tax is claimed back, no cost' : '';
  return node(`Import into ${landed.country}`, context.money(sum(rows.map((row) => row.amount))), {
    how: `${inside}${recoverable}`,
    parts: [
      customsValue(context, imports),
      ...rows.map((row) => node(row.name, context.money(row.amount), importFact(context, imports, row.name))),
    ],
  });
}

/** What of the price customs counts: the price less what the country leaves out of it. */
function customsValue(context: TraceContext, { regime }: ImportFacts): Trace {
  const { priced } = context.computation;
  const { landed, borne, total } = priced;
  const left = regime?.value === 'FOB' ? [...INTERNATIONAL, ...ABROAD] : ABROAD;
  const out = priced.charges.filter(({ element }) => left.includes(element));
  const duties = [
    ...(landed?.duties ?? []),
    ...(landed?.fees ?? []),
    ...(borne.has('importTaxes') ? (landed?.taxes ?? []) : []),
  ];
  const dutySum = borne.has('importDuties') ? sum(duties.map((row) => row.amount)) : ZERO;
  const minus = (label: string, amount: Decimal): Trace => node(label, less(context.money(amount)));
  return node('Customs value', context.money(landed?.customsValue), {
    how: `what remains of the price without what customs does not count (${regime?.value ?? ''} value)`,
    from: regime && [regime.source, regime.date].filter(Boolean).join(', '),
    parts: [
      node('Whole price', context.money(total)),
      ...out.map(({ element, borne: amount }) => minus(element, amount)),
      ...(dutySum.isZero() ? [] : [minus('Duties, taxes and fees', dutySum)]),
      ...freeGoods(context),
    ],
  });
}

/** Goods free of charge have the customs value that they are given. */
function freeGoods(context: TraceContext): Trace[] {
  const free = context.computation.goods.facts.filter(({ line }) => line.ships && line.basis.method === 'free');
  const worth = sum(free.map((line) => featuresHere(line).base));
  return worth.isZero() ? [] : [node('Goods free of charge', `+${context.money(worth)}`, { how: 'as the lines say' })];
}

/** The rate of a duty, tax or fee, and who says so. */
function importFact(
  context: TraceContext,
  { taxes, fees, duties }: ImportFacts,
  name: string,
): Partial<Pick<Trace, 'how' | 'from'>> {
  const tax = taxes.flat().filter((one) => one.name === name);
  if (tax[0]) return { how: unlike(tax.map(taxHow)), from: context.origin(tax[0].origin) };
  const fee = fees.find((one) => one.name === name);
  if (fee) return { how: feeHow(fee), from: fee.source };
  const duty = duties.flat().filter((one) => one.name === name);
  return { how: unlike(duty.map(({ rate }) => dutyHow(rate))), from: duty[0] && context.origin(duty[0].origin) };
}

function unlike(texts: readonly string[]): string {
  return [...new Set(texts)].join(', or ');
}
