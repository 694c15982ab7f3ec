import { countrySpecs, isValidIBAN } from 'ibantools';
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
      (['iban', 'account'] as const).flatMap((key): Finding[] => {
        const written = bank[key];
        if (written === undefined || isValidIBAN(written.replace(/\s/g, ''))) return [];
        // An account of letters and digits is an IBAN where it begins like one.
        if (key === 'account' && !isLikeIban(bare(written))) return [];
        const path = ['banks', index, key];
        return [
          {
            range: rangeAt(file.tree, path),
            ...(key === 'account' ? { severity: 'warning' as const } : {}),
            message: '“{iban}” is not a valid IBAN: check every letter and digit',
            data: { iban: written },
            fixes: isValidIBAN(bare(written)) ? better(file, path, bare(written)) : [],
          },
        ];
      }),
    );
  },
};

function isLikeIban(account: string): boolean {
  const [, country = ''] = /^([A-Z]{2})\d{2}[A-Z\d]{11,30}$/.exec(account) ?? [];
  return Object.hasOwn(countrySpecs, country) && countrySpecs[country]?.IBANRegistry === true;
}
