/** A date `YYYY-MM-DD` moved by whole days. */
export function addDays(date: string, days: number): string {
  if (last.date === date && last.days === days) return last.day;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  last = { date, days, day: day.toISOString().slice(0, 10) };
  return last.day;
}

/** Of a document the same is asked again and again. */
let last = { date: '', days: 0, day: '' };

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
