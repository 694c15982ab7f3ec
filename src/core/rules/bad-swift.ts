import { isValidBIC, isValidIBAN } from 'ibantools';
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
    return (file.value.banks ?? []).flatMap((bank, index): Finding[] => {
      if (!bank.swift) return [];
      const path = ['banks', index, 'swift'];
      const range = rangeAt(file.tree, path);
      const swift = bare(bank.swift);
      if (!isValidBIC(bank.swift.replace(/\s/g, '')))
        return [
          {
            range,
            message: '“{swift}” is not a SWIFT code: write its 8 or 11 letters and digits',
            data: { swift: bank.swift },
            fixes: isValidBIC(swift) ? better(file, path, swift) : [],
          },
        ];
      const iban = [bank.iban, bank.account].map((one) => bare(one ?? '')).find((one) => isValidIBAN(one));
      const [theirs, own] = [swift.slice(4, 6), iban?.slice(0, 2) ?? ''];
      if (!own || landOf(theirs) === landOf(own)) return [];
      return [
        {
          range,
          severity: 'warning',
          message: 'The SWIFT code is of a bank in {theirs}, the IBAN of one in {own}: check which of the two is right',
          data: { theirs, own },
        },
      ];
    });
  },
};

/** Territories whose accounts bear the IBAN of another country (SWIFT, IBAN Registry): the Channel Islands, Åland … */
const OF_OTHERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['GG', 'IM', 'JE'].map((code) => [code, 'GB'])),
  ...Object.fromEntries(
    ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'].map((code) => [code, 'FR']),
  ),
  AX: 'FI',
};

function landOf(code: string): string {
  return OF_OTHERS[code] ?? code;
}
