import type { TradeDocument } from '../spec/document.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

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
    return findings;
  },
};
