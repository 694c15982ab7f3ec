/** A date `YYYY-MM-DD` moved by whole days. */
export function addDays(date: string, days: number): string {
  const key = `${date} ${days}`;
  const known = MOVED.get(key);
  if (known !== undefined) return known;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  if (MOVED.size >= MOST_MOVED) MOVED.clear();
  const moved = day.toISOString().slice(0, 10);
  MOVED.set(key, moved);
  return moved;
}

/** Of a document the same days are asked for at every key. */
const MOVED = new Map<string, string>();
const MOST_MOVED = 100;

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
