import { ONE } from '../../money/decimal.ts';
import type { Instalment } from './instalment.ts';
import { partsOf } from './payment-clauses.ts';
import type { Part } from './payment-clauses.ts';
import { readDue } from './payment-due.ts';
import { methodsIn, withoutMethods } from './payment-method.ts';
import type { Method } from './payment-method.ts';

export type { Instalment } from './instalment.ts';
export { schedule, totalShare } from './schedule.ts';

/** Longer than this it is a contract, not a schedule. */
const MOST_LETTERS = 2000;

/**
 * Reads terms such as `30% T/T in advance, 70% T/T against copy of B/L` or `预付30%，余款70%见提单复印件付款`: one part
 * for each share of the price, for a deposit of a fixed amount and for the balance, with the words of its clause. Text
 * that says no shares, or alternatives (`100% L/C or 100% T/T`), is one payment of the whole. Text is never lost: a
 * clause without a share belongs to the part before it, or to the first. Percentages of other things (interest, fees,
 * tolerance …) stay words.
 */
export function readPayment(text: string): readonly Instalment[] {
  const known = READ.get(text);
  if (known) return known;
  if (READ.size >= MOST_TEXTS) READ.clear();
  const parts = read(text);
  READ.set(text, parts);
  return parts;
}

/** Terms stay the same while the rest of a document is typed: the texts read last, and what they say. */
const READ = new Map<string, readonly Instalment[]>();
const MOST_TEXTS = 100;

function read(text: string): Instalment[] {
  const whole = text.trim();
  if (whole === '') return [];
  const folded = fold(text);
  const parts = text.length > MOST_LETTERS ? [] : partsOf(folded);
  const [first] = parts;
  if (!first) {
    const share = { mark: { start: 0, end: 0, share: ONE }, rest: false };
    return [instalment({ start: 0, end: 0, ...share }, whole, undefined)];
  }
  const led = ahead(folded.slice(0, first.mark.start));
  return parts.map((part) => instalment(part, wordsOf(text, part), led));
}

/** Full-width signs as their usual ones, letter by letter, so that places stay the same. */
function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\t]/g, ' ')
    .replaceAll('﹪', '%');
}

function instalment({ mark, rest }: Part, when: string, led: Method | undefined): Instalment {
  const words = fold(when);
  const own = methodsIn(words);
  const by = own.length === 0 && !BY_BANKS.test(words) ? led : own.length === 1 ? own[0] : undefined;
  return { share: mark.share, amount: mark.amount, rest, by, when, due: readDue(words) };
}

/** What banks handle: a way of payment ahead of all parts need not be that of this one. */
const BY_BANKS = /\bsight\b|\bdrafts?\b|\bcollection\b|\bCOD\b|\bon delivery\b|即期|[见見]票|承[兑兌]/i;

/** The way of payment that stands ahead of all shares with nothing else: `T/T 30% deposit, balance before shipment`. */
function ahead(text: string): Method | undefined {
  const methods = methodsIn(text);
  const bare = /^(?:\b(?:payment|terms?|of|by|via|is|are)\b|付款|支付|方式|条款|條款|[\s:,;()[\]-])*$/i;
  return methods.length === 1 && bare.test(withoutMethods(text)) ? methods[0] : undefined;
}

/** The words of a part, those ahead of its share and those after it. */
function wordsOf(text: string, { start, end, mark }: Part): string {
  // `50% of the balance` is no percentage of the whole: it stays to be read.
  if (mark.ofRest) return tidy(text.slice(start, end), end < text.length);
  const before = text.slice(start, mark.start).trimEnd();
  const after = text.slice(mark.end, end).trimStart();
  const whole = `${before}${spaced(before, after) ? ' ' : ''}${after}`;
  // A bracket around the share alone goes with it.
  const words = tidy(whole.replace(/ ?[(（][)）]/, ''), end < text.length);
  // A bracket around the whole of the terms is in no part a pair.
  const paired = /^[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*$/.test(words);
  return paired
    ? words
    : words
        .replace(/[()（）]/g, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
}

/** True where words of a script that parts them with spaces meet. */
function spaced(before: string, after: string): boolean {
  return /[!-~]$/.test(before) && /^[!-~]/.test(after) && !/\($/.test(before) && !/^[,;.)]/.test(after);
}

/** Without the signs at its ends and, where another part follows, the word that leads to it. */
function tidy(words: string, followed: boolean): string {
  const ends = /^(?:(?!\+\/-|[+-]\d)[\s,，;；、。:：+&/-]|\(?\d{1,2}[.)、]\s)+|[\s,，;；、。:：.+&/-]+$/g;
  const leading = followed ? words.replace(/[\s,;.](?:and|then|plus|with)[\s,]*$/i, '') : words;
  return leading.replace(ends, '');
}
