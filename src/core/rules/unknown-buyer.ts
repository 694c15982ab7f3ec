import { closest } from '../spec/closest.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A buyer is the name of a .buyer.yaml file (or its id), or is written out in the document. */
export const unknownBuyer: TradeRule = {
  code: 'unknown-buyer',
  about: 'document',
  severity: 'error',
  reason: 'A buyer is the name of a .buyer.yaml file (or its id), or is written out in the document.',
  example: {
    in: 'quotation',
    wrong: 'buyer: acne',
    right: 'buyer: acme',
  },
  check(context) {
    const { workspace, file, computation } = context;
    const { buyer } = file.value;
    if (typeof buyer !== 'string' || computation.deal.buyer) return [];
    const range = at(context, 'buyer');
    const hint = closest(buyer, workspace.buyerIds());
    if (!hint)
      return [
        {
          range,
          message: 'No buyer file is called {buyer}: add {buyer}.buyer.yaml, or write the buyer here',
          data: { buyer },
        },
      ];
    const fixes = better(file, ['buyer'], hint);
    return [{ range, message: 'No buyer file is called {buyer}. Did you mean {hint}?', data: { buyer, hint }, fixes }];
  },
};
