import { addDays } from '../documents/dates.ts';
import { PRESENTATION_DAYS, latestShipment } from '../documents/credit.ts';
import type { TradeDocument } from '../spec/document.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Documents must reach the bank within the days for presentation and before expiry (UCP 600 art. 6d, 14c). */
export const lcDates: TradeRule = {
  code: 'lc-dates',
  about: 'document',
  severity: 'warning',
  reason:
    'Documents must reach the bank within the days for presentation and before the credit expires (UCP 600 art. 14c).',
  example: {
    in: 'proforma',
    wrong: 'lc: { latestShipment: 2026-12-31, presentation: 15 days, expiry: 2027-01-10 }',
    right: 'lc: { latestShipment: 2026-12-31, presentation: 15 days, expiry: 2027-01-15 }',
  },
  check(context) {
    const value: TradeDocument = context.file.value;
    const { lc, shipment } = value;
    if (!lc) return [];
    const findings: Finding[] = [];
    if (shipment?.latest && lc.latestShipment && shipment.latest > lc.latestShipment) {
      findings.push({
        range: at(context, 'shipment', 'latest'),
        message:
          'Shipment may be as late as {day}, the letter of credit allows {latest}: ship by then, or ask for an amendment',
        data: { day: shipment.latest, latest: lc.latestShipment },
        severity: 'error',
        fixes: better(context.file, ['shipment', 'latest'], lc.latestShipment),
      });
    }
    const latest = latestShipment(value);
    const days = lc.presentation ?? PRESENTATION_DAYS;
    const end = latest && addDays(latest, days);
    // An expiry before the shipment itself is date-order's.
    if (latest && end && lc.expiry && lc.expiry >= latest && lc.expiry < end) {
      findings.push({
        range: at(context, 'lc', 'expiry'),
        message:
          'The letter of credit expires on {expiry}, before the {days} days for presentation after shipment on {latest} end: ask for {end}',
        data: { expiry: lc.expiry, days: String(days), latest, end },
        ...(lc.presentation === undefined ? { severity: 'info' } : {}),
      });
    }
    return findings;
  },
};
