import { printedOfLine, textsOfHead } from '../documents/printed.ts';
import type { Texts } from '../documents/printed.ts';
import type { DocumentFile } from '../spec/file.ts';
import { isWritten } from '../spec/file-tree.ts';
import type { Path } from '../spec/tree.ts';
import { ofHead } from '../trade/deal/head.ts';
import { uncovered } from '../tables/glyphs.ts';
import { at } from './rule.ts';
import type { Finding, LineContext, TradeRule } from './rule.ts';

/** A text in a script that no font here knows lacks every letter: the first few say enough. */
const MOST_NAMED = 8;

/** A character that no font has is left out of a PDF, and a name or a measure reads as another one. */
export const missingGlyph: TradeRule = {
  code: 'missing-glyph',
  about: 'document',
  severity: 'warning',
  reason: 'A character that no font has is left out of a PDF, and a name or a measure reads as another one.',
  example: {
    in: 'quotation',
    wrong: 'notes: ["Thank you 🙏"]',
    right: 'notes: ["Thank you"]',
  },
  check(context) {
    const { computation } = context;
    if (hasOwnFonts(computation.deal)) return [];
    return missingInHead(computation.deal).flatMap(({ at: path, missing }) => findings(context, path, missing));
  },
  checkLine(context) {
    const { line, language } = context;
    if (hasOwnFonts(context)) return [];
    const key = line.item.description === undefined ? 'sku' : 'description';
    return findings(context, ['items', context.index, key], missingIn(printedOfLine(line, language)));
  },
};

/** What the seller's own fonts hold is not known here. */
function hasOwnFonts({ seller }: Pick<LineContext, 'seller'>): boolean {
  return Boolean(seller?.value.design?.fontFiles?.length);
}

const missingInHead = ofHead((deal) =>
  textsOfHead(deal).flatMap(({ at: path, texts }) => {
    const missing = missingIn(texts);
    return missing.length > 0 ? [{ at: path, missing }] : [];
  }),
);

function missingIn(texts: Texts): readonly string[] {
  return [...new Set(texts.flatMap((text) => (text === undefined ? [] : uncovered(text))))];
}

/** At the key that brings the text in; where the document does not write it, at its number. */
function findings(context: { readonly file: DocumentFile }, path: Path, missing: readonly string[]): Finding[] {
  if (missing.length === 0) return [];
  const written = isWritten(context.file.tree, path.slice(0, 2));
  const named = missing.slice(0, MOST_NAMED).map((one) => `“${one}”`);
  return [
    {
      range: written ? at(context, ...path) : at(context, 'number'),
      message:
        'No built-in font has {characters}: a PDF would show nothing there. Name a font file that does under design: fontFiles: in the seller file',
      data: { characters: [...named, ...(missing.length > MOST_NAMED ? ['…'] : [])].join(' ') },
    },
  ];
}
