import { refuse } from './grammar.ts';
import type { Refusal } from './grammar.ts';

export function date(text: string): string | Refusal {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return isDay(text) ? text : refuse('bad-date', '“{text}”: there is no such day in the calendar', { text });
  const [first, second] = [...new Set(meant(text))].filter(isDay);
  if (first !== undefined && second !== undefined)
    return refuse('bad-date', '“{text}”: is the day or the month first? Write {first} or {second}', {
      text,
      first,
      second,
    });
  return refuse('bad-date', '“{text}”: write dates as YYYY-MM-DD', { text }, first);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]*${MONTH}[\s,-]*(\d{4})$`, 'i');
const MONTH_DAY = new RegExp(String.raw`^${MONTH}\s*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})$`, 'i');

/** The days that a text in another form may mean: two where nothing tells the day from the month. */
function meant(text: string): string[] {
  const loose = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (loose) return [iso(loose[1], loose[2], loose[3])];
  const named = DAY_MONTH.exec(text);
  if (named) return [iso(named[3], monthOf(named[2]), named[1])];
  const american = MONTH_DAY.exec(text);
  if (american) return [iso(american[3], monthOf(american[1]), american[2])];
  const [, one, , other, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  return [iso(year, other, one), iso(year, one, other)];
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function days(text: string): number | Refusal {
  const match = /^(\d{1,4})\s*(days?|d|天|weeks?|周)$/i.exec(text);
  if (match) return Number(match[1]) * (/^(w|周)/i.test(match[2] ?? '') ? 7 : 1);
  if (/^(\d{1,3}|an?|one)\s*(months?|mo|个?月|個月)$/i.test(text))
    return refuse('bad-value', '“{text}”: a month has 28 to 31 days: write how many, such as 30 days', { text });
  const [, count, weeks] = /^(\d{1,4})\s*(?:(?:calendar days?|日|个自然日|自然日)|(wks?|星期))?$/i.exec(text) ?? [];
  const better = count === undefined ? undefined : `${count} ${weeks === undefined ? 'days' : 'weeks'}`;
  return refuse('bad-value', '“{text}”: write a duration as 30 days', { text }, better);
}
