import { nodeAt } from '../spec/file-tree.ts';
import { folded } from './lines-from-parent.ts';
import { at, keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Goods that leave from where they go to are not carried. */
export const samePort: TradeRule = {
  code: 'same-port',
  about: 'document',
  severity: 'warning',
  reason: 'A carriage from a port to itself has no freight to look up, and a buyer or bank reads it as a slip.',
  example: {
    in: 'quotation',
    wrong: 'from: Ningbo\nto: Ningbo',
    right: 'from: Ningbo\nto: Chicago',
  },
  check(context): Finding[] {
    const { from, to } = context.computation.deal;
    if (!from || !to || folded(from) !== folded(to)) return [];
    const key = ['to', 'from'].find((one) => nodeAt(context.file.tree, [one]));
    return [
      {
        range: key === undefined ? keyAt(context, 'incoterm') : at(context, key),
        message: 'The goods leave from {from} and go to {from}: correct from: or to:',
        data: { from },
      },
    ];
  },
};
