import { sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { TradeDocument } from '../spec/document.ts';
import type { DueRule } from '../trade/payment/instalment.ts';
import type { Computation } from './compute.ts';
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

/**
 * What is to be drawn under the letter of credit, in the document's currency: the parts of the payment that are by L/C;
 * where none says so, those that say no other way; where all say another way or none is said, the whole.
 */
export function dueUnderCredit({ payment, priced }: Computation): Decimal | undefined {
  const { parts, amounts } = payment;
  const named = parts.filter(({ by }) => by === 'L/C');
  const open = named.length > 0 ? named : parts.filter(({ by }) => by === undefined);
  if (open.length === 0 || open.length === parts.length) return priced.total;
  return amounts && sum(amounts.filter((_, n) => open.some((part) => part === parts[n])));
}
