import { parseDecimal } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { CONTAINER_TYPES } from '../tables/containers.ts';
import { Refusal, refuse, valueOf } from './grammar.ts';

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

/** A type of container: as many of it as the load takes. */
type ContainerType = (typeof CONTAINER_TYPES)[number];

/** So many containers of a type. */
export interface GivenBoxes {
  readonly type: ContainerType;
  readonly count: number;
}

/** A type of container, less than one (LCL), the ones that the load needs, or containers counted out. */
export type ContainerChoice = ContainerType | 'LCL' | 'auto' | readonly GivenBoxes[];

/** Nobody ships more in one lot: what is above is a slip of the finger. */
const MOST_BOXES = 999;

/** `40HC`, `LCL`, `auto`; or counted: `2 x 40HC + 20GP`. */
export function container(text: string): ContainerChoice | Refusal {
  const word = typeWord(text);
  if (word === 'AUTO') return 'auto';
  if (word === 'LCL') return 'LCL';
  if (isType(word)) return word;
  const boxes = text.split(/[+＋]/).map(boxesOf);
  const known = boxes.filter((box) => box !== undefined);
  if (known.length === boxes.length) return together(known);
  if (/^(?:\d{1,3}\s*[x×*]?\s*)?(?:FCL|整柜|整箱)$/i.test(text))
    return refuse('bad-value', '“{text}”: full containers of which size? Write 20GP, 40GP, 40HC, 45HC or auto', {
      text,
    });
  const better = text === '拼箱' ? 'LCL' : text.replace(/(\d\d)(?:['’′]\s*|\s+)(?=[A-Z]{2})/gi, '$1');
  return refuse(
    'bad-value',
    '“{text}” is not a container: write 20GP, 40GP, 40HC, 45HC, LCL, auto, or some of them as 2 x 40HC + 20GP',
    { text },
    better === text || container(better) instanceof Refusal ? undefined : better,
  );
}

/** A type, LCL or auto, where no count has a meaning. */
export function containerKind(text: string): ContainerType | 'LCL' | 'auto' | Refusal {
  const choice = container(text);
  if (typeof choice === 'string') return choice;
  const better = choice instanceof Refusal ? choice.complaint.better : undefined;
  if (choice instanceof Refusal && (better === undefined || typeof container(better) === 'string')) return choice;
  return refuse('bad-value', '“{text}”: one type of container belongs here, without a count', { text });
}

/** A choice of containers as it is written. */
export function containerText(choice: ContainerChoice): string {
  return typeof choice === 'string' ? choice : choice.map(({ type, count }) => `${count} x ${type}`).join(' + ');
}

function boxesOf(text: string): GivenBoxes | undefined {
  const match = /^(?:(\d{1,4})\s*[x×*]\s*)?(\S{1,6})$/i.exec(text.trim());
  const [count, type] = [Number(match?.[1] ?? 1), typeWord(match?.[2] ?? '')];
  return isType(type) && count >= 1 && count <= MOST_BOXES ? { type, count } : undefined;
}

/** Each type once, with all its containers. */
function together(boxes: readonly GivenBoxes[]): GivenBoxes[] {
  const counts = new Map<ContainerType, number>();
  for (const { type, count } of boxes) counts.set(type, (counts.get(type) ?? 0) + count);
  return [...counts].map(([type, count]) => ({ type, count }));
}

/** The trade also writes 40HQ, 40'HC, 20FT and 20DC. */
function typeWord(text: string): string {
  return text
    .toUpperCase()
    .replace(/^(\d\d)['’′]/, '$1')
    .replace(/^(\d\d)HQ$/, '$1HC')
    .replace(/^([24]0)(FT|DC|DV)$/, '$1GP');
}

function isType(word: string): word is ContainerType {
  return (CONTAINER_TYPES as readonly string[]).includes(word);
}
