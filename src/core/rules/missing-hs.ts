import { rangeAt } from '../spec/file-tree.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Customs on both sides, and every duty, hang on the HS code. */
export const missingHs: TradeRule = {
  code: 'missing-hs',
  about: 'file',
  severity: 'hint',
  reason: 'Customs on both sides, and every duty, hang on the HS code.',
  example: {
    in: 'product',
    wrong: 'hs:',
    right: 'hs: "9405.11"',
  },
  check({ file }) {
    if (file.kind !== 'product') return [];
    return file.value.flatMap(({ product, at: path }): Finding[] =>
      product.sku && !product.hs
        ? [
            {
              range: rangeAt(file.tree, [...path, 'sku']),
              message: '{sku} has no HS code: add it under hs:',
              data: { sku: product.sku },
            },
          ]
        : [],
    );
  },
};
