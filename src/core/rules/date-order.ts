import { addDays, daysBetween } from '../documents/dates.ts';
import type { TradeDocument } from '../spec/document.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import type { Path } from '../spec/tree.ts';
import { inLanguage } from '../spec/shape.ts';
import { fix, write } from './fix.ts';
import { at } from './rule.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';

/** At the turn of a year the old one is soon written: a day that is nearer in the next year than in its own was meant so. */
function inNextYear(file: DocumentFile, path: Path, day: string, date: string): Fix[] {
  const better = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  const isNearer = better >= date && daysBetween(date, better) < daysBetween(day, date);
  return isNearer && !day.endsWith('-02-29') ? fix('Write {better}', { better }, [write(file, path, better)]) : [];
}

/** Dates that run backwards are a discrepancy to a bank (UCP 600 art. 14). */
export const dateOrder: TradeRule = {
  code: 'date-order',
  about: 'document',
  severity: 'error',
  reason: 'Dates that run backwards are a discrepancy to a bank (UCP 600 art. 14).',
  example: {
    in: 'proforma',
    wrong: 'date: 2026-11-23\nshipment: { latest: 2026-11-15 }',
    right: 'date: 2026-11-23\nshipment: { latest: 2026-12-15 }',
  },
  check(context) {
    const value: TradeDocument = context.file.value;
    const { date } = value;
    if (!date) return [];
    const later: readonly (readonly [string | undefined, ...string[]])[] = [
      [value.validUntil, 'validUntil'],
      [value.shipment?.latest, 'shipment', 'latest'],
      [value.lc?.latestShipment, 'lc', 'latestShipment'],
      [value.lc?.expiry, 'lc', 'expiry'],
      [value.destination?.entryDate, 'destination', 'entryDate'],
    ];
    const findings = later.flatMap(([day, ...path]): Finding[] =>
      day && day < date
        ? [
            {
              range: at(context, ...path),
              message: '{day} is before the date of this document, {date}: correct one of the two',
              data: { day, date },
              fixes: inNextYear(context.file, path, day, date),
            },
          ]
        : [],
    );
    const { latestShipment, expiry } = value.lc ?? {};
    if (latestShipment && expiry && expiry < latestShipment) {
      findings.push({
        range: at(context, 'lc', 'expiry'),
        message:
          'The letter of credit expires before the latest shipment on {day}: ship earlier, or ask for an extension',
        data: { day: latestShipment },
      });
    }
    return [...findings, ...tooLate(context, date)];
  },
};

/** The first last day that the goods cannot keep, counted from the document's own day: their time begins no sooner. */
function tooLate(context: DocumentContext, date: string): Finding[] {
  const value: TradeDocument = context.file.value;
  const lead = inLanguage(
    value.leadTime ?? context.computation.deal.seller?.value.defaults?.leadTime,
    context.computation.deal.language,
  );
  const days = daysIn(lead ?? '');
  if (lead === undefined || days === undefined) return [];
  const ready = addDays(date, days);
  const last: readonly (readonly [string | undefined, ...string[]])[] = [
    [value.shipment?.latest, 'shipment', 'latest'],
    [value.lc?.latestShipment, 'lc', 'latestShipment'],
    [value.lc?.expiry, 'lc', 'expiry'],
  ];
  const missed = last.find(([day]) => day !== undefined && day >= date && day < ready);
  if (!missed) return [];
  const [day = '', ...path] = missed;
  return [
    {
      range: at(context, ...path),
      severity: 'warning',
      message:
        'With a lead time of “{lead}” the goods are ready on {ready} at the earliest, after {day}: move this day, or shorten the lead time',
      data: { lead, ready, day },
    },
  ];
}

/** The fewest days of a lead time that names one time alone; of `30-45 days` 30. Months and shipments by turns are left out. */
function daysIn(lead: string): number | undefined {
  const found = [
    ...lead.matchAll(
      /(\d{1,3})(?:\s*(?:-|–|~|to|至|到)\s*\d{1,3})?\s*(?:(?:working|calendar|business)\s+)?(days?\b|weeks?\b|个?工作日|天|日|周)/gi,
    ),
  ];
  const [[, count = '', unit = ''] = []] = found;
  if (found.length !== 1 || (lead.match(/\d+/g)?.length ?? 0) > 2) return undefined;
  return Number(count) * (/^(week|周)/i.test(unit) ? 7 : 1);
}
