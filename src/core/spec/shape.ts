import * as z from 'zod';
import { languageOfTag, tagsOf } from '../tables/languages.ts';

// Web views and web extension hosts forbid `eval`; the readers of our small files lose nothing by doing without.
z.config({ jitless: true });

/** Keys that a mapping cannot do without. Kept beside the schema so that a half-written file is still read. */
export const REQUIRED = z.registry<{ readonly keys: readonly string[] }>();

type Optional<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<S[K]> };

/** A mapping with these keys and no others. Every key may be absent while typing; `required` names those that must come. */
export function object<const S extends Record<string, z.ZodType>>(
  shape: S,
  required: readonly (keyof S & string)[] = [],
): z.ZodObject<Optional<S>, z.core.$strict> {
  const optional = Object.fromEntries(
    Object.entries(shape).map(([key, type]) => [key, type.optional()]),
  ) as unknown as Optional<S>;
  return requiring(z.strictObject(optional), required);
}

/** Says which keys a mapping cannot do without. A mapping that is checked further is another one: it says so again. */
export function requiring<T extends z.ZodObject>(schema: T, keys: readonly string[]): T {
  if (keys.length > 0) REQUIRED.add(schema, { keys });
  return schema;
}

/** What each key of a mapping is, in one sentence: what is shown where somebody writes it. English; the editor translates. */
export const EXPLAINED = z.registry<{ readonly words: Readonly<Record<string, string>> }>();

/** Explains every key of a mapping. A mapping that is checked further is another one, as for `requiring`. */
export function explain<T extends z.ZodObject>(
  schema: T,
  words: Readonly<Record<keyof T['shape'] & string, string>>,
): T {
  EXPLAINED.add(schema, { words });
  return schema;
}

export function list<T extends z.ZodType>(element: T): z.ZodArray<T> {
  return z.array(element);
}

/** Text that is printed: one text for all languages, or one per language code. */
export const localText = z.union([z.string(), z.record(z.string(), z.string())]);
export type LocalText = string | Readonly<Record<string, string>>;

export function record<T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> {
  return z.record(z.string(), value);
}

/** The text in a language, of two the first; else in English; else the first there is. Never an empty one. */
export function inLanguage(text: LocalText | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text || undefined;
  const english = Object.hasOwn(text, 'en') ? text['en'] : undefined;
  return [exactlyIn(text, language), english, ...Object.values(text)].find((one) => one?.trim());
}

/** The text of a mapping in a language, however its tag is written; Simplified Chinese for want of Traditional. */
export function exactlyIn(text: Readonly<Record<string, string>>, code: string): string | undefined {
  const [tag] = tagsOf(code);
  if (Object.hasOwn(text, tag)) return text[tag];
  const language = languageOfTag(tag);
  const key =
    Object.keys(text).find((one) => language !== undefined && languageOfTag(one) === language) ??
    (language === 'zh-Hant' && Object.hasOwn(text, 'zh') ? 'zh' : undefined);
  return key === undefined ? undefined : text[key];
}
