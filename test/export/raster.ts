import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readPdf } from './read-pdf.ts';

/** A page as a picture of shades of grey, one byte a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The pages of a PDF as PNG, at 60 dots an inch: enough to see what moved, boxes for letters, what is cut off. */
export async function pngsOf(bytes: Uint8Array): Promise<Buffer[]> {
  const pdf = await readPdf(bytes);
  const pngs: Buffer[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const viewport = page.getViewport({ scale: 60 / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
    pngs.push(canvas.toBuffer('image/png'));
  }
  await pdf.destroy();
  return pngs;
}

export async function pictureOf(png: Buffer): Promise<Picture> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const grey = new Uint8Array(image.width * image.height);
  for (let n = 0; n < grey.length; n += 1)
    grey[n] = ((data[4 * n] ?? 0) * 3 + (data[4 * n + 1] ?? 0) * 6 + (data[4 * n + 2] ?? 0)) / 10;
  return { width: image.width, height: image.height, grey };
}

/** The share of blocks of 6 × 6 pixels whose mean shade differs by more than a tenth. Smoothing differs between machines. */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const size = 6;
  let [blocks, differing] = [0, 0];
  for (let top = 0; top + size <= one.height; top += size)
    for (let left = 0; left + size <= one.width; left += size) {
      blocks += 1;
      if (Math.abs(shade(one, left, top, size) - shade(other, left, top, size)) > 25) differing += 1;
    }
  return differing / blocks;
}

function shade({ width, grey }: Picture, left: number, top: number, size: number): number {
  let sum = 0;
  for (let y = top; y < top + size; y += 1) for (let x = left; x < left + size; x += 1) sum += grey[y * width + x] ?? 0;
  return sum / (size * size);
}
