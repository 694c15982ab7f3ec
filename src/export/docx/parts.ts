import type { DocumentView, FactView, ItemView, PartyView } from '../view/schema.ts';
import { heldTogether, isForward } from './direction.ts';

/** A text with what it is called before it, where that must be said. */
export interface Part {
  readonly label: string;
  readonly value: string;
}

/** An address of e-mail or web says what it is; the other contacts need their label. */
export function contactParts(facts: readonly FactView[]): Part[] {
  return facts.map(({ key, label, value }) => ({
    label: key === 'email' || key === 'website' ? '' : label.join(' '),
    value,
  }));
}

/** The article number and what customs asks for. */
export function codeParts({ sku, codes }: Pick<ItemView, 'sku' | 'codes'>): Part[] {
  return [
    ...(sku === null ? [] : [{ label: '', value: sku }]),
    ...codes.map(({ label, value }) => ({ label: label.join(' '), value })),
  ];
}

/** An address in one line. */
export function addressLine({ address }: PartyView, { language, rightToLeft }: DocumentView): string {
  // In Arabic what is Latin keeps its own order: a house number would go to the wrong end.
  const lines = address.map((line) => (rightToLeft && isForward(line) ? heldTogether(line) : line));
  return lines.join(rightToLeft ? '، ' : /^zh/.test(language) ? '，' : ', ');
}
