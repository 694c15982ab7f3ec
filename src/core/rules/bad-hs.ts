import { rangeAt } from '../spec/file-tree.ts';
import { better } from './fix.ts';
import type { Finding, TradeRule } from './rule.ts';

/** An HS code has 6 digits the world over; countries add up to 10 (WCO Harmonized System). */
export const badHs: TradeRule = {
  code: 'bad-hs',
  about: 'file',
  severity: 'error',
  reason: 'An HS code has 6 digits the world over; countries add up to 10 (WCO Harmonized System).',
  example: {
    in: 'product',
    wrong: 'hs: "94054"',
    right: 'hs: "9405.42"',
  },
  check({ file }) {
    if (file.kind !== 'product') return [];
    return file.value.flatMap(({ product, at: path }): Finding[] => {
      const hs = product.hs;
      if (!hs || /^\d{4}\.?\d{2}(\.?\d{2}){0,2}$/.test(hs.replace(/\s/g, ''))) return [];
      const digits = hs.replace(/\D/g, '');
      const dotted = digits.replace(/(\d{4})(\d\d)(\d\d)?(\d\d)?/, (_, ...parts: (string | undefined)[]) =>
        parts.slice(0, 4).filter(Boolean).join('.'),
      );
      return [
        {
          range: rangeAt(file.tree, [...path, 'hs']),
          message: '“{hs}” is not an HS code: write 6, 8 or 10 digits, such as 9405.42',
          data: { hs },
          fixes:
            /^[\d\s.-]+$/.test(hs) && [6, 8, 10].includes(digits.length) ? better(file, [...path, 'hs'], dotted) : [],
        },
      ];
    });
  },
};
