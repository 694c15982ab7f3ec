import type { Paragraph, Table } from 'docx';
import type { PartyView } from '../view/schema.ts';
import { grid } from './grid.ts';
import { LAST, below, gap, labelSpans } from './label.ts';
import { contactParts } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { SOFT, WARNING } from './style.ts';
import { paragraph } from './text.ts';
import { WIDTH } from './units.ts';

type Blocks = (Paragraph | Table)[];

/** Parties that are not in every document; a form has places for them even where its model has none. */
const OTHERS = ['consignee', 'notify'] as const;

/** The warning of a document whose figures lack an input, and the room after it. */
export function warning(sheet: Sheet): Blocks {
  const { warning: text } = sheet.view;
  if (text === null) return [];
  const content = [paragraph(sheet, [{ text, color: WARNING.text }])];
  const padding = { top: 1.8, bottom: 1.8, start: 3.5, end: 3.5 };
  const start = { width: 2.5, color: WARNING.line };
  return [
    grid(sheet, [WIDTH], [{ cells: [{ content, padding, fill: WARNING.fill, start }] }]),
    gap(sheet, 4, { tag: '{/warning}' }),
  ];
}

/** What a party is and is called, where it is and how it is reached. */
export function partyBlock(sheet: Sheet, { role, label, name, localName, address, contacts }: PartyView): Paragraph[] {
  return [
    paragraph(sheet, labelSpans(label), { style: 'Head', after: 0.8 }),
    paragraph(sheet, [{ text: name, bold: true }]),
    ...(localName === null ? [] : [paragraph(sheet, [{ text: localName, color: SOFT }])]),
    ...(address.length === 0 ? [] : [paragraph(sheet, address.join('\n'), { style: 'Fine', before: 0.6 })]),
    ...below(sheet, { list: `${role}Lines`, parts: contactParts(contacts) }, 'Fine'),
  ];
}

/** The parties that the document has, and those that only other documents made by the same form will have. */
export function partiesOf({ view, like, form }: Sheet): {
  readonly first: readonly PartyView[];
  readonly others: readonly PartyView[];
} {
  const isThere = ({ role }: PartyView): boolean => !form || like.parties.some((party) => party.role === role);
  return { first: view.parties.filter(isThere), others: view.parties.filter((party) => !isThere(party)) };
}

/** A tag of a form, for what stands only where a document has one of its other parties. */
export function othersTag(sheet: Sheet, sign: '#' | '/'): string {
  const { others } = partiesOf(sheet);
  const names = OTHERS.filter((role) => others.some((party) => party.role === role));
  return names.length === 0 ? '' : `{${sign}${names.join('|')}}`;
}

/** What ends the last cell of a row that stands only where there is such. */
export function endOfCell(sheet: Sheet, tag?: string): Paragraph {
  return gap(sheet, LAST, tag === undefined ? {} : { tag });
}
