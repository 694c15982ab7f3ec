import type { TextEdit } from '../../core/index.ts';
import { literal } from '../completion/completion.ts';

/**
 * A snippet that takes the place of all from where its line begins. The editor indents the lines of a snippet by the
 * blanks that stand before it in its first line, and ours are indented already.
 */
export function fromLineStart(text: string, edit: TextEdit): TextEdit {
  const start = text.lastIndexOf('\n', edit.range.start - 1) + 1;
  return {
    ...edit,
    range: { start, end: edit.range.end },
    text: `${literal(text.slice(start, edit.range.start))}${edit.text}`,
  };
}
