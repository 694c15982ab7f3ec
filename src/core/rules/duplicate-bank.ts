import { rangeAt } from '../spec/file-tree.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Of two accounts of one id a document takes the first. */
export const duplicateBank: TradeRule = {
  code: 'duplicate-bank',
  about: 'file',
  severity: 'error',
  reason: 'Of two accounts of one id a document prints the first, and the buyer pays there.',
  example: {
    in: 'seller',
    wrong:
      'banks:\n  - { id: usd, currency: USD, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382" }\n  - { id: usd, currency: USD, beneficiary: Brightline, bank: Other Bank, account: "571 906 4411" }',
    right:
      'banks:\n  - { id: usd, currency: USD, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382" }\n  - { id: usd-2, currency: USD, beneficiary: Brightline, bank: Other Bank, account: "571 906 4411" }',
  },
  check({ file }) {
    if (file.kind !== 'seller') return [];
    const seen = new Set<string>();
    return (file.value.banks ?? []).flatMap(({ id }, index): Finding[] => {
      if (id === undefined || seen.size < seen.add(id).size) return [];
      return [
        {
          range: rangeAt(file.tree, ['banks', index, 'id']),
          message: 'Another account above has the id {id}, and documents take that one: give this one another id:',
          data: { id },
        },
      ];
    });
  },
};
