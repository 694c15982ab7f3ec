import type { PictureSize } from '../picture.ts';

/** The largest size of the same proportions inside a box; a small picture is not blown up beyond its pixels. */
export function fitted({ width, height }: PictureSize, box: PictureSize): PictureSize {
  const scale = Math.min(box.width / width, box.height / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
