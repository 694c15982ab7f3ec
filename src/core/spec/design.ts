import * as z from 'zod';
import { oneOf } from './grammar.ts';
import { scalar } from './scalars.ts';
import { list, object } from './shape.ts';

/** The built-in designs of documents. */
export const LAYOUTS = ['classic', 'modern'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How a seller's documents look. Paths are relative to the file. */
export const design = object({
  layout: oneOf(LAYOUTS),
  color: scalar.color,
  /** Family of the text, by the name that the font itself has. */
  font: z.string(),
  /** TTF or OTF files: for `font`, and for letters that the built-in fonts lack. */
  fontFiles: list(z.string()),
  /** The seller's own template for PDF (Typst) and for Word. */
  template: z.string(),
  word: z.string(),
});
