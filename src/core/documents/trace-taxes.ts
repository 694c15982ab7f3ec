import { ONE, ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { amountOf } from '../trade/deal/form.ts';
import type { LineFacts } from '../trade/deal/goods.ts';
import { INLAND, INTERNATIONAL } from '../trade/import/customs.ts';
import type { GroupImport } from '../trade/import/group-import.ts';
import { nameKey } from '../trade/import/references.ts';
import { ownBase } from '../trade/import/tax-chain.ts';
import type { Tax } from '../trade/import/taxes.ts';
import { down } from '../trade/import/truncation.ts';
import type { SolvedGroup } from '../trade/price/settle.ts';
import { payable, tariffLabel, written } from './trace-cut.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { linesOf } from './trace-lines.ts';
import type { Working } from './trace-lines.ts';
import { percent, six, taxHow } from './trace-words.ts';

/** How a tax of the bill came about: what it is charged on, summand by summand, and what was cut down. */
export function explainTax(context: TraceContext, working: Working, name: string): Partial<Trace> {
  const taxes = working.rows.flatMap(({ solved }) => solved.group.taxes.filter((tax) => tax.name === name));
  const how = [...new Set(taxes.map(taxHow))].join(', or ');
  const from = taxes[0] && context.origin(taxes[0].origin);
  return { how, from, parts: working.cut ? cutTax(context, working, name) : variants(context, working, name) };
}

/** What of a tax is charged alike. */
interface Variant {
  readonly tax: Tax;
  readonly members: LineFacts[];
  readonly groups: SolvedGroup[];
  base: Base;
  amount: Decimal;
}

/** What a tax can be charged on, as amounts. */
interface Base {
  readonly value: Decimal;
  readonly duty: Decimal;
  readonly carriage: Decimal;
  readonly fees: Decimal;
  /** The taxes before it, or the tax that it is a share of. */
  readonly taxes: Decimal;
}

const NOTHING: Base = { value: ZERO, duty: ZERO, carriage: ZERO, fees: ZERO, taxes: ZERO };

function variants(context: TraceContext, working: Working, name: string): Trace[] {
  const found = new Map<string, Variant>();
  for (const row of working.rows) {
    const { group } = row.solved;
    const n = group.taxes.findIndex((tax) => tax.name === name);
    const [tax, due] = [group.taxes[n], row.taxes[n]];
    if (!tax || !due) continue;
    const key = taxHow(tax);
    const one = found.get(key) ?? { tax, members: [], groups: [], base: NOTHING, amount: ZERO };
    one.members.push(...group.members);
    one.groups.push(row.solved);
    one.base = added(one.base, baseOf(row, tax, n));
    one.amount = one.amount.plus(due.amount);
    found.set(key, one);
  }
  const all = [...found.values()].map((one) => {
    const parts = summands(context, working, { ...one, write: six, rate: ONE });
    const total = sum(parts.map(({ amount }) => amount));
    const chargedOn = node('Charged on', six(total), {
      how: `× ${rateOf(one.tax)} = ${six(one.amount)}`,
      parts: parts.map(({ trace }) => trace),
    });
    return { one, chargedOn };
  });
  if (all.length === 1) return all.map(({ chargedOn }) => chargedOn);
  return all.map(({ one, chargedOn }) =>
    node(linesOf(context, one.members), six(one.amount), {
      how: taxHow(one.tax),
      from: context.origin(one.tax.origin),
      parts: [chargedOn],
    }),
  );
}

function baseOf({ value, duties, carriage, fees, taxes, solved }: GroupImport, tax: Tax, n: number): Base {
  const earlier = taxes.filter((one, at) => (tax.of === undefined ? at < n : nameKey(one.name) === nameKey(tax.of)));
  return {
    value,
    duty: amounts(duties),
    carriage: solved.group.kind.method === 'free' ? ZERO : carriage,
    fees,
    taxes: amounts(earlier),
  };
}

function amounts(rows: readonly { readonly amount: Decimal }[]): Decimal {
  return sum(rows.map(({ amount }) => amount));
}

function added(a: Base, b: Base): Base {
  return {
    value: a.value.plus(b.value),
    duty: a.duty.plus(b.duty),
    carriage: a.carriage.plus(b.carriage),
    fees: a.fees.plus(b.fees),
    taxes: a.taxes.plus(b.taxes),
  };
}

/** The rate on the base without the tax. */
function rateOf({ rate, inclusive, of, written: text }: Tax): string {
  if (of !== undefined) return text.split(' ')[0] ?? percent(rate);
  return inclusive ? `${percent(rate)} ÷ (1 − ${percent(rate)})` : percent(rate);
}

interface Charged {
  readonly tax: Tax;
  readonly groups: readonly SolvedGroup[];
  readonly base: Base;
  readonly write: (amount: Decimal) => string;
  /** From the document's currency to that of the base. */
  readonly rate: Decimal;
  /** How the duties were cut down, where they were. */
  readonly dutyHow?: string | undefined;
}

interface Summand {
  readonly amount: Decimal;
  readonly trace: Trace;
}

/** What a tax is charged on: the summands come to its base. */
function summands(context: TraceContext, working: Working, charged: Charged): Summand[] {
  const { tax, groups, base, write, rate, dutyHow } = charged;
  const { regime } = working.importCase;
  const rows: Summand[] = [];
  const add = (label: string, amount: Decimal, how?: string): void => {
    if (!amount.isZero()) rows.push({ amount, trace: node(label, write(amount), how === undefined ? {} : { how }) });
  };
  if (tax.of !== undefined) {
    add(tax.of, base.taxes);
    return rows;
  }
  const shares = ownBase(tax, regime);
  add('Customs value', base.value);
  add('Duties', base.duty.times(shares.duty), dutyHow);
  const uplift = shares.value.minus(ONE);
  add('What the country adds', base.value.times(uplift), `${percent(uplift)} of the customs value`);
  if (!shares.carriage.isZero())
    for (const { element, amount } of carriageRows(context, working, groups)) add(element, amount.times(rate));
  add('Fees of the entry', base.fees.times(shares.fees), 'the part of these lines');
  if (tax.on === 'value+duty+taxes') add('The taxes before it', base.taxes);
  return rows;
}

/** The charges that the country's tax counts, as the lines of groups bear them. */
function carriageRows(
  { computation }: TraceContext,
  { importCase: { regime, taxedOfPrice } }: Working,
  groups: readonly SolvedGroup[],
): { readonly element: string; readonly amount: Decimal }[] {
  const { parts, borne } = computation.priced;
  const counted =
    regime.tax === 'value+duty+inland' ? INLAND : regime.tax === 'value+duty+freight' ? INTERNATIONAL : [];
  return counted
    .filter((element) => borne.has(element))
    .map((element) => {
      const part = parts.get(element);
      const share = element === 'insurance' ? taxedOfPrice : ZERO;
      const amount = sum(
        groups.map(({ group, price }) => {
          if (group.kind.method === 'free') return ZERO;
          const whole = price ? amountOf(price, group.sums) : ZERO;
          return (part ? amountOf(part, group.sums) : ZERO).plus(share.times(whole));
        }),
      );
      return { element, amount };
    });
}

/** A tax where the country cuts down: by tariff line on its base cut down, then what is payable. */
function cutTax(context: TraceContext, working: Working, name: string): Trace[] {
  const { cut } = working;
  if (!cut) return [];
  const { truncate, conversion } = cut;
  const write = (amount: Decimal): string => `${six(amount)} ${truncate.currency}`;
  const due: Decimal[] = [];
  const lines = cut.lines.flatMap((line) => {
    const { group } = line.groups[0] ?? {};
    const n = line.taxes.findIndex((one) => one.name === name);
    const [tax, found] = [group?.taxes[n], line.taxes[n]];
    if (!tax || !found) return [];
    due.push(found.amount);
    const multiple = tax.of === undefined ? truncate.value : undefined;
    const taxes = amounts(line.taxes.slice(0, n).map(({ amount }) => ({ amount: down(amount, truncate.tax) })));
    const base: Base = { ...line, taxes: tax.of === undefined ? taxes : found.base };
    const whole = amounts(line.duties);
    const parts = summands(context, working, {
      tax,
      groups: line.groups,
      base,
      write,
      rate: conversion.rate,
      dutyHow: whole.greaterThan(line.duty)
        ? `${six(whole)} cut down to a multiple of ${truncate.duty?.toFixed() ?? '—'} ${truncate.currency}`
        : undefined,
    });
    return [
      node(tariffLabel(context, line), write(found.amount), {
        how: `${rateOf(tax)} × ${written(found.base, found.taxable, multiple, truncate)}`,
        parts: parts.map(({ trace }) => trace),
      }),
    ];
  });
  return payable(context, cut, { whole: sum(due), multiple: truncate.tax, lines });
}
