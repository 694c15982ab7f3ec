import * as vscode from 'vscode';
import type { Reader } from '../../language/reader.ts';
import type { InternalFigures } from '../internal-figures.ts';
import type { Store } from '../store.ts';
import type { Shown } from './shown.ts';

/** The person at this editor. */
export function readerOf(store: Store, { place: { root }, view }: Shown, internal: InternalFigures): Reader {
  return {
    view,
    internal: internal.shown,
    uriOf: (path, line) => {
      const uri = store.uriOf({ root, path });
      return (line === undefined ? uri : uri.with({ fragment: `L${line}` })).toString();
    },
  };
}

/** Markdown that may hold links and pictures, and nothing that runs: no command, no HTML, no icon. */
export function markdownOf(text: string): vscode.MarkdownString {
  const made = new vscode.MarkdownString(text, false);
  made.isTrusted = false;
  made.supportHtml = false;
  return made;
}
