/** An exact rational number in lowest terms; `d` is above zero. Nothing here is ever rounded unless it says so. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function make(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new Error('division by zero');
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n, d * sign) || 1n;
  return { n: (n * sign) / common, d: (d * sign) / common };
}

/** A fraction from decimal text, such as `12.80`. */
export function frac(text: string | number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
  if (!match) throw new Error(`not a decimal: ${String(text)}`);
  const [, sign = '', whole = '', part = ''] = match;
  return make(BigInt(sign + whole + part), 10n ** BigInt(part.length));
}

/** A fraction from `13%`. */
export function percent(text: string): Fraction {
  return div(frac(text.replace('%', '')), frac(100));
}

export const ZERO = frac(0);
export const ONE = frac(1);

export const add = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Fraction, b: Fraction): Fraction => make(a.n * b.n, a.d * b.d);
export const div = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d, a.d * b.n);
export const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const same = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;
export const max = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? b : a);
export const min = (a: Fraction, b: Fraction): Fraction => (less(b, a) ? b : a);

export function total(parts: Iterable<Fraction>): Fraction {
  let all = ZERO;
  for (const part of parts) all = add(all, part);
  return all;
}

/** The whole number at or above. */
export function ceil(a: Fraction): Fraction {
  const down = a.n / a.d;
  return make(a.n > 0n && a.n % a.d !== 0n ? down + 1n : down, 1n);
}

/** Rounds half away from zero to so many decimals. */
export function round(a: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const [size, sign] = a.n < 0n ? [-a.n, -1n] : [a.n, 1n];
  return make((sign * (2n * size * scale + a.d)) / (2n * a.d), scale);
}

/** Rounded text with exactly so many decimals; zero has no sign. */
export function text(a: Fraction, decimals: number): string {
  const scaled = round(a, decimals);
  const units = (scaled.n * 10n ** BigInt(decimals)) / scaled.d;
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}
