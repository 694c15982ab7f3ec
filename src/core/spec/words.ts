import { refuse } from './grammar.ts';
import type { Refusal } from './grammar.ts';

export const bool = (text: string): boolean | Refusal =>
  /^(yes|true|allowed|是)$/i.test(text)
    ? true
    : /^(no|false|not allowed|prohibited|否)$/i.test(text)
      ? false
      : refuse('bad-value', '“{text}”: write yes or no', { text });

export function country(text: string): string | Refusal {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  return refuse('bad-value', '“{text}”: write a country as its two letters of ISO 3166, such as CN or US', { text });
}
