import type { DocumentModel } from '../core/documents/model.ts';

/** The bytes of a picture, a font or a template by its path from the workspace's root; `undefined` if there is none. */
export type Assets = (path: string) => Uint8Array | undefined;

/** Every file that a model names, each once, as paths from the workspace's root. */
export function filesOf({ logo, stamp, lines, design }: DocumentModel): string[] {
  const named = [logo, stamp, ...lines.map((line) => line.image), ...design.fontFiles, design.template, design.word];
  return [...new Set(named.filter((path) => path !== undefined))];
}
