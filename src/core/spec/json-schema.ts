import * as z from 'zod';
import { CHOICES } from './grammar.ts';
import { SCHEMAS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import { productList } from './product.ts';
import { EXPLAINED, REQUIRED } from './shape.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** By this a schema that we made is known from any other file. */
export const SCHEMA_MARK = 'Made by tradewright schema';

/** Values are read from their text, so what YAML takes for a number or for yes and no will do. */
const SCALAR = ['string', 'number', 'boolean'];

/**
 * The JSON Schema (draft 7, as editors read it) of a kind of file: its keys, those that must come, and in words what
 * stands there. It knows the shape alone; what a text means is for the check.
 */
export function jsonSchema(kind: FileKind): JsonSchema {
  const one = schemaOf(SCHEMAS[kind]);
  const content =
    kind === 'product'
      ? { if: { type: 'object', required: ['products'] }, then: schemaOf(productList), else: one }
      : one;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: SCHEMA_MARK,
    description: `*.${kind}.yaml`,
    ...content,
  };
}

function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema: written }) => {
      if (written.type === 'string') Object.assign(written, { type: SCALAR });
      delete written.propertyNames; // they are texts anyway
      const words = CHOICES.get(zodSchema)?.words;
      if (words) Object.assign(written, { examples: [...words] });
      if (zodSchema instanceof z.ZodObject) explainKeys(zodSchema, written);
      const required = zodSchema instanceof z.ZodObject ? REQUIRED.get(zodSchema)?.keys : undefined;
      if (required) written.required = [...required];
    },
  });
  return made;
}

/** What each key is for, before the form of its value. */
function explainKeys(schema: z.ZodObject, { properties = {} }: z.core.JSONSchema.BaseSchema): void {
  for (const [key, words] of Object.entries(EXPLAINED.get(schema)?.words ?? {})) {
    const property = properties[key];
    if (typeof property === 'object') property.description = [words, property.description].filter(Boolean).join('\n');
  }
}
