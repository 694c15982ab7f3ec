import { validUntil } from '../documents/build-model.ts';
import { addDays, daysBetween } from '../documents/dates.ts';
import { fix, write } from './fix.ts';
import { keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** An acceptance after the last day of an offer makes no contract (CISG art. 18, 21). */
export const offerExpired: TradeRule = {
  code: 'offer-expired',
  about: 'document',
  severity: 'info',
  reason: 'An acceptance after the last day of an offer makes no contract (CISG art. 18, 21).',
  example: {
    in: 'quotation',
    wrong: 'date: 2026-10-01\nvalidity: 30 days',
    right: 'date: 2026-11-23\nvalidity: 30 days',
  },
  check(context) {
    const { computation, file, today } = context;
    const { date, validUntil: written } = file.value;
    const last = validUntil(computation);
    if (file.kind !== 'quotation' || !last || last >= today) return [];
    // As long as before, from today.
    const until = date && addDays(today, daysBetween(date, last));
    const edits = until && [
      write(file, ['date'], today),
      ...(written === undefined ? [] : [write(file, ['validUntil'], until)]),
    ];
    return [
      {
        range: keyAt(context, 'number'),
        message: 'This offer expired on {last}: to renew it, change its date: or validity:',
        data: { last },
        fixes: edits ? fix('Date it {today}: then it holds until {until}', { today, until }, edits) : [],
      },
    ];
  },
};
