import { addDays, daysBetween } from './dates.ts';

/** The day on which the sample workspace was written. */
const WRITTEN = '2026-11-23';

/** A sample's text with all its dates moved, so that on `today` its offers are open and its rates are in force. */
export function datedSample(text: string, today: string): string {
  const days = daysBetween(WRITTEN, today);
  return days === 0
    ? text
    : text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => (Number.isNaN(Date.parse(date)) ? date : addDays(date, days)));
}
