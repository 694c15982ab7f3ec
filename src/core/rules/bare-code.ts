/** A bank's code as banks send it: capitals and digits, without its name ahead and signs between. */
export function bare(code: string): string {
  return code
    .toUpperCase()
    .replace(/^\s*(IBAN|SWIFT|BIC)\b/, '')
    .replace(/[\s.:-]/g, '');
}
