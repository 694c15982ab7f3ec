import type { DocumentView } from '../view/schema.ts';
import { clean } from './text.ts';

/**
 * The file's own properties (ECMA-376 part 2, 11): title and seller. Neither the machine, nor its user, nor its clock is
 * in them: the day is the document's, and where it has none there is none here.
 */
export function coreProperties(view: DocumentView): string {
  const title = [view.number, view.title.join(' '), view.seller.name].filter(Boolean).join(' · ');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(view.date ?? '') ? `${view.date}T00:00:00Z` : undefined;
  const dates = day === undefined ? [] : ['created', 'modified'];
  const names = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<cp:coreProperties xmlns:cp="${names}" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(view.seller.name)}</dc:creator>` +
    dates.map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`).join('') +
    '</cp:coreProperties>'
  );
}

function escaped(text: string): string {
  return clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** The first day that a zip file can name: 1 January 1980, midnight. */
const DAY = (1 << 5) | 1;

/**
 * A zip file with its files' times set to one fixed day (APPNOTE 6.3.10, 4.3.7, 4.3.12): the libraries write the time of
 * the machine's clock there, in the machine's zone. Changes the bytes given.
 */
export function sealed(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  let at = end < 0 ? zip.length : view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL_HEADER) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) === LOCAL_HEADER) view.setUint32(local + 10, DAY << 16, true);
    view.setUint32(at + 12, DAY << 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
