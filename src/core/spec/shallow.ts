import type { Issue, Range, TextEdit } from './issue.ts';

/** Keys that belong to an element and stand in the column of its dash. */
export interface Shallow {
  /** Of all their lines: the parser finds one error after the other there. */
  readonly range: Range;
  readonly issue: Issue;
}

const MESSAGE = 'This line belongs to the element above it: indent it by two more';

/** What is wrong at an offset, if it is a key right below the dash of the element that it belongs to. */
export function shallowAt(file: string, text: string, offset: number): Shallow | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const own = lineAt(text, start);
  const column = indentOf(own);
  if (!isKey(own) || !isBelowDash(text, start, column)) return undefined;
  const edits: TextEdit[] = [];
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    const isFilled = line.trim() !== '';
    if (isFilled && (indentOf(line) < column || (indentOf(line) === column && !isKey(line)))) break;
    if (isFilled) edits.push({ file, range: { start: at, end: at }, text: '  ' });
    at += line.length + 1;
  }
  const range = { start: start + column, end: start + own.trimEnd().length };
  const fixes = [{ title: 'Indent by two more', data: {}, edits }];
  return {
    range: { start, end: at },
    issue: { code: 'yaml-syntax', severity: 'error', file, range, message: MESSAGE, data: {}, fixes },
  };
}

function isBelowDash(text: string, start: number, column: number): boolean {
  for (let end = start - 1; end > 0;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end);
    if (line.trim() !== '' && indentOf(line) <= column) return indentOf(line) === column && /^ *- +\S/.test(line);
    end = from - 1;
  }
  return false;
}

function isKey(line: string): boolean {
  return /^ *[\w-]+:(?:\s|$)/.test(line);
}

function indentOf(line: string): number {
  return line.search(/[^ ]|$/);
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
