import { at, keyAt } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A document without its seller has no letterhead, no bank and no defaults. */
export const missingSeller: TradeRule = {
  code: 'missing-seller',
  about: 'document',
  severity: 'error',
  reason: 'A document without its seller has no letterhead, no bank and no defaults.',
  example: {
    in: 'quotation',
    wrong: 'seller: britline',
    right: 'seller: brightline',
  },
  check(context) {
    const { file, computation } = context;
    if (computation.deal.seller) return [];
    const named = file.value.seller;
    if (named !== undefined)
      return [
        {
          range: at(context, 'seller'),
          message: 'No seller file is called {seller}: correct it, or add {seller}.seller.yaml',
          data: { seller: named },
        },
      ];
    return [
      {
        range: keyAt(context, 'number'),
        message: 'There is no .seller.yaml file in this workspace: make one with your name, address and bank',
      },
    ];
  },
};
