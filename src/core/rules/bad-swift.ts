import { isValidBIC } from 'ibantools';
import { rangeAt } from '../spec/file-tree.ts';
import { better } from './fix.ts';
import { bare } from './bare-code.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A BIC (ISO 9362) is four letters of the bank, two of the country, two of the place and three more for a branch. */
export const badSwift: TradeRule = {
  code: 'bad-swift',
  about: 'file',
  severity: 'error',
  reason:
    'A BIC (ISO 9362) is four letters of the bank, two of the country, two of the place and three more for a branch.',
  example: {
    in: 'seller',
    wrong:
      'banks:\n  - { id: usd, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382", swift: EXAMCNBJXX }',
    right:
      'banks:\n  - { id: usd, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382", swift: EXAMCNBJXXX }',
  },
  check({ file }) {
    if (file.kind !== 'seller') return [];
    return (file.value.banks ?? []).flatMap((bank, index): Finding[] =>
      bank.swift && !isValidBIC(bank.swift.replace(/\s/g, ''))
        ? [
            {
              range: rangeAt(file.tree, ['banks', index, 'swift']),
              message: '“{swift}” is not a SWIFT code: write its 8 or 11 letters and digits',
              data: { swift: bank.swift },
              fixes: isValidBIC(bare(bank.swift)) ? better(file, ['banks', index, 'swift'], bare(bank.swift)) : [],
            },
          ]
        : [],
    );
  },
};
