import * as z from 'zod';
import { oneOf } from './grammar.ts';
import { scalar } from './scalars.ts';
import { explain, list, object } from './shape.ts';

/** The built-in designs of documents. */
export const LAYOUTS = ['classic', 'modern'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How a seller's documents look. Paths are relative to the file. */
export const design = explain(
  object({
    layout: oneOf(LAYOUTS),
    color: scalar.color,
    font: z.string(),
    fontFiles: list(z.string()),
    template: z.string(),
    word: z.string(),
  }),
  {
    layout: 'Built-in design: classic or modern.',
    color: 'Main colour by six digits, in quotes: "#0f3d5c".',
    font: 'Family of the text, by the name that the font file itself has.',
    fontFiles: 'TTF or OTF files for that family, and for letters that the built-in fonts lack.',
    template: 'Your own PDF template, a Typst file (.typ).',
    word: 'Your own Word template (.docx).',
  },
);
