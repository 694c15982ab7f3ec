import { ONE, ZERO } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { BAD_DUTY, dutyTerm } from './duty-term.ts';
import type { DutyTerm } from './duty-term.ts';
import { Refusal, instead, refuse } from './grammar.ts';

export type { DutyTerm } from './duty-term.ts';

/** A duty as written: signed sums. `value` is raised to `min`, then lowered to `max`; where they cross, `max` stands. */
export interface DutyRate {
  readonly value: readonly DutyTerm[];
  readonly min: readonly DutyTerm[] | undefined;
  readonly max: readonly DutyTerm[] | undefined;
}

export const DUTY_FORMS =
  'a duty, such as 3.9%, 35.10 GBP per 100 kg, 3.9% + 2 USD per kg, 13.8% min 13 GBP per 100 kg, or free';

const FREE: DutyRate = { value: [{ kind: 'share', rate: ZERO, of: undefined }], min: undefined, max: undefined };

const SIGN = '[-+−–＋－]';
const BOUND = String.raw`(?:min(?:imum)?|max(?:imum)?|at\s+least|at\s+most)(?![a-z])`;
const END = String.raw`\s*,?\s*\b${BOUND}|\s*$`;

/** A term up to the next sign, bound or the end. The name of another duty may have hyphens, as long as no space is before them. */
const TERM = new RegExp(
  String.raw`\s*(?:[\d.]+\s*[%％]\s*of\s.*?(?=\s+${SIGN}\s|${END})|.*?(?=\s*${SIGN}|${END}))`,
  'iys',
);
const LINK = new RegExp(String.raw`\s*(?:(${SIGN})|,?\s*\b(${BOUND})\.?)`, 'iys');

/**
 * Reads a duty: terms joined by + and −, then bounds. Sums bind tighter: `A min B max C - D` is min(max(A, B), C − D),
 * as the tariffs of the UK and the EU print it (`13.8% MIN 13 GBP/DTN MAX 15 GBP/DTN - 7 GBP/DTN`).
 * Every amount names its currency: a file of facts has none around it.
 */
export function duty(text: string): DutyRate | Refusal {
  if (/^(free|none|nil)$/i.test(text)) return FREE;
  const sums: { value: DutyTerm[]; min?: DutyTerm[]; max?: DutyTerm[] } = { value: [] };
  let into = sums.value;
  let [sign, at] = [ONE, 0];
  for (;;) {
    const found = sticky(TERM, text, at)?.[0] ?? '';
    const one = termAt(text, at, found);
    if (one instanceof Refusal) return one;
    into.push(signed(one, sign));
    const link = sticky(LINK, text, at + found.length);
    if (!link) return { value: sums.value, min: sums.min, max: sums.max };
    at += found.length + link[0].length;
    sign = link[1] === undefined || /[+＋]/.test(link[1]) ? ONE : ONE.neg();
    if (link[2] === undefined) continue;
    const bound = /min|least/i.test(link[2]) ? 'min' : 'max';
    if (sums[bound]) return refuse('bad-value', '“{text}”: a duty has one min and one max', { text });
    into = sums[bound] = [];
  }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function termAt(text: string, at: number, found: string): DutyTerm | Refusal {
  const written = found.trim();
  if (!written) {
    return new RegExp(String.raw`^${SIGN}\s*[\d.]+\s*[%％]`).test(text)
      ? refuse('bad-percent', '“{text}”: a percentage cannot be negative here', { text })
      : refuse('bad-value', BAD_DUTY, { text });
  }
  const one = dutyTerm(written);
  if (!(one instanceof Refusal)) return one;
  const [before, after] = [text.slice(0, at), text.slice(at + found.length)];
  return instead(one, (better) => `${before}${found.replace(written, () => better)}${after}`);
}

function signed(term: DutyTerm, sign: Decimal): DutyTerm {
  return term.kind === 'share'
    ? { ...term, rate: term.rate.times(sign) }
    : { ...term, money: { ...term.money, amount: term.money.amount.times(sign) } };
}
