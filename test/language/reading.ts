import { hoverAt } from '../../src/language/hover/index.ts';
import type { Reader } from '../../src/language/reader.ts';
import type { View } from '../../src/language/view.ts';
import type { Files } from '../core/files.ts';
import { textAt, viewAt } from './marked.ts';

interface Eyes {
  readonly internal?: boolean;
  readonly language?: string;
}

/** Somebody who sees all figures, or only those that are no secret; files are found by their paths. */
export function readerOf(view: View, { internal = true, language = view.language }: Eyes = {}): Reader {
  const uriOf: Reader['uriOf'] = (path, line) => (line === undefined ? path : `${path}#${line}`);
  return { view: { ...view, language }, internal, uriOf };
}

/** The Markdown that is told of the place that `│` marks, after the text that it is told of. */
export function hoverIn(files: Files, eyes?: Eyes): string {
  const { file, offset, view } = viewAt(files);
  const found = hoverAt(readerOf(view, eyes), file, offset);
  return found ? `${textAt(file, found.range)}\n${found.markdown}` : 'nothing';
}

/** The same as somebody reads it. */
export function hovered(files: Files, eyes?: Eyes): string {
  return unescaped(hoverIn(files, eyes));
}

/** Markdown without the backslashes that make signs plain, and without the blanks that indent. */
export function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&emsp;', '');
}
