import type { Item } from '../spec/document.ts';
import { rangeAt } from '../spec/file-tree.ts';
import type { SourceFile } from '../spec/file.ts';
import type { Path } from '../spec/tree.ts';
import { KeptSums, some } from '../trade/deal/kept-sums.ts';
import { better } from './fix.ts';
import type { Finding, TradeRule } from './rule.ts';

/** An HS code has 6 digits the world over; countries add their own behind (WCO Harmonized System). */
export const badHs: TradeRule = {
  code: 'bad-hs',
  about: 'file',
  severity: 'error',
  reason:
    'An HS code has 6 digits the world over, and countries add up to seven of their own: Japan has 9, the United States 10, Turkey 12, a declaration in China 13. Of its chapters 77 is reserved, and 98 and 99 are left to each country (WCO Harmonized System).',
  example: {
    in: 'product',
    wrong: 'hs: "94054"',
    right: 'hs: "9405.42"',
  },
  check({ file }) {
    return codesIn(file).flatMap(({ hs, at }): Finding[] => {
      const wrong = hs && wrongIn(hs);
      if (!wrong) return [];
      const digits = hs.replace(/\D/g, '');
      const isWritten = wrong === 'code' && /^[\d\s.-]+$/.test(hs) && [6, 8, 10].includes(digits.length);
      const start = /^(00|77)/.exec(digits)?.[0] ?? digits.slice(0, 4);
      return [
        {
          range: rangeAt(file.tree, at),
          ...(wrong === 'national' ? { severity: 'warning' as const } : {}),
          message:
            wrong === 'code'
              ? '“{hs}” is not an HS code: write 6 digits, or 8 to 13 with those of a country, such as 9405.42'
              : wrong === 'chapter'
                ? 'The Harmonized System has nothing under {start}: check the first four digits'
                : '“{hs}” is in a chapter that each country fills as it likes, and says nothing to another: write the code of the goods themselves',
          data: wrong === 'chapter' ? { start } : { hs },
          fixes: isWritten ? better(file, at, dotted(digits)) : [],
        },
      ];
    });
  },
};

type Wrong = 'code' | 'chapter' | 'national';

/** What is wrong with a code: its digits, its chapter, or that the chapter is each country's own. */
function wrongIn(hs: string): Wrong | undefined {
  const digits = hs.replace(/[\s.]/g, '');
  if (!/^\d{4}\.?\d{2}(\.?\d{1,4})*$/.test(hs.replace(/\s/g, '')) || !/^(\d{6}|\d{8,13})$/.test(digits)) return 'code';
  if (/^(00|77|..00)/.test(digits)) return 'chapter';
  return /^9[89]/.test(digits) ? 'national' : undefined;
}

function dotted(digits: string): string {
  return digits.replace(/(\d{4})(\d\d)(\d\d)?(\d\d)?/, (_, ...parts: (string | undefined)[]) =>
    parts.slice(0, 4).filter(Boolean).join('.'),
  );
}

interface CodeAt {
  readonly hs: string | undefined;
  readonly at: Path;
}

function codesIn(file: SourceFile): readonly CodeAt[] {
  if (file.kind === 'product') return file.value.map(({ product, at }) => ({ hs: product.hs, at: [...at, 'hs'] }));
  if (file.kind !== 'quotation' && file.kind !== 'proforma') return [];
  const { items = [] } = file.value;
  if (!ANY_WRONG.of(items)) return [];
  return items.map(({ hs }, index) => ({ hs, at: ['items', index, 'hs'] }));
}

/** Whether any is, kept from key to key. */
const ANY_WRONG = new KeptSums<Item, boolean>(some(({ hs }) => hs !== undefined && wrongIn(hs) !== undefined));
