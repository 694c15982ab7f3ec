/** Levels that no file of ours needs by far, and that the parser still survives: it calls itself for each. */
const FAR_TOO_DEEP = 300;

/**
 * Where a text is nested so deep that a parser would run out of stack, which ends the whole process; `undefined` where it
 * is not. Brackets in text and comments are counted too: so many that are not closed stand in no file.
 */
export function tooDeepAt(text: string): number | undefined {
  const brackets = /[[\]{}]/g;
  let open = 0;
  for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
    open = Math.max(0, open + (found[0] === '[' || found[0] === '{' ? 1 : -1));
    if (open > FAR_TOO_DEEP) return found.index;
  }
  // Every space, and every mark of a list or a key, can be a level of its own.
  const indented = new RegExp(`^(?: |[-?:][ \\t]){${FAR_TOO_DEEP}}`, 'm').exec(text);
  return indented?.index;
}
