import type { RuleText } from './rule.ts';

/** A word that nobody reads is mostly a key mistyped: what it says would count for nothing. */
export const UNKNOWN_KEY: RuleText = {
  code: 'unknown-key',
  severity: 'warning',
  reason: 'A key that nothing reads is mostly one mistyped: what stands there counts for nothing.',
  example: { in: 'quotation', wrong: 'incotem: FOB Ningbo\nincoterm: FOB Ningbo', right: 'incoterm: FOB Ningbo' },
};

/** What the reader of files says, by code: errors, but for a key that is not known, and so nothing that can be chosen. */
export const READING: readonly RuleText[] = [
  {
    code: 'bad-date',
    severity: 'error',
    reason: 'A date is written 2026-12-31: 12/11 is December in Chicago and November in London.',
    example: { in: 'quotation', wrong: 'date: 23/11/2026', right: 'date: 2026-11-23' },
  },
  {
    code: 'bad-language',
    severity: 'error',
    reason: 'Documents are written in one of fifteen languages, or in two at once.',
    example: { in: 'quotation', wrong: 'language: Klingon', right: 'language: es' },
  },
  {
    code: 'bad-percent',
    severity: 'error',
    reason: 'A percentage is written 13%: a bare 0.13 may mean 13% or 0.13%, and the price hangs on which.',
    example: {
      in: 'product',
      wrong: 'cost: { amount: 5 USD, vat: 0.13 }',
      right: 'cost: { amount: 5 USD, vat: 13% }',
    },
  },
  {
    code: 'bad-value',
    severity: 'error',
    reason: 'A value that cannot be read is never guessed at: it counts as not written.',
    example: { in: 'quotation', wrong: 'mode: boat', right: 'mode: sea' },
  },
  {
    code: 'missing-key',
    severity: 'error',
    reason: 'Without this key the file does not say what it is for.',
    example: { in: 'buyer', wrong: 'country:', right: 'country: US' },
  },
  UNKNOWN_KEY,
  {
    code: 'yaml-syntax',
    severity: 'error',
    reason: 'What is no YAML is not read: colons, commas, quotes and indentation say what belongs to what.',
    example: { in: 'quotation', wrong: 'notes: [Spare parts: 1%', right: 'notes: ["Spare parts: 1%"]' },
  },
];
