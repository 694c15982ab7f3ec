import { lineStarts, positionAt } from '../../core/index.ts';
import type { SourceFile } from '../../core/index.ts';
import { link, plain } from '../markdown.ts';
import type { Reader } from '../reader.ts';

/** `2026.rates.yaml:12`, to go there. */
export function placeLink({ uriOf }: Reader, { file, line }: { readonly file: string; readonly line: number }): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return link(plain(`${name}:${line}`), uriOf(file, line));
}

/** The line of an offset, from 1. */
export function lineAt({ text }: SourceFile, offset: number): number {
  return positionAt(lineStarts(text), offset).line;
}
