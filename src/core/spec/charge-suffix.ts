import { parseDecimal } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { refuse } from './grammar.ts';
import type { Refusal } from './grammar.ts';

/** How volume is set against weight: kg to a m³ (W/M, `167 kg/m3`), or cm³ to a kg (`5000 cm3/kg`). */
export interface VolumeRatio {
  readonly value: Decimal;
  readonly unit: 'kg/m3' | 'cm3/kg';
}

/** What may follow the unit of a charge, in any order: `at 5000 cm3/kg step 0.5 min 1`. */
export interface Suffixes {
  readonly at: VolumeRatio | undefined;
  readonly step: Decimal | undefined;
  readonly min: Decimal | undefined;
}

/** Reads what follows the unit; `undefined` where it is none of these, or one comes twice. */
export function suffixes(text: string): Suffixes | undefined {
  const parts = new Map<string, string>();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let last: string | undefined;
  for (const word of words) {
    if (word === 'at' || word === 'step' || word === 'min') {
      if (parts.has(word)) return undefined;
      parts.set(word, '');
      last = word;
    } else if (last === undefined) return undefined;
    else parts.set(last, `${parts.get(last) ?? ''}${word}`);
  }
  const [at, step, min] = [parts.get('at'), parts.get('step'), parts.get('min')];
  const read = { at: ratio(at), step: above(step), min: above(min) };
  const unread = [at && !read.at, step && !read.step, min && !read.min, at === '', step === '', min === ''];
  return unread.some(Boolean) ? undefined : read;
}

/** Refuses a ratio or a step on a unit that is not measured. */
export function measured(per: string, { at, step }: Suffixes, text: string): Refusal | undefined {
  if (at && per !== 'W/M' && per !== 'kg')
    return refuse(
      'bad-value',
      '“{text}”: a ratio of volume and weight belongs to W/M and kg, such as 65 USD per W/M at 500 kg/m3',
      { text },
    );
  if (step && !['W/M', 'kg', 'm3', 't'].includes(per))
    return refuse('bad-value', '“{text}”: only W/M, kg, m3 and t are rounded up to steps', { text });
  return undefined;
}

function above(text: string | undefined): Decimal | undefined {
  const value = parseDecimal(text ?? '');
  return value?.greaterThan(0) ? value : undefined;
}

function ratio(text: string | undefined): VolumeRatio | undefined {
  const match = /^([\d.]+)(?:(kgs?\/(?:m3|m³|cbm))|((?:cm3|cm³|ccm)\/kgs?))$/.exec(text ?? '');
  const value = above(match?.[1]);
  return value && { value, unit: match?.[2] ? 'kg/m3' : 'cm3/kg' };
}
