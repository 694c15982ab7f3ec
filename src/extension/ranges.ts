import * as vscode from 'vscode';
import { lineStarts, positionAt } from '../core/index.ts';
import type { Range, TextEdit } from '../core/index.ts';
import type { Root, Store } from './store.ts';

/** Many ranges of one text are asked for in a row. */
let last = { text: '', starts: lineStarts('') };

/** Offsets in a text as the editor's positions. An empty range is widened by one so that it can be seen. */
export function rangeIn(text: string, { start, end }: Range): vscode.Range {
  if (last.text !== text) last = { text, starts: lineStarts(text) };
  const at = (offset: number): vscode.Position => {
    const { line, column } = positionAt(last.starts, Math.min(offset, text.length));
    return new vscode.Position(line - 1, column - 1);
  };
  return new vscode.Range(at(start), at(end > start ? end : start + 1));
}

/** The position of one offset. */
export function positionOf(text: string, offset: number): vscode.Position {
  return rangeIn(text, { start: offset, end: offset }).start;
}

/** Edits of files of a folder as one edit of the editor, one step of Undo for each file. */
export function textEdits(store: Store, root: Root, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  for (const { file, range, text } of edits) {
    const before = root.workspace.get(file)?.text ?? '';
    const at = (offset: number): vscode.Position => positionOf(before, offset);
    const place = new vscode.Range(at(range.start), at(range.end));
    all.replace(store.uriOf({ root, path: file }), place, text);
  }
  return all;
}
