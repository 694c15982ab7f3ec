import { ONE, ZERO, dec, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { round } from '../money/round.ts';
import { minorUnits } from '../tables/currencies.ts';
import { amountOf } from '../trade/deal/form.ts';
import { featuresHere } from '../trade/deal/goods.ts';
import { ABROAD, INTERNATIONAL } from '../trade/import/customs.ts';
import { isPlain } from '../trade/import/duty-branch.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { linesOf, membersOf } from './trace-lines.ts';
import type { Working } from './trace-lines.ts';
import { less, six } from './trace-words.ts';

interface Row {
  readonly label: string;
  readonly amount: Decimal;
  readonly how?: string;
}

/** What of the price customs counts: the price less what the country leaves out of it. */
export function explainCustomsValue(context: TraceContext): Trace {
  const { priced, imports, deal } = context.computation;
  const { landed, total } = priced;
  const regime = imports?.regime;
  const digits = minorUnits(deal.currency);
  const rows = [...(total ? outOfPrice(context) : []), ...freeGoods(context)]
    .map((row) => ({ ...row, amount: round(row.amount, digits) }))
    .filter(({ amount }) => !amount.isZero());
  const parts = rows.map(({ label, amount, how }) => {
    const text = context.money(amount);
    return node(label, text.startsWith('-') ? less(text.slice(1)) : `+${text}`, how === undefined ? {} : { how });
  });
  const left = landed && total && landed.customsValue.minus(total).minus(sum(rows.map(({ amount }) => amount)));
  return node('Customs value', context.money(landed?.customsValue), {
    how: `what remains of the price without what customs does not count (${regime?.value ?? ''} value)${stepHow(context)}`,
    from: regime && [regime.source, regime.date].filter(Boolean).join(', '),
    parts: [node('Whole price', context.money(total)), ...parts, ...restOf(context, left, rows.length)],
  });
}

/** What comes out of the whole price, below nothing. */
function outOfPrice(context: TraceContext): Row[] {
  const { priced, imports } = context.computation;
  const { landed, borne } = priced;
  const left = imports?.regime?.value === 'FOB' ? [...INTERNATIONAL, ...ABROAD] : ABROAD;
  const out = priced.charges.filter(({ element }) => left.includes(element));
  const paid = borne.has('importDuties')
    ? [...(landed?.duties ?? []), ...(landed?.fees ?? []), ...(borne.has('importTaxes') ? (landed?.taxes ?? []) : [])]
    : [];
  return [
    ...out.map(({ element, borne: amount }) => ({ label: element, amount: amount.negated() })),
    ...notShipped(context),
    ...paid.map(({ name, amount }) => ({ label: name, amount: amount.negated(), how: 'see below' })),
  ];
}

/** Services and the like are in the price, and no goods. */
function notShipped({ computation }: TraceContext): Row[] {
  const { lines, goods, discount } = computation.priced;
  const kept = !goods || goods.isZero() ? ONE : ONE.minus(discount.div(goods));
  const amount = sum(lines.map((one) => (one.line.ships ? ZERO : (one.amount ?? ZERO)))).times(kept);
  return [{ label: 'Lines that do not ship', amount: amount.negated() }];
}

/** Goods free of charge have the customs value that they are given. */
function freeGoods({ computation }: TraceContext): Row[] {
  const free = computation.goods.facts.filter(({ line }) => line.ships && line.basis.method === 'free');
  const worth = sum(free.map((line) => featuresHere(line).base));
  return [{ label: 'Goods free of charge', amount: worth, how: 'as the lines say' }];
}

/** What the rows, each rounded, leave: some of the smallest coins, or a price that was below what comes out of it. */
function restOf(context: TraceContext, rest: Decimal | undefined, rows: number): Trace[] {
  if (!rest || rest.isZero()) return [];
  const { currency } = context.computation.deal;
  const coin = dec('10').pow(-minorUnits(currency));
  const text = context.money(rest);
  const small = rest.abs().lessThanOrEqualTo(coin.times(rows + 1));
  const label = small ? 'Rounding' : 'Below nothing: counts as nothing';
  return [node(label, text.startsWith('-') ? less(text.slice(1)) : `+${text}`)];
}

/** Where no value agrees with its own duties, the value at which they were worked out. */
function stepHow({ computation }: TraceContext): string {
  const { landed } = computation.priced;
  if (!landed || round(landed.working.value.minus(landed.working.remains), 6).isZero()) return '';
  return `; at no value are the duties those of that value, so the higher stand, worked out at ${six(landed.working.value)}`;
}

/** The customs value line by line, where duties are worked out so. */
export function valuesByLine(context: TraceContext, { rows, importCase, value: whole }: Working): Trace[] {
  const unlike = rows.length > 1 || rows.some(({ solved }) => !isPlain(solved.group.duties));
  const members = rows.flatMap((row) => membersOf(context, row).map((member) => ({ member, solved: row.solved })));
  if (!unlike || members.length < 2) return [];
  const parts = members.map(({ member: { facts, features, value }, solved }) => {
    const label = linesOf(context, [facts]);
    if (solved.group.kind.method === 'free') return node(label, six(value), { how: 'as the line says' });
    const price = solved.price ? amountOf(solved.price, features) : ZERO;
    const outside = amountOf(importCase.outside, features).plus(importCase.outsideOfPrice.times(price));
    const due = price.minus(outside).minus(value);
    const steps = [
      `price ${six(price)}`,
      ...(outside.isZero() ? [] : [`− ${six(outside)} that customs does not count`]),
      ...(round(due, 6).isZero() ? [] : [`− ${six(due)} its part of duties, taxes and fees`]),
    ];
    return node(label, six(value), { how: steps.join(' ') });
  });
  return [node('Customs value by line', six(whole), { how: 'exact; together the customs value', parts })];
}
