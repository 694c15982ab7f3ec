import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader opens it. */
export async function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // A copy: the library takes the bytes for itself.
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
}

/** The text of each page in the order of the file, without blanks: where they are is for the reader's program to guess. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await readPdf(bytes);
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(tight(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await pdf.destroy();
  return pages;
}

/** Without blanks. */
export function tight(text: string): string {
  return text.replace(/\s/g, '');
}
