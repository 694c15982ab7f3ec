import { dec } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { Refusal, instead, refuse } from './grammar.ts';
import { nonNegative } from './money.ts';
import type { Money } from './money.ts';
import { percent } from './numbers.ts';

/** What `about` and `approximately` allow either way, of the thing they stand before (UCP 600 art. 30a). */
export const ABOUT: Decimal = dec('0.1');

const WORD = /^(?:about|approximately|大?[约約])/i;

/** A tolerance either way as a fraction: `5%`, `±5%`, or `about` for 10%. */
export function tolerance(text: string): Decimal | Refusal {
  if (WORD.exec(text)?.[0] === text) return ABOUT;
  const rate = percent(text.replace(/^(?:±|\+\s?\/\s?-)\s*/, ''));
  if (rate instanceof Refusal || rate.lessThan(1)) return rate;
  return refuse('bad-value', '“{text}”: a tolerance is below 100%', { text });
}

/** The amount of a letter of credit, which `about` may make one of 10% more or less. */
export interface CreditAmount {
  readonly money: Money;
  readonly about: boolean;
}

/** Reads `50000 USD`, `USD 50000` or `about USD 50000`. */
export function creditAmount(text: string): CreditAmount | Refusal {
  const word = WORD.exec(text)?.[0] ?? '';
  const money = nonNegative(text.slice(word.length).trim());
  if (money instanceof Refusal) return instead(money, (better) => `${word} ${better}`.trim());
  return { money, about: word !== '' };
}
