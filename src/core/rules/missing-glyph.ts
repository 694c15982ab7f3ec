import { printedOfLine, printedTexts } from '../documents/printed.ts';
import type { Texts } from '../documents/printed.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { Path } from '../spec/tree.ts';
import { uncovered } from '../tables/glyphs.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import { at } from './rule.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';

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
    const { deal } = context.computation;
    // What the seller's own fonts hold is not known here.
    if (deal.seller?.value.design?.fontFiles?.length) return [];
    return [
      ...printedTexts(context.computation).flatMap(({ at: path, texts }) => findings(context, path, missingIn(texts))),
      ...deal.lines.flatMap((line) => {
        const key = line.item.description === undefined ? 'sku' : 'description';
        return findings(context, ['items', line.index, key], missingInLine(line, deal.language));
      }),
    ];
  },
};

function missingIn(texts: Texts): readonly string[] {
  return [...new Set(texts.flatMap((text) => (text === undefined ? [] : uncovered(text))))];
}

interface Known {
  readonly language: string;
  readonly missing: readonly string[];
}

/** While somebody types, all lines but one are the same objects as before. */
const KNOWN = new WeakMap<DealLine, Known>();

function missingInLine(line: DealLine, language: string): readonly string[] {
  const known = KNOWN.get(line);
  if (known?.language === language) return known.missing;
  const missing = missingIn(printedOfLine(line, language));
  KNOWN.set(line, { language, missing });
  return missing;
}

/** At the key that brings the text in; where the document does not write it, at its number. */
function findings(context: DocumentContext, path: Path, missing: readonly string[]): Finding[] {
  if (missing.length === 0) return [];
  const written = nodeAt(context.file.tree, path.slice(0, 2)) !== undefined;
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
