import type { DocumentModel } from '../core/documents/model.ts';
import { FORMATS, fileNameOf } from './formats.ts';
import type { FormatId } from './formats.ts';

/** Made to be pasted into a mail or chat: beside a file for the buyer to keep, nobody attaches them. */
const PASTED: ReadonlySet<FormatId> = new Set(['md', 'txt']);

/** Which of the files in a folder are exports of a document, by name, to go with a mail. */
export function attachmentsAmong(names: Iterable<string>, model: DocumentModel): string[] {
  const there = new Set(names);
  const exported = FORMATS.filter((format) => there.has(fileNameOf(model, format)));
  const kept = exported.filter(({ id }) => !PASTED.has(id));
  return (kept.length > 0 ? kept : exported).map((format) => fileNameOf(model, format));
}
