import { digest } from './digest.ts';
import type { Format, FormatId } from './formats.ts';
import { joined } from './joined.ts';

/** What XML carries. */
export const XML_MARK = '<!-- Tradewright -->';

/** What a kind of file carries: where, and in which words a digest of all the rest. */
interface Mark {
  readonly place: RegExp;
  readonly words: (digest: string) => string;
}

/** The digest in sixteen blanks: what is pasted to a buyer has no place for words of ours. */
const BLANKS: Mark = {
  place: /(?<=\n)[ \t]*$/,
  words: (digest) =>
    Array.from(parseInt(digest, 16).toString(2).padStart(16, '0').slice(-16), (bit) => (bit === '1' ? '\t' : ' ')).join(
      '',
    ),
};
const PDF: Mark = {
  // A comment before the last lines moves nothing that the file refers to (ISO 32000-2, 7.2.4 and 7.5.5).
  place: /(?:%Tradewright [\da-f-]+\n)?(?=startxref\s+\d+\s+%%EOF\s*$)/,
  words: (digest) => `%Tradewright ${digest}\n`,
};
const HTML: Mark = {
  place: /(?<=<meta name="generator" content="Tradewright)(?: [\da-f-]+)?(?=" \/>)/,
  words: (digest) => ` ${digest}`,
};
const XML: Mark = { place: /(?<=<!-- Tradewright)(?: [\da-f-]+)?(?= -->)/, words: (digest) => ` ${digest}` };

const MARKS: Readonly<Record<Exclude<FormatId, 'docx' | 'xlsx'>, Mark>> = {
  pdf: PDF,
  pdfa: PDF,
  html: HTML,
  ubl: XML,
  md: BLANKS,
  txt: BLANKS,
};

/** What Word's and Excel's files carry. */
const ZIP = 'Tradewright';
const ZIP_MARK = /Tradewright [\da-f-]+$/;

/** An export with our mark, by which `isOurs` knows it again. */
export function marked(bytes: Uint8Array, id: keyof typeof MARKS): Uint8Array {
  const parts = around(bytes, MARKS[id]);
  if (!parts) return bytes;
  const { before, after } = parts;
  return joined([before, new TextEncoder().encode(parts.expected), after]);
}

/**
 * Whether a file is an earlier export that nobody has worked on since: the digest in its mark is that of the rest. A
 * file that Word or Excel saved has lost its mark.
 */
export function isOurs(there: Uint8Array, { id }: Format, now: Uint8Array): boolean {
  if (there.length === now.length && there.every((byte, n) => byte === now[n])) return true;
  if (id === 'docx' || id === 'xlsx') return hasOwnMark(there);
  const parts = around(there, MARKS[id]);
  return parts !== undefined && parts.found !== '' && parts.found === parts.expected;
}

/** What stands around the mark's place, in its place, and what belongs there; `undefined` where there is no such place. */
function around(bytes: Uint8Array, { place, words }: Mark): Around | undefined {
  const match = place.exec(latin(bytes));
  if (!match) return undefined;
  const [found] = match;
  const before = bytes.subarray(0, match.index);
  const after = bytes.subarray(match.index + found.length);
  // That a text came to lie with other line ends, as by git, is no edit.
  const rest = joined([before, after]).filter((byte) => byte !== CARRIAGE_RETURN);
  return { before, found, expected: words(digest(rest)), after };
}

interface Around {
  readonly before: Uint8Array;
  readonly found: string;
  readonly expected: string;
  readonly after: Uint8Array;
}

const CARRIAGE_RETURN = 13;

/**
 * A zip file, as Word's and Excel's are, with our mark and a digest of all before it as its comment. Word and Excel write
 * none; zip programs keep the comment of a file that they change.
 */
export function withMark(zip: Uint8Array): Uint8Array {
  const mark = new TextEncoder().encode(`${ZIP} ${digest(zip)}`);
  const whole = joined([zip, mark]);
  // The end record closes with the length of the comment, two bytes, small end first (APPNOTE.TXT 6.3.10, 4.3.16).
  whole[zip.length - 2] = mark.length;
  return whole;
}

function hasOwnMark(file: Uint8Array): boolean {
  const [mark] = ZIP_MARK.exec(latin(file)) ?? [];
  if (mark === undefined) return false;
  const zip = file.slice(0, file.length - mark.length);
  zip[zip.length - 2] = 0;
  return mark === `${ZIP} ${digest(zip)}`;
}

/** One letter for each byte. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
