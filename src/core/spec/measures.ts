import { parseDecimal } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { CONTAINER_TYPES } from '../tables/containers.ts';
import { refuse, valueOf } from './grammar.ts';
import type { Refusal } from './grammar.ts';

const METRES: Readonly<Record<string, string>> = { mm: '0.001', cm: '0.01', m: '1', in: '0.0254', inch: '0.0254' };

/** Length, width and height in metres. */
export type Dimensions = readonly [Decimal, Decimal, Decimal];

export function dimensions(text: string): Dimensions | Refusal {
  const match = /^([\d.]+)\s*[x×*]\s*([\d.]+)\s*[x×*]\s*([\d.]+)\s*(mm|cm|m|in|inch)$/i.exec(text);
  const factor = METRES[match?.[4]?.toLowerCase() ?? ''];
  const sides = [match?.[1], match?.[2], match?.[3]].map((side) => (side ? parseDecimal(side) : undefined));
  const [length, width, height] = sides.map((side) => (side && factor ? side.times(factor) : undefined));
  if (!length?.greaterThan(0) || !width?.greaterThan(0) || !height?.greaterThan(0)) {
    return refuse(
      'bad-value',
      '“{text}”: write a size as 64 x 64 x 22 cm',
      { text },
      /^[\d.\sx×*]+$/.test(text) ? `${text} cm` : undefined,
    );
  }
  return [length, width, height];
}

const KILOGRAMS: Readonly<Record<string, string>> = {
  g: '0.001',
  kg: '1',
  kgs: '1',
  t: '1000',
  lb: '0.45359237',
  lbs: '0.45359237',
};

const CUBIC_METRES: Readonly<Record<string, string>> = { m3: '1', 'm³': '1', cbm: '1' };

function measure(text: string, units: Readonly<Record<string, string>>, example: string): Decimal | Refusal {
  const match = /^([\d.]+)\s*([a-zA-Z³]+\d?)$/.exec(text);
  const value = match?.[1] ? parseDecimal(match[1]) : undefined;
  const factor = valueOf(units, match?.[2]?.toLowerCase() ?? '');
  if (value?.greaterThan(0) && factor) return value.times(factor);
  return refuse('bad-value', '“{text}”: write it as {example}', { text, example });
}

/** A weight in kg. */
export const weight = (text: string): Decimal | Refusal => measure(text, KILOGRAMS, '9.2 kg');

/** A volume in m³. */
export const volume = (text: string): Decimal | Refusal => measure(text, CUBIC_METRES, '0.046 m3');

/** A type of container, less than one (LCL), or the one that the load needs. */
export type ContainerChoice = (typeof CONTAINER_TYPES)[number] | 'LCL' | 'auto';

export function container(text: string): ContainerChoice | Refusal {
  const word = text
    .toUpperCase()
    .replace(/^(\d\d)(HQ)$/, '$1HC')
    .replace(/^20(FT|DC)$/, '20GP')
    .replace(/^40(FT|DC)$/, '40GP');
  if (word === 'AUTO') return 'auto';
  if (word === 'LCL' || (CONTAINER_TYPES as readonly string[]).includes(word)) return word as ContainerChoice;
  return refuse('bad-value', '“{text}” is not a container: write 20GP, 40GP, 40HC, 45HC, LCL or auto', { text });
}
