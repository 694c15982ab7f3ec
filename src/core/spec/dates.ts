import { refuse } from './grammar.ts';
import type { Refusal } from './grammar.ts';

export function date(text: string): string | Refusal {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match) {
    const day = new Date(`${text}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
    return refuse('bad-date', '“{text}”: there is no such day in the calendar', { text });
  }
  const loose = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const better = loose ? `${loose[1]}-${loose[2]?.padStart(2, '0')}-${loose[3]?.padStart(2, '0')}` : undefined;
  return refuse('bad-date', '“{text}”: write dates as YYYY-MM-DD', { text }, better);
}

export function days(text: string): number | Refusal {
  const match = /^(\d{1,4})\s*(days?|d|天|weeks?|周)$/i.exec(text);
  if (!match)
    return refuse(
      'bad-value',
      '“{text}”: write a duration as 30 days',
      { text },
      /^\d{1,4}$/.test(text) ? `${text} days` : undefined,
    );
  return Number(match[1]) * (/^(w|周)/i.test(match[2] ?? '') ? 7 : 1);
}
