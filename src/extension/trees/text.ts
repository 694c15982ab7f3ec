import * as vscode from 'vscode';
import { clip } from '../../webview/format.ts';

/** A text from a file as plain words on one line of a tree: no line breaks, controls or marks that turn the reading order. */
export function plain(text: string, length = 80): string {
  const line = clip(text, 2 * length).replace(/[\s\p{Cc}]+/gu, ' ');
  return clip(line.replace(/[\u200E\u200F\u061C]/g, '').trim(), length);
}

/** The parts of a description; those that there is nothing for are left out. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** A tooltip of lines. Everything is appended as text: nothing that stands in a file becomes a link, an icon or a picture. */
export function tooltip(title: string, lines: readonly (string | undefined)[]): vscode.MarkdownString {
  const made = new vscode.MarkdownString();
  made.appendMarkdown('**').appendText(title).appendMarkdown('**');
  for (const line of lines) if (line) made.appendMarkdown('\n\n').appendText(line);
  return made;
}
