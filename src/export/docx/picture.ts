import { Drawing, Run, TextRun, createTransformation } from 'docx';
import type { IContext, IMediaData, IXmlableObject } from 'docx';
import { pictureSize } from '../picture.ts';
import type { Picture, PictureSize } from '../picture.ts';
import type { Sheet } from './sheet.ts';
import { clean } from './text.ts';

/** The most room that a picture may take, in mm. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export const LOGO: Box = { width: 46, height: 16 };
export const CLASSIC_LOGO: Box = { width: 36, height: 18 };
export const THUMBNAIL: Box = { width: 13, height: 13 };
export const STAMP: Box = { width: 24, height: 24 };

/** Word's pixels, of which 96 are an inch. */
const PIXELS = 96 / 25.4;

/** A picture's size in Word's pixels: as large as the box allows, in its own proportions; `undefined` where Word cannot show it. */
export function fitted(picture: Picture, box: Box): PictureSize | undefined {
  const size = pictureSize(picture);
  if (!size) return undefined;
  const scale = Math.min(box.width / size.width, box.height / size.height) * PIXELS;
  return { width: Math.max(1, size.width * scale), height: Math.max(1, size.height * scale) };
}

/**
 * A picture in a line of text. The library's own run makes a hash of the whole picture each time that it is shown, for
 * a thousand rows with photographs seconds of it; this one goes by the name that it is given.
 */
class PictureRun extends Run {
  constructor(
    private readonly media: IMediaData,
    docProperties: { readonly id: string; readonly name: string; readonly description: string },
  ) {
    super({ children: [new Drawing(media, { docProperties })] });
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.file.Media.addImage(this.media.fileName, this.media);
    return super.prepForXml(context);
  }
}

/** A picture of the document or its place in a form, or nothing: SVG and WebP, which older Words do not know, are left out. */
export function pictureRun(sheet: Sheet, path: string | null, box: Box, description: string): Run | undefined {
  if (sheet.form) return path === null ? undefined : new TextRun(path);
  const picture = path === null ? undefined : sheet.pictures.get(path);
  const size = picture && fitted(picture, box);
  if (!picture || !size) return undefined;
  const id = sheet.nextDrawing();
  const type = picture.mime === 'image/png' ? 'png' : 'jpg';
  const transformation = createTransformation(size);
  return new PictureRun(
    { type, data: picture.bytes, fileName: sheet.keyOf(picture), transformation },
    { id, name: `Picture ${id}`, description: clean(description) },
  );
}

/** Whether a picture of a document can be shown. */
export function canShow({ pictures }: Sheet, path: string | null): boolean {
  const picture = path === null ? undefined : pictures.get(path);
  return picture !== undefined && pictureSize(picture) !== undefined;
}
