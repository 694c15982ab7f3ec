import { unique } from './codes.ts';
import type { Offer, Writing } from './completion.ts';
import { usedValues } from './uses.ts';

/** Payment terms as the trade writes them, each read as parts that come to 100%, and what each means. */
export const PAYMENT_TERMS: Readonly<Record<string, string>> = {
  '30% T/T in advance, 70% T/T against copy of B/L': 'Deposit, balance against the copy of the bill of lading',
  '30% T/T in advance, 70% T/T before shipment': 'Deposit, balance before the goods leave',
  '100% T/T in advance': 'All by bank transfer before production',
  '100% by irrevocable L/C at sight': 'Letter of credit, paid when the documents are presented',
  '100% by irrevocable L/C 90 days after B/L date': 'Letter of credit, paid 90 days after shipment',
  '30% T/T in advance, 70% by irrevocable L/C at sight': 'Deposit, balance by letter of credit',
  '100% D/P at sight': 'The buyer’s bank hands over the documents against payment',
  '100% D/A 60 days after B/L date': 'The buyer accepts a draft, pays 60 days after shipment',
  '100% O/A 30 days after B/L date': 'Open account: the buyer pays 30 days after shipment',
  '100% O/A 60 days after invoice date': 'Open account: the buyer pays 60 days after the invoice',
};

/** Payment terms: those of the workspace, then those that are usual. */
export function payments(writing: Writing): Offer[] {
  return unique([...usedValues(writing, 'payment'), ...Object.keys(PAYMENT_TERMS)]).map((value) => {
    const words = Object.hasOwn(PAYMENT_TERMS, value) ? PAYMENT_TERMS[value] : undefined;
    return { value, words: () => words && writing.view.l10n.t(words) };
  });
}
