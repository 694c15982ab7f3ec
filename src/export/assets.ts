import type { DocumentModel } from '../core/documents/model.ts';
import type { FileContent } from '../core/spec/other-files.ts';
import { familiesOf } from './font.ts';
import { pictureOf } from './picture.ts';

/** The bytes of a picture, a font or a template by its path from the workspace's root; `undefined` if there is none. */
export type Assets = (path: string) => Uint8Array | undefined;

/** Every file that a model names, each once, as paths from the workspace's root. */
export function filesOf({ logo, stamp, lines, design }: DocumentModel): string[] {
  const named = [logo, stamp, ...lines.map((line) => line.image), ...design.fontFiles, design.template, design.word];
  return [...new Set(named.filter((path) => path !== undefined))];
}

/** Pictures that a model names and that are not there, or are no pictures: documents leave them out. */
export function leftOutOf({ logo, stamp, lines }: DocumentModel, assets: Assets): string[] {
  const named = [logo, stamp, ...lines.map((line) => line.image)].filter((path) => path !== undefined);
  return [...new Set(named)].filter((path) => !pictureOf(path, assets(path)));
}

/** What rules may know of a file that the seller names. */
export function contentOf(path: string, bytes: Uint8Array): FileContent {
  return { picture: pictureOf(path, bytes) !== undefined, families: familiesOf(bytes) };
}
