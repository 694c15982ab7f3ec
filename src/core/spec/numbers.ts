import { ZERO, parseDecimal } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { Refusal, instead, refuse } from './grammar.ts';

/** A plain decimal number. */
export function number(text: string): Decimal | Refusal {
  const value = parseDecimal(text);
  if (value) return value;
  const bare = withoutSeparators(text);
  if (bare !== undefined) {
    return refuse('bad-value', '“{text}”: write numbers without separators, with a point for decimals', { text }, bare);
  }
  return refuse('bad-value', '“{text}” is not a number: write it as 12.80', { text });
}

/** `1,200.50` and `1.200,50` as 1200.50, `12,80` as 12.80; nothing where it is not certain which is meant. */
function withoutSeparators(text: string): string | undefined {
  if (/^[-+]?\d{1,3}([,\s_'’]\d{3})+(\.\d+)?$/.test(text)) return text.replace(/[,\s_'’]/g, '');
  if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return /^[-+]?\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : undefined;
}

/** Cartons and containers of more than this are no figures of trade. */
const MOST_UNITS = 1_000_000_000_000;

/** Words that say no more than that something is counted; `cartons` would say of what there are so many. */
const PIECES = /^(?:pcs|pc|pieces?|units?|ea|each|件|个|個|只)\.?$/i;

export function quantity(text: string): Decimal | Refusal {
  const value = number(text);
  if (value instanceof Refusal) return value.complaint.better === undefined ? notAlone(text) : value;
  if (value.greaterThan(MOST_UNITS))
    return refuse('bad-value', '“{text}” is more than can be counted here: write a quantity below a million million', {
      text,
    });
  if (value.greaterThan(ZERO)) return value;
  return refuse('bad-value', '“{text}”: a quantity must be more than zero', { text });
}

/** What is no number, or one with the unit beside it. */
function notAlone(text: string): Refusal {
  const [, written = '', unit = ''] = /^(\d[\d.,_'’]*)\s*([^\d\s.,][^\d]*)$/.exec(text) ?? [];
  const amount = number(written);
  const plain = amount instanceof Refusal ? amount.complaint.better : written;
  if (plain === undefined)
    return refuse('bad-value', '“{text}” is not a quantity: write the number alone, such as 1200', { text });
  return refuse(
    'bad-value',
    '“{text}”: write the number alone; it counts what the product’s unit says',
    { text },
    PIECES.test(unit.trim()) ? plain : undefined,
  );
}

export function positive(text: string): Decimal | Refusal {
  const value = number(text);
  return value instanceof Refusal || value.greaterThan(ZERO)
    ? value
    : refuse('bad-value', '“{text}” must be more than zero', { text });
}

export function whole(text: string): number | Refusal {
  return /^\d{1,6}$/.test(text)
    ? Number(text)
    : refuse('bad-value', '“{text}” is not a whole number: write digits only', { text });
}

/** A whole number above zero. */
export function count(text: string): number | Refusal {
  const value = whole(text);
  return value === 0 ? refuse('bad-value', '“{text}” must be more than zero', { text }) : value;
}

/** A percentage as a fraction: `13%` is 0.13. */
export function percent(text: string): Decimal | Refusal {
  const match = /^([-+]?[\d.]+)\s*[%％]$/.exec(text);
  const value = match?.[1] ? parseDecimal(match[1]) : undefined;
  if (value?.isNegative()) return refuse('bad-percent', '“{text}”: a percentage cannot be negative here', { text });
  if (value) return value.div(100);
  const bare = parseDecimal(text);
  if (!bare) return refuse('bad-percent', '“{text}” is not a percentage: write it as 13%', { text });
  const better = bare.abs().lessThan(1) && !bare.isZero() ? `${bare.times(100).toFixed()}%` : `${text}%`;
  return refuse('bad-percent', 'A percentage is written with its sign: {better}, not {text}', { text, better }, better);
}

/** A share and what it is a share of. */
export interface Share {
  readonly rate: Decimal;
  readonly of: 'price' | 'cost' | 'purchase' | 'FOB';
}

/** Reads `12% of price`; the first of `bases` is meant where none is written. */
export function shareOfAny(...bases: readonly [Share['of'], ...Share['of'][]]): (text: string) => Share | Refusal {
  return (text) => {
    const match = /^(.*?)(?:\s+of\s+(?:the\s+)?([a-z]+))?$/i.exec(text);
    const base = match?.[2];
    const of = base === undefined ? bases[0] : bases.find((one) => one.toLowerCase() === base.toLowerCase());
    if (!of) return refuse('bad-value', '“{text}”: write a share of {bases}', { text, bases: bases.join(' or ') });
    const rate = percent(match?.[1] ?? '');
    return rate instanceof Refusal ? instead(rate, (better) => (base ? `${better} of ${base}` : better)) : { rate, of };
  };
}
