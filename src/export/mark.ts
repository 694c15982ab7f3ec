import type { Format } from './formats.ts';

/** What an export of ours carries, so that a later one may take its place. */
const PAGE = '<meta name="generator" content="Tradewright" />';
const ZIP = 'Tradewright';
/** What XML carries. */
export const XML_MARK = '<!-- Tradewright -->';

/** Within how many letters the mark of a page stands. */
const HEAD = 500;

/**
 * Whether a file is an earlier export and nobody has worked on it since, as far as its kind can tell: a page and XML
 * carry our mark, other text begins with the same line (kind and number) as what is to be written, a PDF was never added
 * to (as a signature does), and what Word or Excel saved has lost its mark.
 */
export function isOurs(there: Uint8Array, { extension }: Format, now: Uint8Array): boolean {
  if (there.length === now.length && there.every((byte, n) => byte === now[n])) return true;
  const text = latin(there);
  if (text.startsWith('%PDF-'))
    return /\(Tradewright\)|>Tradewright</.test(text) && text.split('startxref').length === 2;
  if (text.startsWith('PK')) return text.endsWith(ZIP);
  if (extension === 'html') return text.slice(0, HEAD).includes(PAGE);
  if (extension === 'xml') return text.slice(0, HEAD).includes(XML_MARK);
  return firstLine(text) === firstLine(latin(now));
}

/** A zip file, as Word's and Excel's are, with our mark as its comment. Programs that change it write none. */
export function withMark(zip: Uint8Array): Uint8Array {
  const mark = new TextEncoder().encode(ZIP);
  const marked = new Uint8Array(zip.length + mark.length);
  marked.set(zip);
  marked.set(mark, zip.length);
  // The end record closes with the length of the comment, two bytes, small end first (APPNOTE.TXT 6.3.10, 4.3.16).
  marked[zip.length - 2] = mark.length;
  return marked;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function firstLine(text: string): string | undefined {
  return text.split(/\r?\n/, 1)[0];
}
