import { DEAD_TERMS, RULES, isRule } from '../tables/incoterms.ts';
import type { Rule } from '../tables/incoterms.ts';
import { closest } from './closest.ts';
import { Refusal, refuse } from './grammar.ts';

/** A term of delivery as written. `rule` is absent where the word is no rule of Incoterms 2020. */
export interface Term {
  readonly rule: Rule | undefined;
  readonly word: string;
  readonly place: string;
  /** `DDP (VAT unpaid)`: the seller pays duty, the buyer the tax. */
  readonly taxUnpaid: boolean;
}

/** A term as it is written, with its variant: what writes a term into a file writes it so. */
export function termText(rule: string, { place, taxUnpaid }: Pick<Term, 'place' | 'taxUnpaid'>): string {
  return [rule, place, taxUnpaid && rule === 'DDP' ? '(VAT unpaid)' : ''].filter(Boolean).join(' ');
}

export function term(text: string): Term | Refusal {
  const unpaid = /[(（]?\b(VAT|GST|tax)\s+unpaid\b[)）]?/i;
  const taxUnpaid = unpaid.test(text);
  const { word, rest } = parted(text.replace(unpaid, ' ').trim());
  const edition = /\s*[,，(（]?\s*Incoterms®?\s*(\d{4})?[)）]?/i.exec(rest);
  const place = tidy(edition ? rest.replace(edition[0], ' ') : rest);
  const upper = word.toUpperCase();
  const said = { place, taxUnpaid };
  if (edition?.[1] !== undefined && edition[1] !== '2020')
    return refuse(
      'dead-incoterm',
      'Prices here follow Incoterms 2020, not {edition}: leave the edition out, or write 2020',
      { edition: edition[1] },
      termText(isRule(upper) ? upper : word, said),
    );
  if (isRule(upper)) return { rule: upper, word: upper, place, taxUnpaid };
  if (Object.hasOwn(DEAD_TERMS, upper)) return { rule: undefined, word: upper, place, taxUnpaid };
  const habit = habitOf(upper);
  if (habit) return refuse('dead-incoterm', habit.message, { word, rule: habit.rule });
  const hint = EX_WORKS.test(word) ? 'EXW' : closest(upper.replaceAll('.', ''), RULES);
  if (hint)
    return refuse(
      'bad-value',
      '“{word}” is not a rule of Incoterms 2020. Did you mean {hint}?',
      { word, hint },
      termText(hint, said),
    );
  return refuse('bad-value', '“{word}” is not a rule of Incoterms 2020: write one of {rules}', {
    word,
    rules: RULES.join(', '),
  });
}

/** EXW in full; `Ex-works`, `EX FACTORY` too. */
const EX_WORKS = /^ex[\s-]*(works?|factory|mill|warehouse)\b/i;

const STOWED =
  '{word} is {rule} with stowing or trimming at the seller’s cost: write {rule}, and say under notes: who pays for that';
const WITH_COMMISSION = '{word} is {rule} with a commission inside: write {rule}, and the commission under pricing:';

/** What a habit of the trade adds to a rule. No fix: the rule alone would drop what is added. */
function habitOf(word: string): { readonly rule: string; readonly message: string } | undefined {
  const [, rule, added] = /^(FOB|CFR|CIF)(&?C\d*%?|S|T|ST)$/.exec(word) ?? [];
  if (!rule || !added || (rule !== 'FOB' && /^S?T?$/.test(added))) return undefined;
  return { rule, message: added.includes('C') ? WITH_COMMISSION : STOWED };
}

/** The word of the term, and what stands behind it. */
function parted(text: string): { word: string; rest: string } {
  const [word = ''] = EX_WORKS.exec(text) ?? /^[^\s,，]*/.exec(text) ?? [];
  return { word, rest: text.slice(word.length) };
}

/** A place with its commas, but for those at its ends. */
function tidy(place: string): string {
  return place
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,，])/g, '')
    .replace(/^[ ,，]+|[ ,，]+$/g, '');
}

/** A term where nothing but one of the eleven rules will do: a list price, a default. */
export function liveTerm(text: string): Term | Refusal {
  const found = term(text);
  if (found instanceof Refusal || found.rule) return found;
  const better = DEAD_TERMS[found.word];
  return refuse(
    'dead-incoterm',
    '{word} is not a rule of Incoterms 2020: write one of the eleven',
    { word: found.word },
    better && termText(better, found),
  );
}
