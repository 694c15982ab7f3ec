import { ONE, dec, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { roundMoney } from '../money/round.ts';

/** One part of a payment: its share of the total and the condition, as written. */
export interface Instalment {
  readonly share: Decimal;
  readonly when: string;
}

/** Longer than this it is a contract, not a schedule. */
const MOST_LETTERS = 2000;

/**
 * Reads terms such as `30% T/T in advance, 70% T/T against copy of B/L` or `预付30%，余款70%见提单复印件付款`: one part
 * for each percentage, with the words of its clause. Text without a percentage is one payment of the whole. Text is
 * never lost: a clause without a percentage belongs to the part before it, or to the first.
 */
export function readPayment(text: string): Instalment[] {
  if (text.length > MOST_LETTERS) return [{ share: ONE, when: text.trim() }];
  const clauses = text.split(/(?<=[,，;；、。\n])/).filter((clause) => clause.trim() !== '');
  const parts: Instalment[] = [];
  let before = '';
  for (const clause of clauses) {
    const read = readClause(before + clause);
    const last = parts.at(-1);
    if (read.length === 0 && !last) {
      before += clause;
      continue;
    }
    before = '';
    if (last && read.length === 0) parts[parts.length - 1] = { ...last, when: last.when + clause };
    parts.push(...read);
  }
  if (parts.length === 0) return before.trim() ? [{ share: ONE, when: before.trim() }] : [];
  return parts.map(({ share, when }) => ({ share, when: tidy(when) }));
}

/** The parts in one clause: each percentage with the words up to the next; words before the first are its own. */
function readClause(clause: string): Instalment[] {
  const marks = [...clause.matchAll(/(\d{1,3}(?:\.\d{1,4})?)\s?[%％]/g)];
  return marks.map((mark, index) => {
    const before = index === 0 ? clause.slice(0, mark.index) : '';
    const after = clause.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? clause.length);
    return {
      share: dec(mark[1] ?? '0').div(100),
      when: `${before.trimEnd()}${spaced(before, after) ? ' ' : ''}${after.trimStart()}`,
    };
  });
}

/** True where words of a script that parts them with spaces meet. */
function spaced(before: string, after: string): boolean {
  return /[!-~]\s*$/.test(before) && /^\s*[!-~]/.test(after);
}

function tidy(when: string): string {
  return when
    .replace(/^[\s,，;；、。:：-]+|[\s,，;；、。+&]+$/g, '')
    .replace(/\s+(and|balance|the balance|plus)$/i, '')
    .trim();
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
