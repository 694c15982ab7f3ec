import { cleanJpeg, cleanPng, cleanWebp } from './picture-clean.ts';
import { cleanSvg } from './svg-clean.ts';

/** A picture of a kind that documents can show. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';
}

/**
 * A picture by its first bytes, since endings lie; SVG, which has none, by its ending and its first character. Without
 * what cameras and programs wrote into it (place, maker, remarks, the paths of files), which is not for the buyer. A PNG
 * or JPEG without its end is none: programs draw a black or grey box or nothing in its place.
 */
export function pictureOf(path: string, bytes: Uint8Array | undefined): Picture | undefined {
  const mime = bytes && kindOf(path, bytes);
  if (!mime) return undefined;
  const clean = CLEAN[mime](bytes);
  return isCutOff(clean, mime) ? undefined : { bytes: clean, mime };
}

const CLEAN: Readonly<Record<Picture['mime'], (bytes: Uint8Array) => Uint8Array>> = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
  'image/webp': cleanWebp,
  'image/svg+xml': (bytes) => cleanSvg(bytes, (inner) => pictureOf('inner.svg', inner)?.bytes ?? inner),
};

function kindOf(path: string, bytes: Uint8Array): Picture['mime'] | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp';
  return /\.svg$/i.test(path) && /^(\xef\xbb\xbf)?\s*</.test(head) ? 'image/svg+xml' : undefined;
}

/**
 * The last chunk of a PNG is IEND, which has no data: its type and four bytes of its sum (third edition, 11.2.4). In a
 * JPEG the end of the image comes behind the last scan (ITU-T T.81, B.2.1), in whose data no such marker can be.
 */
function isCutOff(bytes: Uint8Array, mime: Picture['mime']): boolean {
  if (mime === 'image/png') return String.fromCharCode(...bytes.subarray(-8, -4)) !== 'IEND';
  if (mime !== 'image/jpeg') return false;
  const scan = lastMarker(bytes, 0xda);
  return scan < 0 || lastMarker(bytes, 0xd9) < scan;
}

function lastMarker(jpeg: Uint8Array, marker: number): number {
  let at = jpeg.lastIndexOf(0xff);
  while (at > 0 && jpeg[at + 1] !== marker) at = jpeg.lastIndexOf(0xff, at - 1);
  return at > 0 ? at : -1;
}

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG or JPEG from its header; `undefined` for the other kinds and for a picture that is cut off. */
export function pictureSize({ bytes, mime }: Picture): PictureSize | undefined {
  const size = mime === 'image/png' ? sizeOfPng(bytes) : mime === 'image/jpeg' ? sizeOfJpeg(bytes) : undefined;
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** PNG (RFC 2083, 4.1.1): the chunk IHDR comes first, its width and height are its first eight bytes. */
function sizeOfPng(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU-T T.81, B.2.2): segments are skipped up to the first frame header, SOF0 … SOF15. */
function sizeOfJpeg(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    // C4, C8 and CC lie between the frame headers: Huffman tables, reserved, arithmetic coding.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
