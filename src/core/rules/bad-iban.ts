import { isValidIBAN } from 'ibantools';
import { rangeAt } from '../spec/file-tree.ts';
import { better } from './fix.ts';
import { bare } from './bare-code.ts';
import type { Finding, TradeRule } from './rule.ts';

/** The check digits of an IBAN (ISO 13616) catch a mistyped account before the money is sent. */
export const badIban: TradeRule = {
  code: 'bad-iban',
  about: 'file',
  severity: 'error',
  reason: 'The check digits of an IBAN (ISO 13616) catch a mistyped account before the money is sent.',
  example: {
    in: 'seller',
    wrong: 'banks:\n  - { id: usd, beneficiary: Brightline, bank: Example Bank, iban: GB83WEST12345698765432 }',
    right: 'banks:\n  - { id: usd, beneficiary: Brightline, bank: Example Bank, iban: GB82WEST12345698765432 }',
  },
  check({ file }) {
    if (file.kind !== 'seller') return [];
    return (file.value.banks ?? []).flatMap((bank, index): Finding[] =>
      bank.iban && !isValidIBAN(bank.iban.replace(/\s/g, ''))
        ? [
            {
              range: rangeAt(file.tree, ['banks', index, 'iban']),
              message: '“{iban}” is not a valid IBAN: check every letter and digit',
              data: { iban: bank.iban },
              fixes: isValidIBAN(bare(bank.iban)) ? better(file, ['banks', index, 'iban'], bare(bank.iban)) : [],
            },
          ]
        : [],
    );
  },
};
