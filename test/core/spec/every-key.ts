import * as z from 'zod';
import { FILE_KINDS, SCHEMAS } from '../../../src/core/spec/kinds.ts';
import { productList } from '../../../src/core/spec/product.ts';
import { EXPLAINED } from '../../../src/core/spec/shape.ts';

/** A key that some file may hold, by its path from the kind of file; `*` is any element of a list. */
export interface EveryKey {
  readonly path: string;
  readonly words: string | undefined;
}

/** Every key of every kind of file, as the definitions have them. */
export function everyKey(): EveryKey[] {
  return [
    ...FILE_KINDS.flatMap((kind) => keysIn(SCHEMAS[kind] as z.ZodType, kind)),
    ...keysIn(productList, 'products'),
  ];
}

function keysIn(type: z.ZodType, path: string): EveryKey[] {
  if (type instanceof z.ZodOptional) return keysIn(type.unwrap() as z.ZodType, path);
  if (type instanceof z.ZodUnion) return type.options.flatMap((option) => keysIn(option as z.ZodType, path));
  if (type instanceof z.ZodArray) return keysIn(type.element as z.ZodType, `${path}.*`);
  if (!(type instanceof z.ZodObject)) return [];
  const words = EXPLAINED.get(type)?.words ?? {};
  return Object.entries(type.shape as Record<string, z.ZodType>).flatMap(([key, value]) => [
    { path: `${path}.${key}`, words: words[key] },
    ...keysIn(value, `${path}.${key}`),
  ]);
}
