import { wording } from '../../../src/core/index.ts';
import type { Issue } from '../../../src/core/index.ts';
import { TODAY, folder, issuesOf } from '../files.ts';
import type { Files } from '../files.ts';

export { buyer, document, product, seller } from '../files.ts';

const QUOTATION = 'q.quotation.yaml';

function of(code: string, files: Files, path: string, today: string): Issue[] {
  return issuesOf(folder(files), path, today).filter((issue) => issue.code === code);
}

/** The texts that a rule underlines in a file of the usual folder, with these files in it. */
export function found(code: string, files: Files = {}, path = QUOTATION, today = TODAY): string[] {
  const text = folder(files)[path] ?? '';
  return of(code, files, path, today).map(({ range }) => text.slice(range.start, range.end));
}

/** What a rule says of a file, in English. */
export function said(code: string, files: Files = {}, path = QUOTATION): string[] {
  return of(code, files, path, TODAY).map(wording);
}

export function severities(code: string, files: Files = {}, path = QUOTATION): string[] {
  return of(code, files, path, TODAY).map((issue) => issue.severity);
}

/** The files after the first fix that a rule offers. */
export function mended(code: string, files: Files, path = QUOTATION): Files {
  const fix = of(code, files, path, TODAY).flatMap((issue) => issue.fixes ?? [])[0];
  if (!fix) throw new Error(`${code} offers no fix`);
  const all: Record<string, string> = { ...folder(files) };
  for (const edit of [...fix.edits].sort((a, b) => b.range.start - a.range.start)) {
    const text = all[edit.file] ?? '';
    all[edit.file] = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
  }
  return all;
}
