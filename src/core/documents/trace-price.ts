import { placeOf } from '../trade/deal/deal-line.ts';
import { ONE, ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Element } from '../tables/incoterms.ts';
import { amountOf } from '../trade/deal/form.ts';
import type { Features } from '../trade/deal/form.ts';
import { baseHere } from '../trade/deal/goods.ts';
import type { PricedLine } from '../trade/price/priced.ts';
import type { SolvedGroup } from '../trade/price/settle.ts';
import type { Linear, Shares } from '../trade/price/solve.ts';
import { explainBase, explainListed } from './trace-base.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { percent, six } from './trace-words.ts';

/** A line with the group it was solved in. */
export interface SolvedLine {
  readonly priced: PricedLine;
  readonly solved: SolvedGroup;
  readonly features: Features;
}

/** How a unit price came about: what it starts from, what the term adds and takes out, and each share of the price. */
export function explainUnitPrice(context: TraceContext, line: SolvedLine): Trace {
  const { priced } = line;
  const { basis, quantity } = priced.line;
  const { deal } = context.computation;
  const amount = context.unit(priced.unitPrice);
  if (basis.method === 'free') return node('Unit price', amount, { how: 'free of charge' });
  if (basis.method === 'final')
    return node('Unit price', amount, {
      how: 'given on the line: it stands',
      from: context.place(deal.file.path, ['items', placeOf(deal.lines, priced.line), 'price']),
      parts: context.conversion(priced.facts.conversion),
    });
  const rows = rowsOf(context, line);
  const listed = rows.length === 0 ? explainListed(context, priced) : undefined;
  if (listed) return listed;
  const exact = node('Price of the line, exact', six(priced.exact), {
    how: formula(line.solved),
    parts: [explainBase(context, priced), ...rows],
  });
  const isRounded = !quantity || !priced.exact || !priced.unitPrice?.times(quantity).equals(priced.exact);
  return node('Unit price', amount, {
    how: `${six(priced.exact)} ÷ ${quantity?.toFixed() ?? '—'}${isRounded ? `, rounded to ${deal.priceDecimals} decimals` : ''}`,
    parts: [exact],
  });
}

/** The formula of a price, in words and with its shares. */
function formula({ group: { kind }, shares, duty }: SolvedGroup): string {
  const inside = [
    kind.method === 'cost' ? 'net cost' : 'list price',
    ...(kind.add.length > 0 ? ['+ what the term adds'] : []),
    ...(kind.remove.length > 0 ? ['− what the term leaves to the buyer'] : []),
    ...(duty ? ['+ duties, taxes and fees'] : []),
  ];
  const factor = shares.factor.equals(ONE) ? '' : ` × (1 + ${percent(shares.factor.minus(ONE))})`;
  const taken = sum([...ofPrice(shares).map(({ rate }) => rate), shares.insurance.times(shares.factor)]);
  const grouped = inside.length > 1 && (factor || !taken.isZero()) ? `(${inside.join(' ')})` : inside.join(' ');
  const divided = taken.isZero() ? '' : ` ÷ (1 − ${percent(taken)})`;
  const fob = shares.ofFob.isZero() ? '' : `, with ${percent(shares.ofFob)} of the FOB value solved in one`;
  return `${grouped}${factor}${divided}${fob}${kind.apart.size > 0 ? ' − what stands on lines of its own' : ''}`;
}

/** Shares of the whole price that are not nothing. */
function ofPrice(shares: Shares): { readonly label: string; readonly rate: Decimal }[] {
  return [
    { label: 'Commission', rate: shares.commission },
    { label: 'Bank charge', rate: shares.bank },
    { label: 'Overhead', rate: shares.overhead },
    { label: 'Profit', rate: shares.profit },
  ].filter(({ rate }) => !rate.isZero());
}

interface Row {
  readonly amount: Decimal;
  readonly trace: Trace;
}

/** Everything between what the price starts from and what is in the unit price; with the start it sums to that. */
function rowsOf(context: TraceContext, line: SolvedLine): Trace[] {
  const { solved, features, priced } = line;
  const { shares } = solved;
  const whole = solved.price ? amountOf(solved.price, features) : ZERO;
  const costs = [...charges(context, line), ...insurance(context, line, whole), ...duty(line, whole)];
  const row = (label: string, amount: Decimal, how: string): Row => ({
    amount,
    trace: node(label, signed(amount), { how }),
  });
  const rows = [...costs];
  if (!shares.factor.equals(ONE)) {
    const made = sum([baseHere(priced.facts) ?? ZERO, ...costs.map(({ amount }) => amount)]);
    const rate = shares.factor.minus(ONE);
    rows.push(row('Profit', made.times(rate), `${percent(rate)} of the cost ${six(made)}`));
  }
  for (const { label, rate } of ofPrice(shares))
    rows.push(row(label, whole.times(rate), `${percent(rate)} of the price ${six(whole)}`));
  if (solved.afterFob) {
    const fob = whole.minus(valueOf(solved.afterFob, whole, features));
    rows.push(row('Commission', fob.times(shares.ofFob), `${percent(shares.ofFob)} of the FOB value ${six(fob)}`));
  }
  const apart = (priced.exact ?? whole).minus(whole);
  if (!apart.isZero()) rows.push(row('On lines of their own', apart, 'see the charges below the goods'));
  return rows.map(({ trace }) => trace);
}

/** The line's part of each charge that the term adds or takes out. */
function charges({ computation }: TraceContext, { solved, features }: SolvedLine): Row[] {
  const { add, remove } = solved.group.kind;
  const { priced, charges: all } = computation;
  const part = (element: Element, sign: 1 | -1): Row[] => {
    const form = priced.parts.get(element);
    if (!form || priced.derived.has(element)) return [];
    const amount = amountOf(form, features).times(sign);
    const how = `this line’s part of ${six(all.given.get(element)?.amount)}, see ${CHARGES}`;
    return [{ amount, trace: node(element, signed(amount), { how }) }];
  };
  return [...add.flatMap((element) => part(element, 1)), ...remove.flatMap((element) => part(element, -1))];
}

/** The heading under which every charge is explained once. */
export const CHARGES = 'Charges';

/** Insurance taken out of a list price, and worked out on the price. */
function insurance({ computation }: TraceContext, { solved, priced }: SolvedLine, whole: Decimal): Row[] {
  const { kind } = solved.group;
  const rate = computation.charges.given.get('insurance')?.share ?? ZERO;
  const { insurance: share } = solved.shares;
  const before =
    kind.method === 'list' &&
    (kind.remove.includes('insurance') || (!share.isZero() && !kind.add.includes('insurance')));
  const rows: Row[] = [];
  const add = (amount: Decimal, how: string): void => {
    if (!amount.isZero()) rows.push({ amount, trace: node('insurance', signed(amount), { how }) });
  };
  if (before) add((baseHere(priced.facts) ?? ZERO).times(rate).negated(), `${percent(rate)} inside the list price`);
  add(whole.times(share), `${percent(share)} of the price ${six(whole)}`);
  return rows;
}

function duty({ solved, features }: SolvedLine, whole: Decimal): Row[] {
  if (!solved.duty) return [];
  const amount = valueOf(solved.duty, whole, features);
  return [
    {
      amount,
      trace: node('Duties, taxes and fees', signed(amount), { how: 'solved together with the price, see Import' }),
    },
  ];
}

function valueOf({ ofPrice: share, fixed }: Linear, whole: Decimal, features: Features): Decimal {
  return whole.times(share).plus(amountOf(fixed, features));
}

function signed(amount: Decimal): string {
  const text = six(amount);
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}
