import { ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { DutyTerm } from '../spec/duty.ts';
import type { LineFacts } from '../trade/deal/goods.ts';
import type { Duty } from '../trade/import/duties.ts';
import { amountAt, isPlain } from '../trade/import/duty-branch.ts';
import type { Branch } from '../trade/import/duty-branch.ts';
import type { GroupImport } from '../trade/import/group-import.ts';
import { nameKey } from '../trade/import/references.ts';
import type { Cut } from '../trade/import/truncation.ts';
import { payable, tariffLabel, written } from './trace-cut.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { linesOf, membersOf } from './trace-lines.ts';
import type { Member, Working } from './trace-lines.ts';
import { dutyHow, percent, six } from './trace-words.ts';

/** How a duty of the bill came about: by group of alike lines, by line where it has bounds, and what was cut down. */
export function explainDuty(context: TraceContext, working: Working, name: string): Partial<Trace> {
  const rows = working.rows.filter(({ solved }) => dutyOf(solved.group.duties, name) >= 0);
  const all = rows.flatMap(({ solved }) => solved.group.duties.filter((duty) => duty.name === name));
  const how = [...new Set(all.map(({ rate }) => dutyHow(rate)))].join(', or ');
  const from = all[0] && context.origin(all[0].origin);
  return { how, from, parts: working.cut ? cutDuty(context, working, name) : rowsOf(context, rows, name) };
}

function dutyOf(duties: readonly Duty[], name: string): number {
  return duties.findIndex((duty) => duty.name === name);
}

/** A duty by groups of lines: those at one plain share together, the others line by line. */
function rowsOf(context: TraceContext, rows: readonly GroupImport[], name: string): Trace[] {
  const plain = new Map<string, { rate: Decimal; value: Decimal; members: LineFacts[] }>();
  const own: Trace[] = [];
  for (const row of rows) {
    const { group } = row.solved;
    const n = dutyOf(group.duties, name);
    const duty = group.duties[n];
    if (!duty) continue;
    const rate = group.ofValue[n] ?? ZERO;
    if (!isPlain([duty]))
      own.push(...membersOf(context, row).map((member) => memberDuty(context, group.duties, n, member)));
    else {
      const key = rate.toFixed();
      const before = plain.get(key);
      plain.set(key, {
        rate,
        value: row.value.plus(before?.value ?? ZERO),
        members: [...(before?.members ?? []), ...group.members],
      });
    }
  }
  const shares = [...plain.values()].map(({ rate, value, members }) =>
    node(linesOf(context, members), six(value.times(rate)), { how: `${percent(rate)} × customs value ${six(value)}` }),
  );
  return [...shares, ...own];
}

const STANDS = {
  value: 'at the rate: it is within its bounds',
  min: 'at least: it is more than at the rate',
  max: 'at most: it is less than at the rate',
  nothing: 'less than nothing counts as nothing',
} as const;

/** A duty of one line that goes by weight or unit, or has bounds: each that it could be, and which stands. */
function memberDuty(context: TraceContext, duties: readonly Duty[], n: number, member: Member): Trace {
  const branch = member.branches[n];
  const rate = duties[n]?.rate;
  const label = linesOf(context, [member.facts]);
  if (!branch?.among || !rate) return node(label, six(branch && amountAt(branch, member.value)));
  const { stands, value, min, max } = branch.among;
  const bound = (name: string, terms: readonly DutyTerm[] | undefined, one: Branch | undefined): Trace[] =>
    terms && one
      ? [
          node(name, six(amountAt(one, member.value)), {
            how: terms.map((term, at) => termWorked(context, term, { at, duties, member })).join(' '),
            parts: terms.flatMap((term) => conversionOf(context, term)),
          }),
        ]
      : [];
  const at = bound('At the rate', rate.value, value);
  const bounds = [...bound('At least', rate.min, min), ...bound('At most', rate.max, max)];
  const amount = six(amountAt(branch, member.value));
  const [only] = at;
  if (only && bounds.length === 0 && stands === 'value') return { ...only, label };
  return node(label, amount, { how: STANDS[stands], parts: [...at, ...bounds] });
}

interface TermCase {
  readonly at: number;
  readonly duties: readonly Duty[];
  readonly member: Member;
}

/** A term with the figures of a line: `5% × customs value 1200`, `2 USD per kg × 450 kg net`. */
function termWorked(context: TraceContext, term: DutyTerm, { at, duties, member }: TermCase): string {
  const { line, packed } = member.facts;
  const minus = (term.kind === 'share' ? term.rate : term.money.amount).isNegative();
  const sign = minus ? '− ' : at > 0 ? '+ ' : '';
  if (term.kind === 'share') {
    const n = duties.findIndex(({ name }) => nameKey(name) === nameKey(term.of ?? ''));
    const other = member.branches[n];
    const base =
      term.of === undefined
        ? `customs value ${six(member.value)}`
        : `${term.of} ${six(other ? amountAt(other, member.value) : ZERO)}`;
    return `${sign}${percent(term.rate.abs())} × ${base}`;
  }
  const { deal } = context.computation;
  const { count, per, money } = term;
  const weighed = packed?.netWeight
    ? `${six(packed.netWeight)} kg net`
    : `${six(packed?.grossWeight ?? ZERO)} kg gross`;
  const measured = per === 'unit' ? `${six(line.quantity ?? ZERO)} ${line.unit}` : weighed;
  const each = `${count.equals(1) ? '' : `${count.toFixed()} `}${per}`;
  const conversion = conversionRate(context, term);
  const times = conversion ? ` × ${six(conversion)}` : '';
  return `${sign}${money.amount.abs().toFixed()} ${money.currency ?? deal.currency} per ${each} × ${measured}${times}`;
}

function conversionRate({ computation }: TraceContext, term: DutyTerm): Decimal | undefined {
  const { deal, exchange } = computation;
  const from = term.kind === 'specific' ? term.money.currency : undefined;
  return from === undefined || from === deal.currency ? undefined : exchange.convert(from, deal.currency)?.rate;
}

function conversionOf(context: TraceContext, term: DutyTerm): Trace[] {
  const { deal, exchange } = context.computation;
  const from = term.kind === 'specific' ? term.money.currency : undefined;
  return from === undefined ? [] : context.conversion(exchange.convert(from, deal.currency));
}

/** A duty where the country cuts down: by tariff line on the value cut down, then what is payable. */
function cutDuty(context: TraceContext, working: Working, name: string): Trace[] {
  const { cut } = working;
  if (!cut) return [];
  const { truncate } = cut;
  const amounts: Decimal[] = [];
  const lines = cut.lines.flatMap((line) => {
    const found = line.duties.find((duty) => duty.name === name);
    const { group } = line.groups[0] ?? {};
    if (!found || !group) return [];
    amounts.push(found.amount);
    const n = dutyOf(group.duties, name);
    const share = group.ofValue[n] ?? ZERO;
    const rest = found.amount.minus(line.dutiable.times(share));
    const steps = [
      ...(share.isZero()
        ? []
        : [`${percent(share)} × ${written(line.value, line.dutiable, truncate.value, truncate)}`]),
      ...(rest.isZero() ? [] : [`${six(rest)} ${truncate.currency} that does not go by value`]),
    ];
    const rows = working.rows.filter(({ solved }) => line.groups.includes(solved));
    const duty = group.duties[n];
    return [
      node(tariffLabel(context, line), `${six(found.amount)} ${truncate.currency}`, {
        how: steps.join(' + ') || `${percent(share)} × customs value`,
        parts: [
          customsValue(context, line.value, cut),
          ...(duty && !isPlain([duty]) ? [uncut(rowsOf(context, rows, name), rows, name)] : []),
        ],
      }),
    ];
  });
  return payable(context, cut, { whole: sum(amounts), multiple: truncate.duty, lines });
}

/** The customs value of a tariff line in the country's currency. */
function customsValue({ computation }: TraceContext, value: Decimal, { truncate, conversion }: Cut): Trace {
  const amount = `${six(value)} ${truncate.currency}`;
  if (conversion.steps.length === 0) return node('Customs value', amount);
  const before = `${six(value.div(conversion.rate))} ${computation.deal.currency}`;
  return node('Customs value', amount, { how: `${before} × ${six(conversion.rate)}` });
}

/** Which of rate and bounds stands is found before the value is cut down. */
function uncut(parts: readonly Trace[], rows: readonly GroupImport[], name: string): Trace {
  const due = rows.flatMap(({ duties }) => duties.filter((duty) => duty.name === name));
  return node('Before the value is cut down', six(sum(due.map(({ amount }) => amount))), {
    how: 'which of rate and bounds stands, line by line',
    parts,
  });
}
