import { ONE, dec, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { roundMoney } from '../money/round.ts';

/** One part of a payment: its share of the total and the condition, as written. */
export interface Instalment {
  readonly share: Decimal;
  readonly when: string;
}

/**
 * Reads terms such as `30% T/T in advance, 70% T/T against copy of B/L` or `30%预付，70%见提单复印件付款`.
 * Text without a percentage is one payment of the whole. Text is never lost: it is the condition of its part.
 */
export function readPayment(text: string): Instalment[] {
  const marks = [...text.matchAll(/(\d{1,3}(?:\.\d{1,4})?)\s*[%％]/g)];
  if (marks.length === 0) return text.trim() ? [{ share: ONE, when: text.trim() }] : [];
  return marks.map((mark, index) => {
    const from = mark.index + mark[0].length;
    const to = marks[index + 1]?.index ?? text.length;
    const when = text
      .slice(from, to)
      .replace(/^[\s,，;；、:：-]+|[\s,，;；、+&]+$/g, '')
      .replace(/\s+(and|balance|the balance|plus)$/i, '')
      .trim();
    return { share: dec(mark[1] ?? '0').div(100), when };
  });
}

/** The shares' sum, which must be 1. */
export function totalShare(parts: readonly Instalment[]): Decimal {
  return sum(parts.map((part) => part.share));
}

/** The amount of each part in the currency's minor unit; the last takes the remainder, so they sum to the total. */
export function schedule(parts: readonly Instalment[], total: Decimal, currency: string): Decimal[] {
  const amounts = parts.slice(0, -1).map((part) => roundMoney(total.times(part.share), currency));
  return parts.length === 0
    ? []
    : [
        ...amounts,
        totalShare(parts).equals(1)
          ? total.minus(sum(amounts))
          : roundMoney(total.times(parts.at(-1)?.share ?? 0), currency),
      ];
}
