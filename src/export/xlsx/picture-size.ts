import type { Picture } from '../picture.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a picture measures, from its own bytes; `undefined` for a kind that spreadsheets cannot show, or a broken file. */
export function sizeOf({ bytes, mime }: Picture): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = mime === 'image/png' ? pngSize(view) : mime === 'image/jpeg' ? jpegSize(view) : undefined;
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** The header chunk comes first (PNG specification, 11.2.2 IHDR). */
function pngSize(view: DataView): Size | undefined {
  return view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The frame header: SOF0 to SOF15 but for DHT, JPG and DAC among them (ITU-T T.81, table B.1). */
function jpegSize(view: DataView): Size | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The largest size of the same proportions inside a box; a small picture is not blown up beyond its pixels. */
export function fitted({ width, height }: Size, box: Size): Size {
  const scale = Math.min(box.width / width, box.height / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
