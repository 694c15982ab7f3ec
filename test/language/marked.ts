import { checkFile, compute, fill } from '../../src/core/index.ts';
import type { Range, SourceFile } from '../../src/core/index.ts';
import type { View } from '../../src/language/view.ts';
import { TODAY, fileAt, workspaceOf } from '../core/files.ts';
import type { Files } from '../core/files.ts';

/** A text and the place in it that `│` marks. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('│');
  if (offset < 0) throw new Error(`No cursor in ${text}`);
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

/** A workspace in memory as the features see it, in English. */
export function viewOf(files: Files, language = 'en'): View {
  const workspace = workspaceOf(files);
  return {
    workspace,
    today: TODAY,
    language,
    computation: (path) => {
      const document = workspace.document(path);
      return document && compute(workspace, document);
    },
    issues: (path) => {
      const file = workspace.get(path);
      return file ? checkFile(workspace, file, TODAY) : [];
    },
    l10n: { t: (message, data = {}) => fill(message, data), element: (element) => element },
  };
}

/** A workspace in memory in which `│` marks a place of one file. */
export function viewAt(files: Files): { readonly view: View; readonly file: SourceFile; readonly offset: number } {
  const [path, source] = Object.entries(files).find(([, text]) => text.includes('│')) ?? ['', ''];
  const { text, offset } = marked(source);
  const view = viewOf({ ...files, [path]: text });
  return { view, file: fileAt(view.workspace, path), offset };
}

/** The text of a range, quotes around it. */
export function textAt({ text }: SourceFile, { start, end }: Range): string {
  return `“${text.slice(start, end)}”`;
}
