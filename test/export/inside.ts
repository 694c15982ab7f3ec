import { unzipSync } from 'fflate';
import zlib from 'node:zlib';
import { pagesOf, readPdf } from './read-pdf.ts';

/** Every text that can be got out of an exported file, whatever hides it: parts of a zip, streams of a PDF, what is attached. */
export async function everyTextOf(bytes: Uint8Array): Promise<string[]> {
  const raw = Buffer.from(bytes).toString('latin1');
  if (raw.startsWith('PK'))
    return [raw, ...Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, utf8(part)])];
  if (!raw.startsWith('%PDF')) return [utf8(bytes), ...embeddedIn(raw)];
  return [raw, utf16(bytes), ...streamsOf(raw), ...(await pagesOf(bytes)), ...(await attachedTo(bytes))];
}

/** The texts that a reader of the file sees, without what only programs read. */
export async function seenTextsOf(bytes: Uint8Array): Promise<string[]> {
  const raw = Buffer.from(bytes).toString('latin1');
  if (raw.startsWith('%PDF')) return [...(await pagesOf(bytes)), ...(await attachedTo(bytes))];
  if (!raw.startsWith('PK')) return [utf8(bytes)];
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /sharedStrings|worksheets\/sheet|word\/(document|header|footer)/.test(name),
  );
  return parts.map(([, part]) => utf8(part).replace(/<[^>]*>/g, ' '));
}

/** What a page holds as base64, and the pictures in it hold so again. */
function embeddedIn(raw: string): string[] {
  return [...raw.matchAll(/;base64,([\w+/=]+)/g)].flatMap(([, data = '']) => {
    const inside = Buffer.from(data, 'base64').toString('latin1');
    return [inside, ...embeddedIn(inside)];
  });
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Texts of a PDF's own objects may be written with two bytes a letter. */
function utf16(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/\0/g, '');
}

function streamsOf(raw: string): string[] {
  const found: string[] = [];
  for (const { index } of raw.matchAll(/stream\r?\n/g)) {
    const start = raw.indexOf('\n', index) + 1;
    const end = raw.indexOf('endstream', start);
    try {
      found.push(zlib.inflateSync(Buffer.from(raw.slice(start, end), 'latin1')).toString('latin1'));
    } catch {
      // A picture, or a stream that is not compressed and stands in the raw text.
    }
  }
  return found;
}

async function attachedTo(bytes: Uint8Array): Promise<string[]> {
  const pdf = await readPdf(bytes);
  const attached = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }> | null;
  const metadata = JSON.stringify((await pdf.getMetadata()).info);
  await pdf.destroy();
  return [metadata, ...Object.entries(attached ?? {}).flatMap(([name, { content }]) => [name, utf8(content)])];
}
