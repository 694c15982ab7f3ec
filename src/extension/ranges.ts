import * as vscode from 'vscode';
import { lineStarts, positionAt } from '../core/index.ts';
import type { Range } from '../core/index.ts';

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
