import type { Assets } from '../assets.ts';
import { pictureOf, pictureSize } from '../picture.ts';
import type { Picture, PictureSize } from '../picture.ts';
import type { Canvas } from './canvas.ts';
import { fitted } from './picture-size.ts';
import { cellText } from './text.ts';

/** Where a picture goes: inside a box of pixels that begins `x` and `y` into a cell. */
export interface Spot {
  readonly alt: string;
  readonly box: PictureSize;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** In the middle of its box instead of at its corner. */
  readonly centred?: boolean;
}

/** The pictures of one workbook, each read once. */
export interface Pictures {
  readonly files: ReadonlyMap<string, Picture>;
  /** True for a PNG or JPEG: spreadsheets show no others that every program knows. */
  has(path: string | undefined): path is string;
  show(canvas: Canvas, path: string | undefined, spot: Spot): void;
}

export function picturesOf(paths: readonly (string | undefined)[], assets: Assets): Pictures {
  const files = new Map<string, Picture>();
  const sizes = new Map<string, PictureSize>();
  for (const path of new Set(paths)) {
    const picture = path === undefined ? undefined : pictureOf(path, assets(path));
    const size = picture && pictureSize(picture);
    if (path === undefined || !picture || !size) continue;
    files.set(path, picture);
    sizes.set(path, size);
  }
  return {
    files,
    has: (path): path is string => path !== undefined && files.has(path),
    show(canvas, path, { alt, box, row, column, x, y, centred = false }) {
      const whole = path === undefined ? undefined : sizes.get(path);
      if (path === undefined || !whole) return;
      const size = fitted(whole, box);
      const [left, above] = centred ? [(box.width - size.width) / 2, (box.height - size.height) / 2] : [0, 0];
      const at = { column, row, x: x + Math.floor(left), y: y + Math.floor(above) };
      canvas.picture({ path, alt: cellText(alt).slice(0, 250), size, ...at });
    },
  };
}
