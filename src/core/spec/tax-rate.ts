import { parseDecimal } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { Refusal, instead, refuse } from './grammar.ts';
import { percent } from './numbers.ts';

/** The rate of an import tax: a share of the tax's base, or of another tax. */
export interface TaxRate {
  readonly rate: Decimal;
  /** Name of the tax that it is a share of. */
  readonly of: string | undefined;
  /** As it stands in the file: 22/78 has no short decimal. */
  readonly written: string;
}

/** Reads `20%`, or a part of another tax: `22/78 of Consumption tax`, `10% of Excise`. */
export function taxRate(text: string): TaxRate | Refusal {
  const match = /^(\S.*?)(?:\s+of\s+(?:the\s+)?(\S.*))?$/is.exec(text);
  const [share, of] = [match?.[1] ?? text, match?.[2]];
  const fraction = /^([\d.]+)\s*\/\s*([\d.]+)$/.exec(share);
  if (!fraction) {
    const rate = percent(share);
    return rate instanceof Refusal
      ? instead(rate, (better) => (of === undefined ? better : `${better} of ${of}`))
      : { rate, of, written: text };
  }
  const [above, below] = [parseDecimal(fraction[1] ?? ''), parseDecimal(fraction[2] ?? '')];
  return above && below?.greaterThan(0) && of !== undefined
    ? { rate: above.div(below), of, written: text }
    : refuse('bad-value', '“{text}”: write 20%, or a part of another tax such as 22/78 of Consumption tax', { text });
}
