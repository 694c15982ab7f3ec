/** Stands for a figure that lacks an input. */
export const NONE = '—';

/** Decimal text with thousands separators: `14682.84` → `14,682.84`. Text that is no decimal stays as it is. */
export function grouped(text: string | null | undefined): string {
  if (text === null || text === undefined) return NONE;
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d{1,40})(\.\d+)?$/.exec(text) ?? [];
  if (whole === '') return text;
  return (sign ? '−' : '') + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction;
}

/** A fraction as a percentage, by moving the point: `0.1200` → `12%`, `-0.0512` → `−5.12%`; with `digits`, at least so many decimals. */
export function percent(fraction: string | null | undefined, digits = 0): string {
  if (fraction === null || fraction === undefined) return NONE;
  const [, sign, whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(fraction) ?? [];
  if (whole === '') return fraction;
  const padded = decimals.padEnd(2, '0');
  const moved = (whole + padded.slice(0, 2)).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(2).replace(/0+$/, '').padEnd(digits, '0');
  const value = rest === '' ? moved : `${moved}.${rest}`;
  return `${sign && value !== '0' ? '−' : ''}${grouped(value)}%`;
}

/** True for a fraction that is no tenth of a per cent, up or down, and yet not nothing. */
export function isNearZero(fraction: string | null): boolean {
  return fraction !== null && /^-?0\.000[0-4]\d*$/.test(fraction) && /[1-9]/.test(fraction);
}

/** True for decimal text below zero. */
export function isNegative(text: string | null): boolean {
  return text !== null && /^-.*[1-9]/.test(text);
}

/**
 * A text from a file as one line: the beginning of a long one, never half a character, and without the characters
 * that turn the reading order of what follows them (Unicode TR 36, 3.3).
 */
export function clip(text: string, length: number): string {
  const start = text.slice(0, 4 * length).replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
  if (start.length <= length) return start;
  return `${start.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
