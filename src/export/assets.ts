import type { DocumentModel } from '../core/documents/model.ts';
import type { FileContent } from '../core/spec/other-files.ts';
import { familiesOf } from './font.ts';
import type { FormatId } from './formats.ts';
import { pictureOf, pictureSize } from './picture.ts';

/** The bytes of a picture, a font or a template by its path from the workspace's root; `undefined` if there is none. */
export type Assets = (path: string) => Uint8Array | undefined;

/** Every file that a model names, each once, as paths from the workspace's root. */
export function filesOf({ logo, stamp, lines, design }: DocumentModel): string[] {
  const named = [logo, stamp, ...lines.map((line) => line.image), ...design.fontFiles, design.template, design.word];
  return [...new Set(named.filter((path) => path !== undefined))];
}

/** Formats that show PNG and JPEG only: not every program that opens them knows other pictures. */
const OFFICE: readonly FormatId[] = ['docx', 'xlsx'];

/** Pictures that documents leave out. */
export interface LeftOut {
  /** Not there, or no whole pictures. */
  readonly none: readonly string[];
  /** Left out of Word and Excel files alone. */
  readonly office: readonly string[];
}

/** What is left out of the pictures that a model names, in some formats. */
export function leftOutOf(
  { logo, stamp, lines }: DocumentModel,
  assets: Assets,
  formats: readonly FormatId[],
): LeftOut {
  const named = [logo, stamp, ...lines.map((line) => line.image)].filter((path) => path !== undefined);
  const isOffice = formats.some((format) => OFFICE.includes(format));
  const [none, office]: [string[], string[]] = [[], []];
  for (const path of new Set(named)) {
    const picture = pictureOf(path, assets(path));
    if (!picture) none.push(path);
    else if (isOffice && !pictureSize(picture)) office.push(path);
  }
  return { none, office };
}

/** What rules may know of a file that the seller names. */
export function contentOf(path: string, bytes: Uint8Array): FileContent {
  return { picture: pictureOf(path, bytes) !== undefined, families: familiesOf(bytes) };
}
