/** Levels that no file of ours needs by far, and that the parser still survives: it calls itself for each. */
const FAR_TOO_DEEP = 300;

/**
 * Where a text is nested so deep that a parser would run out of stack, which ends the whole process; `undefined` where it
 * is not. Brackets in text and comments are counted too: so many that are not closed stand in no file.
 */
export function tooDeepAt(text: string): number | undefined {
  if (text.length <= FAR_TOO_DEEP) return undefined;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    // `[` and `{`, `]` and `}` are one bit apart.
    const sign = text.charCodeAt(at) | 0x20;
    if (sign === 0x7b) open += 1;
    else if (sign === 0x7d && open > 0) open -= 1;
    if (open > FAR_TOO_DEEP) return at;
  }
  return INDENTED.exec(text)?.index;
}

/** Every space, and every mark of a list or a key, can be a level of its own. */
const INDENTED = new RegExp(`^(?: |[-?:][ \\t]){${FAR_TOO_DEEP}}`, 'm');
