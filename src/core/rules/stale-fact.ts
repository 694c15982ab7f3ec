import { validUntil } from '../documents/build-model.ts';
import { eachFact, eachOnce } from '../documents/facts-used.ts';
import type { FactUsed } from '../documents/facts-used.ts';
import { addDays, daysBetween } from '../documents/dates.ts';
import type { Fix } from '../spec/issue.ts';
import { beside, fix, write } from './fix.ts';
import { keyAt } from './rule.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';

/**
 * Days after which a figure that names no last day is doubted. No law sets them, they are our choice: a bank's rate of
 * exchange is one of the day, and a month of it may take a margin; forwarders quote a freight for weeks, not for a quarter.
 */
const DOUBTED: Readonly<Record<'fx' | 'freight', number>> = { fx: 30, freight: 90 };

/** Three times as old it is no longer a doubt. */
const SURELY = 3;

/** An offer that outlives a rate it stands on is a promise at an unknown price. */
export const staleFact: TradeRule = {
  code: 'stale-fact',
  about: 'document',
  severity: 'warning',
  reason:
    'An offer that outlives a rate it stands on is a promise at an unknown price. Where a figure names no last day, we doubt a rate of exchange after 30 days and a freight after 90; these ages are our choice.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: CFR Chicago\nvalidUntil: 2027-01-31',
    right: 'incoterm: CFR Chicago\nvalidUntil: 2026-12-15',
    beside: {
      '2026.rates.yaml':
        'charges:\n  - { element: mainCarriage, from: Ningbo, to: Chicago, amount: 3850 USD, source: forwarder, validUntil: 2026-12-15 }',
    },
  },
  check(context) {
    const { computation, file, today } = context;
    const { date } = computation.deal;
    const last = validUntil(computation) ?? date ?? today;
    const old = addDays(date ?? today, -DOUBTED.fx);
    const doubtful: FactUsed[] = [];
    for (const fact of eachFact(computation)) {
      const { file: from, validUntil: until, date: since } = fact.origin;
      const isOver = until !== undefined && until < last;
      const isLater = since !== undefined && date !== undefined && since > date;
      const isOld = since !== undefined && until === undefined && since < old;
      if (from !== file.path && (isOver || isLater || isOld)) doubtful.push(fact);
    }
    if (doubtful.length === 0) return [];
    const range = keyAt(context, validKey(file.value));
    const facts = eachOnce(doubtful);
    const ends = facts.flatMap(({ origin }) => origin.validUntil ?? []);
    const fixes = shortened(context, ends.sort()[0]);
    return facts.flatMap(({ what, origin }): Finding[] => {
      const { validUntil: until, date: since } = origin;
      if (until !== undefined && until < last) {
        const message =
          'The rate for {element} is valid until {until}, but the offer runs until {last}: shorten the offer, or get a new rate';
        return [{ range, message, data: { element: what, until, last }, fixes }];
      }
      if (since !== undefined && date !== undefined && since > date && what.includes('/')) {
        const message =
          'The rate of {pair} is of {since}, after this document’s own date: give one of {date} or before';
        return [{ range, message, data: { pair: what, since, date } }];
      }
      return aged(context, { what, origin });
    });
  },
};

/** A figure without a last day that was old when the document was made. */
function aged({ computation, file, today }: DocumentContext, { what, origin }: FactUsed): Finding[] {
  const { date: since, validUntil: until } = origin;
  const isFx = what.includes('/');
  if (since === undefined || until !== undefined || !(isFx || what === 'mainCarriage')) return [];
  const age = daysBetween(since, computation.deal.date ?? today);
  const most = DOUBTED[isFx ? 'fx' : 'freight'];
  if (age <= most) return [];
  const range = keyAt({ file }, 'date');
  const data = { what, since, age: String(age) };
  const severity = age > most * SURELY ? 'warning' : 'info';
  const message = isFx
    ? 'The rate of {what} is of {since}, {age} days before this document: give a recent one in the rates file'
    : 'The freight is of {since}, {age} days before this document, and says no last day: ask for a new one, or write validUntil: beside it';
  return [{ range, severity, message, data }];
}

/** The offer until the first of its rates ends; none where that is over. */
function shortened({ file, today }: DocumentContext, until: string | undefined): Fix[] {
  const { date } = file.value;
  if (until === undefined || date === undefined || until < date || until < today) return [];
  const key = validKey(file.value);
  const edit =
    key === 'date'
      ? beside(file, ['date'], `validUntil: ${until}`)
      : write(file, [key], key === 'validUntil' ? until : `${daysBetween(date, until)} days`);
  return fix('Shorten the offer to {until}', { until }, [edit]);
}

function validKey(value: { validUntil?: unknown; validity?: unknown }): string {
  return value.validUntil !== undefined ? 'validUntil' : value.validity !== undefined ? 'validity' : 'date';
}
