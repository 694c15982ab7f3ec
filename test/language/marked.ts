/** A text and the place in it that `│` marks. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('│');
  if (offset < 0) throw new Error(`No cursor in ${text}`);
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
