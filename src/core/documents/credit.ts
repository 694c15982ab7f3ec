import type { TradeDocument } from '../spec/document.ts';
import type { DueRule } from '../trade/payment/instalment.ts';
import { addDays } from './dates.ts';

/** Days for presentation where a credit says none (UCP 600 art. 14c). */
export const PRESENTATION_DAYS = 21;

/** The last day of shipment: the document's or the credit's, whichever comes first. */
export function latestShipment({ shipment, lc }: Pick<TradeDocument, 'lc' | 'shipment'>): string | undefined {
  const days = [shipment?.latest, lc?.latestShipment].filter((day) => day !== undefined).sort();
  return days[0];
}

/**
 * The last day on which a bank takes documents for goods that ship on the last day: so many days after shipment (21
 * where the credit does not say), never later than expiry (UCP 600 art. 14c). `undefined` while no last day of
 * shipment is written. A bank's holiday moves it on (art. 29a), which nobody can know here.
 */
export function lastPresentation(value: Pick<TradeDocument, 'lc' | 'shipment'>): string | undefined {
  const latest = value.lc && latestShipment(value);
  if (!value.lc || !latest) return undefined;
  const { expiry, presentation = PRESENTATION_DAYS } = value.lc;
  const last = addDays(latest, presentation);
  return expiry && expiry < last ? expiry : last;
}

/**
 * The last day on which a part of the payment falls due, `YYYY-MM-DD`; `undefined` where the document does not make
 * it certain. Days run from the day after (UCP 600 art. 3); a shipment is counted at its latest.
 */
export function dueDay(rule: DueRule | undefined, value: TradeDocument, kind: string): string | undefined {
  if (!rule) return undefined;
  if (rule.kind === 'day') return rule.day;
  const from = rule.from === 'shipment' ? latestShipment(value) : rule.from === kind ? value.date : undefined;
  return from && addDays(from, rule.days);
}
