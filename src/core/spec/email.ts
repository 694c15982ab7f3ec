import { explain, localText, object } from './shape.ts';

/** What a template of a mail may leave to be filled in, each name in braces: `{number}`. */
export const EMAIL_PLACES = [
  'number',
  'kind',
  'total',
  'term',
  'buyer',
  'person',
  'validUntil',
  'payment',
  'attachments',
  'seller',
  'contact',
] as const;
export type EmailPlace = (typeof EMAIL_PLACES)[number];

/** Something in braces, also in the full-width braces of a Chinese keyboard. */
const BRACES = /[{｛]([^{}｛｝\r\n]{1,40})[}｝]/g;

/** What stands in braces in a template: as it is written, and the name alone. */
export function bracesIn(template: string): { readonly written: string; readonly name: string }[] {
  return Array.from(template.matchAll(BRACES), ([written, name = '']) => ({ written, name: name.trim() }));
}

/** The seller's own templates of mails to buyers: one text for all languages, or one per language. */
export const email = explain(object({ subject: localText, body: localText }), {
  subject: 'Subject of the mail, with places to fill such as {number} or {total}.',
  body: 'Text of the mail, with places to fill such as {person}, {total} or {validUntil}.',
});
