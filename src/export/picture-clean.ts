import { joined } from './joined.ts';

/** Ancillary PNG chunks that say how a picture looks. Others tell of who made it where, or are a program's own. */
const PNG_LOOKS = 'tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' ');

/** The parts of a picture that a buyer may have; what is no such structure goes as it is. */
type Kept = Uint8Array[];

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * PNG (W3C, third edition, 5.3 and 11.3): length, type, data, CRC. Of the ancillary chunks (small first letter) those of
 * looks stay; text (11.3.3), eXIf (11.3.4.5) and tIME (11.3.5) do not, nor what follows IEND.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Kept = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length;) {
    const type = text(bytes, at + 4, 4);
    if (!/^[A-Za-z]{4}$/.test(type)) return joined([...kept, bytes.subarray(at)]);
    const end = at + 12 + view.getUint32(at);
    if (/^[A-Z]/.test(type) || PNG_LOOKS.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return joined(kept);
}

/**
 * JPEG (ITU-T T.81, B.1.1.3 and B.2.4): of the application segments JFIF (APP0), the colour profile (APP2) and Adobe's
 * kind of colours (APP14) stay, of Exif (APP1) the orientation; comments do not, nor what follows the end of the image,
 * where cameras put further pictures with an Exif of their own.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Kept = [bytes.subarray(0, 2)];
  for (let at = 2; at < bytes.length;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return joined([...kept, bytes.subarray(at)]);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    if (!alone && at + 4 > bytes.length) return joined([...kept, bytes.subarray(at)]);
    let end = at + 2 + (alone ? 0 : Math.max(2, view.getUint16(at + 2)));
    if (marker === 0xda) end = endOfScan(bytes, end);
    kept.push(keptSegment(marker, bytes.subarray(at, end)));
    if (marker === 0xd9) break;
    at = end;
  }
  return joined(kept);
}

/** Where the coded data end: at a marker that is no restart, and no data byte FF with its 00 (B.1.1.5). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function keptSegment(marker: number, segment: Uint8Array): Uint8Array {
  const none = segment.subarray(0, 0);
  if (marker === 0xe1) return orientationOnly(segment) ?? none;
  if (marker === 0xe2) return text(segment, 4, 12) === 'ICC_PROFILE\0' ? segment : none;
  const told = marker === 0xfe || (marker > 0xe2 && marker <= 0xef && marker !== 0xee);
  return told ? none : segment;
}

/** An Exif segment (CIPA DC-008, 4.5.4 and 4.6.4) with the orientation alone, by which viewers turn the picture. */
function orientationOnly(segment: Uint8Array): Uint8Array | undefined {
  if (text(segment, 4, 6) !== 'Exif\0\0' || segment.length < 18) return undefined;
  const tiff = viewOf(segment.subarray(10));
  const little = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, little);
  if (start + 2 > tiff.byteLength) return undefined;
  const entries = tiff.getUint16(start, little);
  for (let n = 0, at = start + 2; n < entries && at + 12 <= tiff.byteLength; n += 1, at += 12) {
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const value = tiff.getUint16(at + 8, little);
    if (value < 2 || value > 8) return undefined;
    const header = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
    return Uint8Array.from([...header, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]);
  }
  return undefined;
}

/** WebP (RFC 9649, 2.3 to 2.7): chunks of a RIFF file, each filled up to an even length. Exif and XMP go, and their flags. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Kept = [bytes.slice(0, 12)];
  for (let at = 12; at < bytes.length;) {
    if (at + 8 > bytes.length) return bytes;
    const type = text(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    const chunk = bytes.slice(at, end);
    if (type === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~0x0c;
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const whole = joined(kept);
  if (whole.length < bytes.length) viewOf(whole).setUint32(4, whole.length - 8, true);
  return whole;
}
