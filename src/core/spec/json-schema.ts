import * as z from 'zod';
import { SCHEMAS, productList } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import { REQUIRED } from './shape.ts';

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
  const content = kind === 'product' ? { if: { required: ['products'] }, then: schemaOf(productList), else: one } : one;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: SCHEMA_MARK,
    title: `*.${kind}.yaml`,
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
      // Zod leaves them out where a text is read into something else: what is written is the text.
      const examples = z.globalRegistry.get(zodSchema)?.['examples'];
      if (examples) Object.assign(written, { examples });
      const required = zodSchema instanceof z.ZodObject ? REQUIRED.get(zodSchema)?.keys : undefined;
      if (required) written.required = [...required];
    },
  });
  return made;
}
