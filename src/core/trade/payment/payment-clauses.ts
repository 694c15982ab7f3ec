import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { amountIn, ratioIn, sharesIn } from './payment-marks.ts';
import type { Mark } from './payment-marks.ts';
import { withoutMethods } from './payment-method.ts';

/** A part of a payment in its folded text: from where to where, and the share or amount within it. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  readonly rest: boolean;
}

interface Clause {
  readonly start: number;
  readonly end: number;
}

/** What ends a clause: the sign or word stays with the clause before. Not the comma of 5,000 or 33,3%, nor the slash of 30/70%. */
const SEPARATOR =
  /[;、。\n]|,(?!\d)|(?<!\d),|(?<!\b\d)\.(?=\s)|\s(?:and|then|plus|followed by)(?=\s)|[+&](?![/-])|(?<!\d)\/(?=\s*[\d.,]+\s?%)|(?<=\s)\/(?=\s)/gi;

const REST =
  /\b(?:the\s+)?(?:remaining|remainder|balance)\b|\b(?:the|and)\s+rest\b|^\s*rest\b|[余餘尾][款额額]|剩[余餘下]|其[余餘]|[余餘]下/i;

/** Words ahead of a share that are of its part: `30% deposit balance 70%`. */
const LEADING =
  /(?:\b(?:and|then|with|plus|the|remaining|balance|rest)\s+|(?:[余餘尾][款额額]|剩[余餘下]|其[余餘]|[余餘]下)[的为為]?\s*)+$/i;

/** The parts of a payment; none where its text says no shares, or alternatives. */
export function partsOf(text: string): readonly Part[] {
  const clauses = clausesOf(text);
  const shares = clauses.flatMap((clause) => marksIn(text, clause));
  if (shares.some((mark, n) => other(text.slice(shares[n - 1]?.end, mark.start)))) return [];
  const known = sum(shares.map(({ share, ofRest }) => (ofRest ? ZERO : (share ?? ZERO))));
  if (!known.equals(1) && shares.length > 1 && /\bor\b|\beither\b|或/i.test(text.slice(shares[0]?.end))) return [];
  const open = known.lessThan(1);
  const divided = open ? clauses.flatMap((clause) => atRest(text, clause)) : clauses;
  const parts = gather(text, divided, open);
  if (parts.some(({ mark }) => mark.amount) && !parts.some(({ rest }) => rest)) return [];
  // A balance alone says no share: `30/70, balance before shipment` says both in its ratio.
  if (parts.every(({ rest }) => rest)) return ratioParts(text);
  return settled(parts);
}

/** `or` right ahead of a share: one of two ways to pay. */
function other(between: string): boolean {
  return /(?:\bor|\beither|或者?)[\s:,]*$/i.test(withoutMethods(between).replace(/\b(?:by|with)\s*$/i, ''));
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of [...text.matchAll(SEPARATOR), undefined]) {
    const end = match ? match.index + match[0].length : text.length;
    clauses.push({ start, end });
    start = end;
  }
  return clauses;
}

function marksIn(text: string, { start, end }: Clause): Mark[] {
  const marks = sharesIn(text.slice(start, end));
  return marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
}

/** A clause in two where it says a share and then the rest: `30% deposit the balance before shipment`. */
function atRest(text: string, clause: Clause): Clause[] {
  const last = marksIn(text, clause).at(-1);
  const rest = last && REST.exec(text.slice(last.end, clause.end));
  if (!last || !rest || last.ofRest) return [clause];
  const between = withoutMethods(text.slice(last.end, last.end + rest.index));
  // `70% T/T balance`: the share is that of the balance itself.
  if (/^(?:\b(?:of|the|as|by|is|payment)\b|[的为為\s(:])*$/i.test(between)) return [clause];
  const cut = last.end + rest.index;
  return [
    { start: clause.start, end: cut },
    { start: cut, end: clause.end },
  ];
}

/** What is said between two shares is of the first of them, but for the words that lead to the second. */
function gather(text: string, clauses: readonly Clause[], open: boolean): Part[] {
  const found: Omit<Part, 'end'>[] = [];
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end);
    const marks = marksIn(text, clause);
    const amount = marks.length === 0 && open ? amountIn(words) : undefined;
    const isRest = marks.length === 0 && !amount && open && REST.test(words) && !found.some(({ rest }) => rest);
    if (amount) marks.push({ ...amount, start: clause.start + amount.start, end: clause.start + amount.end });
    if (isRest) marks.push({ start: clause.start, end: clause.start, share: undefined });
    for (const [n, mark] of marks.entries()) {
      const led = n > 0 ? mark.start - leading(text.slice(clause.start, mark.start)) : clause.start;
      found.push({ start: found.length > 0 ? led : 0, mark, rest: isRest });
    }
  }
  return found.map((part, n) => ({ ...part, end: found[n + 1]?.start ?? text.length }));
}

function leading(words: string): number {
  return LEADING.exec(words)?.[0].length ?? 0;
}

/** Shares of the rest made shares of the whole, and the rest the share that is left. */
function settled(parts: readonly Part[]): Part[] {
  let left: Decimal = ONE;
  const shares = parts.map(({ mark: { share, ofRest } }) => {
    const own = share && (ofRest && !share.equals(left) ? share.times(left) : share);
    left = left.minus(own ?? ZERO);
    return own;
  });
  const fixed = parts.some(({ mark }) => mark.amount);
  return parts.map((part, n) => {
    const share = part.rest && !fixed ? left : shares[n];
    return { ...part, mark: { ...part.mark, share } };
  });
}

/** `30/70 T/T`: what is said besides is of the last part, which it most often is about; a way of payment is of all. */
function ratioParts(text: string): Part[] {
  const ratio = ratioIn(text);
  if (!ratio) return [];
  const { start, end, shares } = ratio;
  const all = /^[\s,:;()-]*$/.test(withoutMethods(text.slice(0, start) + text.slice(end)));
  return shares.map((share, n) => {
    const own = all || n === shares.length - 1;
    return {
      start: own ? 0 : start,
      end: own ? text.length : end,
      mark: { start, end, share },
      rest: false,
    };
  });
}
