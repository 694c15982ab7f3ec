import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { withMark } from '../mark.ts';
import type { Picture } from '../picture.ts';
import type { PlacedPicture } from './canvas.ts';
import { drawingXml } from './drawing.ts';
import { withQuotes } from './style.ts';

/** A sheet and the pictures on it. */
export interface PackedSheet {
  readonly sheet: WriteSheet;
  readonly pictures: readonly PlacedPicture[];
}

/**
 * Workbook, styles and sheets are written by hucre. What it has no way to say is then put in its parts: pictures at one
 * size in many places from one file, texts that an edit leaves as they are, no green corner at a number that is text, who
 * wrote it.
 */
export async function packed(
  sheets: readonly PackedSheet[],
  files: ReadonlyMap<string, Picture>,
  options: Omit<WriteOptions, 'sheets'>,
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    ...options,
    sheets: sheets.map(({ sheet, pictures }) => ({ ...sheet, images: imagesOf(pictures, files) })),
  });
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (part) parts[path] = new TextEncoder().encode(change(new TextDecoder().decode(part)));
  };
  sheets.forEach(({ pictures }, n) => {
    edit(`xl/worksheets/sheet${n + 1}.xml`, withoutWarnings);
    const ids = new Map(pathsOf(pictures).map((path, index) => [path, `rId${index + 1}`]));
    edit(`xl/drawings/drawing${n + 1}.xml`, () => drawingXml(pictures, ids));
  });
  edit('xl/styles.xml', withQuotes);
  edit('docProps/app.xml', (xml) => xml.replace(/(?<=<Application>)[^<]*/, 'Tradewright'));
  // Results stand in the file; a program that reckoned again on opening would ask to save what nobody changed.
  edit('xl/workbook.xml', (xml) => xml.replace(/<calcPr [^>]*>/, '<calcPr calcId="191029"/>'));
  // A zip gives every part a date, in local time: the same one wherever and whenever it is made.
  return withMark(zipSync(zippable(parts), { mtime: new Date(1980, 0, 1, 12) }));
}

/** Each picture once, however often it is shown. */
function pathsOf(pictures: readonly PlacedPicture[]): string[] {
  return [...new Set(pictures.map(({ path }) => path))];
}

function imagesOf(
  pictures: readonly PlacedPicture[],
  files: ReadonlyMap<string, Picture>,
): NonNullable<WriteSheet['images']> {
  return pathsOf(pictures).flatMap((path) => {
    const file = files.get(path);
    if (!file) return [];
    const type = file.mime === 'image/png' ? 'png' : 'jpeg';
    return [{ data: file.bytes, type, anchor: { from: { row: 0, col: 0 } } }];
  });
}

/** Codes are text on purpose, and a figure beside formulas is one that no formula gives. */
function withoutWarnings(xml: string): string {
  const range = /<dimension ref="([A-Z\d:]+)"\/>/.exec(xml)?.[1];
  if (range === undefined) return xml;
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors>`;
  return xml.replace(/(?=<drawing |<\/worksheet>)/, ignored);
}

/** Pictures are packed already. */
function zippable(parts: Readonly<Record<string, Uint8Array>>): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, [bytes, { level: path.startsWith('xl/media/') ? 0 : 6 }]]),
  );
}
