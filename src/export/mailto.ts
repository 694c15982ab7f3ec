import type { EmailDraft } from './email.ts';

/** Windows and some mail programs cut or refuse a longer link. */
const MOST_LETTERS = 1900;

/** Whether a text surely is an e-mail address, and nothing that a link could take for more. */
export function isEmailAddress(text: string): boolean {
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text);
}

/**
 * A link that opens a draft in the mail program (RFC 6068): to the buyer where the address surely is one, with the body
 * where it fits, else with the subject alone. It never sends.
 */
export function mailtoLink(to: string | undefined, { subject, body }: EmailDraft): { link: string; whole: boolean } {
  const address = to !== undefined && isEmailAddress(to) ? to.split('@').map(encoded).join('@') : '';
  const short = `mailto:${address}?subject=${encoded(subject)}`;
  const link = `${short}&body=${encoded(body.replace(/\n/g, '\r\n'))}`;
  if (link.length <= MOST_LETTERS) return { link, whole: true };
  return { link: short.length <= MOST_LETTERS ? short : `mailto:${address}`, whole: false };
}

/** Half a pair of surrogates cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
