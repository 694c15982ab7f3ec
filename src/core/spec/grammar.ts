import * as z from 'zod';
import { closest } from './closest.ts';

/** What is wrong with a text, in a form that `read.ts` turns into an issue. `better` is what to write instead. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly better?: string;
}

/** What a grammar gives for a text that it does not take. */
export class Refusal {
  constructor(readonly complaint: Complaint) {}
}

/** Refuses a text: code, message with `{name}` places, what fills them, what to write instead. */
export function refuse(code: string, message: string, data: Record<string, string> = {}, better?: string): Refusal {
  return new Refusal({ code, message, data, ...(better === undefined ? {} : { better }) });
}

/** A refusal of a part of a text, with what to write instead of the whole of it. */
export function instead({ complaint }: Refusal, whole: (better: string) => string): Refusal {
  const { code, message, data, better } = complaint;
  return refuse(code, message, { ...data }, better === undefined ? undefined : whole(better));
}

/** No value that a grammar reads is longer: a page of text in its place is not searched for one. */
const MOST_LETTERS = 300;

function tooLong(): Refusal {
  return refuse('bad-value', 'A short value belongs here, not over {most} letters', { most: String(MOST_LETTERS) });
}

/** A zod type that reads a text by a grammar; a refusal becomes a zod issue that carries the complaint. */
export function grammar<T>(describe: string, parse: (text: string) => T | Refusal): z.ZodType<T> {
  return z
    .string()
    .transform((text, context): T => {
      const result = text.length > MOST_LETTERS ? tooLong() : parse(text.trim());
      if (!(result instanceof Refusal)) return result;
      context.issues.push({
        code: 'custom',
        message: result.complaint.message,
        input: text,
        params: { complaint: result.complaint },
      });
      return z.NEVER;
    })
    .meta({ description: describe }) as unknown as z.ZodType<T>;
}

/** The complaint inside a zod issue, where our grammars made it. */
export function complaintOf(issue: z.core.$ZodIssue): Complaint | undefined {
  const params = issue.code === 'custom' ? (issue.params as { complaint?: Complaint } | undefined) : undefined;
  return params?.complaint;
}

/** The words of a type that takes one of a short list. */
export const CHOICES = z.registry<{ readonly words: readonly string[] }>();

/**
 * A word of a short list; a near miss is named. `synonyms`, parted by `|`, are what else people write for a word: they are
 * no words of the file, but it is known which of them is meant.
 */
export function oneOf<const T extends string>(
  words: readonly T[],
  synonyms?: Readonly<Partial<Record<NoInfer<T>, string>>>,
): z.ZodType<T> {
  const type = grammar(words.join(' | '), (text) => {
    const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
    if (found) return found;
    const hint =
      words.find((word) => synonyms?.[word]?.split('|').includes(text.toLowerCase())) ?? closest(text, words);
    return hint
      ? refuse('bad-value', '“{text}” is not known here. Did you mean {hint}?', { text, hint }, hint)
      : refuse('bad-value', '“{text}” is not known here: write one of {words}', { text, words: words.join(', ') });
  });
  CHOICES.add(type, { words });
  return type;
}

/** A table's own entry; never what every object inherits, such as `constructor`. */
export function valueOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
