import * as z from 'zod';
import type { FileKind } from '../core/index.ts';
import { SCHEMAS } from '../core/spec/kinds.ts';
import { productList } from '../core/spec/product.ts';
import { EXPLAINED, REQUIRED } from '../core/spec/shape.ts';
import type { Path } from '../core/spec/tree.ts';

/** What may be written at a place, as the definitions of the files say. */
export interface Expected {
  /** The keys of a mapping, by their types. */
  readonly keys: Readonly<Record<string, z.ZodType>> | undefined;
  /** Those that the mapping cannot do without. */
  readonly required: readonly string[];
  /** What each key is, in one English sentence that the editor translates. */
  readonly explained: Readonly<Record<string, string>>;
  /** A mapping by names of the user's own: of languages to texts, of specs to values. */
  readonly record: z.ZodType | undefined;
  /** What an element of a list is. */
  readonly element: z.ZodType | undefined;
  /** The types of a single value: one of `scalar`, a short list of words, or plain text. */
  readonly single: readonly z.ZodType[];
}

/** What a file's definition expects at a path; nothing at all where the path leads to no key of ours. */
export function expectedAt(kind: FileKind, path: Path): Expected {
  const root: z.ZodType = kind === 'product' && path[0] === 'products' ? productList : SCHEMAS[kind];
  let types: readonly z.ZodType[] = [root];
  for (const step of path) types = types.flatMap(branches).flatMap((type) => stepInto(type, step));
  const all = types.flatMap(branches);
  const mapping = all.find((type) => type instanceof z.ZodObject);
  return {
    keys: mapping?.shape,
    required: (mapping && REQUIRED.get(mapping)?.keys) ?? [],
    explained: (mapping && EXPLAINED.get(mapping)?.words) ?? {},
    record: all.find((type) => type instanceof z.ZodRecord)?.valueType as z.ZodType | undefined,
    element: all.find((type) => type instanceof z.ZodArray)?.element as z.ZodType | undefined,
    single: all.filter(
      (type) => !(type instanceof z.ZodObject || type instanceof z.ZodRecord || type instanceof z.ZodArray),
    ),
  };
}

/** What the key at the end of a path is, in one English sentence that the editor translates. */
export function keyExplained(kind: FileKind, path: Path): string | undefined {
  const { explained } = expectedAt(kind, path.slice(0, -1));
  const key = String(path.at(-1));
  return Object.hasOwn(explained, key) ? explained[key] : undefined;
}

function branches(type: z.ZodType): readonly z.ZodType[] {
  if (type instanceof z.ZodOptional) return branches(type.unwrap() as z.ZodType);
  return type instanceof z.ZodUnion ? type.options.flatMap((option) => branches(option as z.ZodType)) : [type];
}

function stepInto(type: z.ZodType, step: string | number): readonly z.ZodType[] {
  if (type instanceof z.ZodObject) {
    const shape = type.shape as Readonly<Record<string, z.ZodType>>;
    const next = Object.hasOwn(shape, step) ? shape[step] : undefined;
    return next ? [next] : [];
  }
  if (type instanceof z.ZodRecord) return [type.valueType as z.ZodType];
  return type instanceof z.ZodArray && typeof step === 'number' ? [type.element as z.ZodType] : [];
}
